package dk.loopbog.command.files;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.AttachedFile;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.command.eventlog.Store;
import dk.loopbog.events.Ids;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.files.FileStore;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.events.personal.MasterKeys;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteDataSource;

class OrphanedFilesTest {

    private static final UUID ANNE = Ids.participant("anne");

    @TempDir
    private Path folder;
    private Instant now = Instant.parse("2020-02-24T13:05:00Z");

    @ParameterizedTest
    @EnumSource(Store.class)
    void removesWhatNoEventNamesAfterADayAndKeepsWhatOneDoes(Store store) throws Exception {
        var keys = KeyRing.forWriting(database("keys.db"), () -> MasterKeys.inOrNew(folder.resolve("master.key")), () -> now);
        var files = FileStore.forWriting(database("files.db"), keys, () -> now);
        try (var log = EventLogEngine.open(store.empty(), new SimpleMeterRegistry(), keys); var orphans = new OrphanedFiles(files, log, () -> now)) {
            var orphan = files.put(ANNE, new byte[] {1});
            var named = files.put(ANNE, new byte[] {2}); // and the process was stopped before it was confirmed
            var item = UUID.randomUUID();
            log.appendEvents(new GenericDomainEventMessage<>("DataItem", item.toString(), 0, new DataItemReceived(item, item, DataKind.OTHER, null, null, null, 1, 1,
                    null, false, null, new AttachedFile("a.txt", "text/plain", 1, named, null).by(ANNE), LocalDate.of(2020, 2, 24))));

            now = now.plus(OrphanedFiles.OLD);
            orphans.removeOrphans();
            assertThat(files.find(ANNE, orphan)).as("its command may still come").isPresent();
            now = now.plusMillis(1);
            orphans.removeOrphans();

            assertThat(files.find(ANNE, orphan)).isEmpty();
            assertThat(files.find(ANNE, named)).isPresent();
            assertThat(files.unconfirmedBefore(now)).isEmpty();
        }
    }

    private SQLiteDataSource database(String name) {
        var database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + folder.resolve(name));
        return database;
    }
}
