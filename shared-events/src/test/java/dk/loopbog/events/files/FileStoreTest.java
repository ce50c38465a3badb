package dk.loopbog.events.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.events.Ids;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.events.personal.MasterKeys;
import dk.loopbog.events.personal.SubjectForgotten;
import dk.loopbog.events.settings.StoreAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

class FileStoreTest {

    private static final UUID ANNE = Ids.participant("silkeborg-anne");
    private static final UUID BO = Ids.participant("odder-bo");
    private static final byte[] CONTENT = "kanariefugl i et referat".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;
    private Instant now = Instant.parse("2020-02-24T13:05:00Z");
    private KeyRing keys;
    private FileStore files;

    @BeforeEach
    void open() {
        keys = KeyRing.forWriting(database("keys.db"), () -> MasterKeys.inOrNew(folder.resolve("master.key")), () -> now);
        files = FileStore.forWriting(database("files.db"), keys, () -> now);
    }

    @Test
    void keepsAFileAndNothingOfItInClear() throws IOException {
        var name = files.put(ANNE, CONTENT);
        assertThat(files.find(ANNE, name)).hasValueSatisfying(found -> assertThat(found).isEqualTo(CONTENT));
        assertThat(FileStore.forReading(database("files.db"), keys).find(ANNE, name)).isPresent();
        assertThat(name).matches("[0-9a-f]{64}");
        for (var file : new String[] {"files.db", "files.db-wal"}) {
            assertThat(Files.exists(folder.resolve(file)) ? Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1) : "").doesNotContain("kanariefugl");
        }
    }

    @Test
    void theNameFollowsFromContentAndSubjectButTellsNothingWithoutTheKey() {
        var name = files.put(ANNE, CONTENT);
        assertThat(files.put(ANNE, CONTENT)).isEqualTo(name);
        assertThat(files.put(BO, CONTENT)).isNotEqualTo(name);
        assertThat(files.put(ANNE, "andet".getBytes(StandardCharsets.UTF_8))).isNotEqualTo(name);
        assertThat(files.find(BO, name)).isEmpty();
    }

    @Test
    void aFileThatWasMovedOrChangedIsNotReadAsAnother() throws Exception {
        var name = files.put(ANNE, CONTENT);
        try (var connection = database("files.db").getConnection(); var statement = connection.createStatement()) {
            statement.execute("update personal_file set name = '" + "0".repeat(64) + "'");
        }
        assertThat(files.find(ANNE, name)).isEmpty();
        assertThatThrownBy(() -> files.find(ANNE, "0".repeat(64))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theFilesOfTheForgottenAreGoneAndNoneComesBack() throws Exception {
        var one = files.put(ANNE, CONTENT);
        files.put(ANNE, "andet".getBytes(StandardCharsets.UTF_8));
        var ofBo = files.put(BO, CONTENT);

        keys.destroy(ANNE);
        assertThat(files.find(ANNE, one)).isEmpty();
        assertThat(files.erase(ANNE)).isEqualTo(2);
        assertThat(files.erase(ANNE)).as("counted again after a crash").isEqualTo(2);

        assertThat(files.find(ANNE, one)).isEmpty();
        assertThat(files.find(BO, ofBo)).isPresent();
        assertThatThrownBy(() -> files.put(ANNE, CONTENT)).isInstanceOf(SubjectForgotten.class);
        try (var connection = database("files.db").getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from personal_file where sealed is not null")) {
            rows.next();
            assertThat(rows.getInt(1)).isOne();
        }
    }

    @Test
    void onlyWhatNoEventNamesAfterADayIsAnOrphan() {
        var named = files.put(ANNE, CONTENT);
        files.confirm(ANNE, named);
        var orphan = files.put(BO, CONTENT);
        now = now.plus(Duration.ofHours(1));

        assertThat(files.unconfirmedBefore(now.minus(Duration.ofDays(1)))).isEmpty();
        var found = files.unconfirmedBefore(now);
        assertThat(found).extracting(FileStore.Unconfirmed::name).containsExactly(orphan);
        files.put(BO, CONTENT);
        files.remove(found.getFirst());
        assertThat(files.find(BO, orphan)).as("put here anew meanwhile").isPresent();
        now = now.plus(Duration.ofHours(1));
        files.remove(files.unconfirmedBefore(now).getFirst());
        assertThat(files.find(BO, orphan)).isEmpty();
        assertThat(files.find(ANNE, named)).isPresent();
    }

    @Test
    void liesInAFileOfItsOwnBesideASqliteLogAndInTheLogsOwnPostgresOtherwise() {
        assertThat(StoreAddress.ofFiles(Map.of("LOOPBOG_EVENTLOG_URL", "jdbc:sqlite:/x/events.db")::get, folder).url())
                .isEqualTo("jdbc:sqlite:" + folder.resolve("files.db"));
        assertThat(StoreAddress.ofFiles(Map.of("LOOPBOG_EVENTLOG_URL", "jdbc:postgresql:log", "LOOPBOG_EVENTLOG_USER", "l")::get, folder))
                .isEqualTo(new StoreAddress("jdbc:postgresql:log", "l", null));
        assertThat(StoreAddress.ofFiles(Map.of("LOOPBOG_EVENTLOG_URL", "jdbc:postgresql:log", "LOOPBOG_FILES_URL", "jdbc:postgresql:files")::get, folder).url())
                .isEqualTo("jdbc:postgresql:files");
    }

    private SQLiteDataSource database(String file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setBusyTimeout(10_000);
        var database = new SQLiteDataSource(config);
        database.setUrl("jdbc:sqlite:" + folder.resolve(file));
        return database;
    }
}
