package dk.loopbog.events.files;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Ids;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.events.personal.MasterKeys;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreOnPostgresIT {

    private static final UUID ANNE = Ids.participant("silkeborg-anne");

    @TempDir
    private Path folder;

    @Test
    void keepsConfirmsErasesAndClearsAway() throws IOException {
        try (var postgres = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("pg")).start()) {
            var database = postgres.getPostgresDatabase();
            var keys = KeyRing.forWriting(database, () -> MasterKeys.inOrNew(folder.resolve("master.key")), InstantSource.system());
            FileStore.forWriting(database, keys, InstantSource.system());
            var files = FileStore.forWriting(database, keys, InstantSource.system());
            var name = files.put(ANNE, new byte[] {1, 2, 3});
            var orphan = files.put(ANNE, new byte[3_000_000]);
            files.put(ANNE, new byte[] {1, 2, 3});
            files.confirm(ANNE, name);

            assertThat(files.find(ANNE, name)).hasValueSatisfying(found -> assertThat(found).containsExactly(1, 2, 3));
            assertThat(files.unconfirmedBefore(Instant.parse("2100-01-01T00:00:00Z"))).extracting(FileStore.Unconfirmed::name).containsExactly(orphan);
            files.unconfirmedBefore(Instant.parse("2100-01-01T00:00:00Z")).forEach(files::remove);
            assertThat(files.find(ANNE, orphan)).isEmpty();
            assertThat(files.erase(ANNE)).isOne();
            assertThat(files.find(ANNE, name)).isEmpty();
        }
    }
}
