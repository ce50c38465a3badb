package dk.loopbog.command.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.command.eventlog.EventLogAddress;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.command.eventlog.Events;
import dk.loopbog.command.eventlog.Store;
import dk.loopbog.command.upkeep.LogCheck.Found;
import dk.loopbog.events.EventContract;
import dk.loopbog.events.personal.KeyStoreAddress;
import dk.loopbog.events.personal.PersonalCipher;
import dk.loopbog.events.settings.StoreAddress;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Copies of a log that is in use, put back where there is nothing. */
@ParameterizedClass
@EnumSource(Store.class)
class BackupTest {

    @Parameter
    private Store store;

    @TempDir
    private Path folder;
    private EventLogAddress address;
    private EventLogEngine log;
    private Path logCopy;
    private Path keysCopy;

    @BeforeEach
    void aLogInUse() throws Exception {
        address = store.empty();
        log = EventLogEngine.open(address, new SimpleMeterRegistry(), PersonalCipher.none());
        append(20);
        sql("jdbc:sqlite:" + Files.createDirectories(folder.resolve("here")).resolve("keys.db"), "CREATE TABLE personal_key (subject TEXT)", "INSERT INTO personal_key VALUES ('anna')");
        sql("jdbc:sqlite:" + folder.resolve("here/files.db"), "CREATE TABLE file (id TEXT)", "INSERT INTO file VALUES ('minutes.docx')");
        logCopy = folder.resolve("copy/log");
        keysCopy = folder.resolve("copy/keys");
    }

    @AfterEach
    void close() {
        log.close();
    }

    private void append(int rounds) {
        for (var number = 0; number < rounds; number++) {
            var round = UUID.randomUUID();
            log.appendEvents(Events.first(round), Events.later(round, 1));
        }
    }

    private static void sql(String url, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        }
    }

    private Backup here() {
        return backup(address, folder.resolve("here"));
    }

    private static Backup backup(EventLogAddress log, Path data) {
        var keys = KeyStoreAddress.of(name -> null, data);
        var files = StoreAddress.ofFiles(name -> null, data);
        var readings = new StoreAddress("jdbc:sqlite:" + data.resolve("readings.db"), null, null);
        return new Backup(log, files, readings, keys, log.isSqlite() ? Path.of(log.url().substring("jdbc:sqlite:".length())).getParent() : data, BackupTest::check);
    }

    private static Found check(EventLogAddress log, long position) throws SQLException {
        return LogCheck.check(log, EventContract.serializer(PersonalCipher.none()), position);
    }

    @Test
    void whatWasCopiedIsPutBackToTheLetter() throws Exception {
        var taken = here().take(logCopy, keysCopy);
        assertThat(taken.events()).isEqualTo(40);
        append(3); // the copy does not know of them

        var elsewhere = store.empty();
        var there = backup(elsewhere, folder.resolve("there"));
        assertThat(there.restore(logCopy, keysCopy)).isEqualTo(taken);

        assertThat(check(elsewhere, Long.MAX_VALUE)).isEqualTo(taken);
        assertThat(folder.resolve("there/keys.db")).exists();
        assertThat(folder.resolve("there/files.db")).exists();
        try (var again = EventLogEngine.open(elsewhere, new SimpleMeterRegistry(), PersonalCipher.none())) {
            again.appendEvents(Events.first(UUID.randomUUID()));
            assertThat(again.lastPosition()).isGreaterThan(40);
        }
        assertThatThrownBy(() -> there.restore(logCopy, keysCopy)).isInstanceOf(Backup.NotDone.class).hasMessageContaining("already");
    }

    @Test
    void aLogIsComparedWithAnEarlierCopyOfIt() throws Exception {
        here().take(logCopy, keysCopy);
        append(2);
        assertThat(here().compare(logCopy).events()).isEqualTo(44);

        sql(address.url(), "UPDATE domain_event SET metadata = '{\"actor\":\"somebody else\"}' WHERE global_index = 7");
        assertThatThrownBy(() -> here().compare(logCopy)).hasMessageContaining("changed since");
    }

    @Test
    void aCopyThatWasChangedIsNotPutBack() throws Exception {
        here().take(logCopy, keysCopy);
        Files.writeString(keysCopy.resolve("keys.db"), "x", StandardOpenOption.APPEND);
        var elsewhere = store.empty();
        assertThatThrownBy(() -> backup(elsewhere, folder.resolve("there")).restore(logCopy, keysCopy)).hasMessageContaining("not as it was written");
        assertThat(folder.resolve("there/keys.db")).doesNotExist();
    }

    @Test
    void nothingIsCopiedOverSomethingElseNorBothToOnePlace() throws Exception {
        assertThatThrownBy(() -> here().take(logCopy, logCopy)).hasMessageContaining("different folders");
        here().take(logCopy, keysCopy);
        assertThatThrownBy(() -> here().take(logCopy, folder.resolve("copy/keys2"))).hasMessageContaining("not empty");
        assertThatThrownBy(() -> here().restore(keysCopy, logCopy)).hasMessageContaining("no copy of a log");
    }

    @Test
    void findsWhatIsWrongWithALog() throws Exception {
        sql(address.url(), "DELETE FROM domain_event WHERE global_index = 5", "UPDATE domain_event SET payload = '{' WHERE global_index = 9",
                "UPDATE domain_event SET payload_type = 'round.RoundPainted' WHERE global_index = 11", "UPDATE domain_event SET recorded_at = 'then' WHERE global_index = 13");
        assertThat(check(address, Long.MAX_VALUE).problems()).satisfiesExactly(
                gap -> assertThat(gap).contains("position 6", "where 0 was expected"), broken -> assertThat(broken).contains("position 9", "cannot be read"),
                unknown -> assertThat(unknown).contains("position 11", "round.RoundPainted"), time -> assertThat(time).contains("position 13", "recorded at no time"));
        assertThatThrownBy(() -> here().take(logCopy, keysCopy)).hasMessageContaining("has faults");
    }
}
