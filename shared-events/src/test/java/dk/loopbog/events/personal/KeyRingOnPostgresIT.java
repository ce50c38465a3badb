package dk.loopbog.events.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.events.Ids;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingOnPostgresIT {

    private static final UUID ANNE = Ids.participant("silkeborg-anne");
    private static EmbeddedPostgres postgres;

    @TempDir
    private static Path folder;
    private final MasterKeys masterKeys = MasterKeys.of(Base64.getEncoder().encodeToString(AesGcm.newKey()));
    private DataSource database;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("pg")).start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        database = postgres.getPostgresDatabase();
        run("drop table if exists personal_key");
    }

    @Test
    void manyProcessesThatStartAndWriteAtOnceUseOneKey() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var sealed = threads.invokeAll(IntStream.range(0, 16).<Callable<byte[]>>mapToObj(i -> () -> writing(masterKeys).seal(ANNE, "tekst " + i))
                    .toList());
            for (var i = 0; i < sealed.size(); i++) {
                assertThat(writing(masterKeys).open(ANNE, sealed.get(i).get())).isEqualTo("tekst " + i);
            }
        }
    }

    @Test
    void theForgottenAreUnreadableAndNoOldVersionOfTheirKeyIsLeftInTheTable() throws Exception {
        var ring = writing(masterKeys);
        var sealed = ring.seal(ANNE, "barsel");
        var wrapped = ask("select wrapped_key from personal_key");
        run("checkpoint");
        assertThat(tableFile()).contains(wrapped);
        ring.destroy(ANNE);
        assertThat(ring.open(ANNE, sealed)).isNull();
        assertThatThrownBy(() -> ring.seal(ANNE, "igen")).isInstanceOf(SubjectForgotten.class);
        run("checkpoint");
        assertThat(tableFile()).doesNotContain(wrapped).contains(ANNE.toString());
    }

    @Test
    void aNewMasterKeyWrapsAllKeysAnew() {
        var old = Base64.getEncoder().encodeToString(AesGcm.newKey());
        var renewed = Base64.getEncoder().encodeToString(AesGcm.newKey());
        var sealed = writing(MasterKeys.of(old)).seal(ANNE, "barsel");
        assertThatThrownBy(() -> writing(MasterKeys.of(renewed))).isInstanceOf(IllegalStateException.class).hasMessageContaining("not at hand");
        writing(MasterKeys.of(renewed + "," + old));
        assertThat(writing(MasterKeys.of(renewed)).open(ANNE, sealed)).isEqualTo("barsel");
    }

    private KeyRing writing(MasterKeys keys) {
        return KeyRing.forWriting(database, () -> keys, InstantSource.system());
    }

    private String tableFile() throws Exception {
        return Files.readString(folder.resolve("pg").resolve(ask("select pg_relation_filepath('personal_key')")), StandardCharsets.ISO_8859_1);
    }

    private String ask(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
