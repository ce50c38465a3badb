package dk.loopbog.events.readings;

import static dk.loopbog.events.readings.ReadingExamples.ANNE;
import static dk.loopbog.events.readings.ReadingExamples.BO;
import static dk.loopbog.events.readings.ReadingExamples.RESEARCHER;
import static dk.loopbog.events.readings.ReadingExamples.minute;
import static dk.loopbog.events.readings.ReadingExamples.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.events.readings.ReadingLog.Question;
import dk.loopbog.events.readings.ReadingLog.Witness;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

class ReadingLogTest {

    @TempDir
    private Path folder;
    private ReadingLog log;

    @BeforeEach
    void five() {
        log = new ReadingLog(database("readings.db"));
        log.createTables();
        log.append(List.of(reading(0, ANNE), reading(1, BO), reading(2, ANNE)), Map.of(RESEARCHER, "Grete"));
        log.append(List.of(reading(3, ANNE), reading(4, null)), Map.of(RESEARCHER, "Grete Holm"));
    }

    @Test
    void isWholeAndTellsWhoReadWhose() {
        assertThat(log.check().problems()).isEmpty();
        assertThat(log.check().rows()).isEqualTo(5);
        assertThat(log.find(new Question(List.of(ANNE), null, null, null, null), 0, 10)).extracting(ReadingLog.Row::n).containsExactly(4L, 3L, 1L);
        assertThat(log.find(new Question(List.of(ANNE), null, null, null, null), 1, 1)).extracting(ReadingLog.Row::reading).containsExactly(reading(2, ANNE));
        assertThat(log.find(new Question(List.of(ANNE, BO), null, null, null, null), 1, 2)).extracting(ReadingLog.Row::n).containsExactly(3L, 2L);
        assertThat(log.count(new Question(List.of(ANNE, BO), RESEARCHER, null, minute(1), minute(3)))).isEqualTo(2);
        assertThat(log.count(new Question(List.of(), BO, null, null, null))).isZero();
        assertThat(log.names(List.of(RESEARCHER, BO))).containsExactly(Map.entry(RESEARCHER, "Grete Holm"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "update reading set at = at + 1 where n = 2",
            "update reading set subject = null where n = 2",
            "update reading set subject = x'00' where n = 2",
            "update reading set way = 'WONDERED' where n = 2",
            "update reading set why = 'COMPLAINT' where n = 5",
            "update reading set thing = substr(thing, 2), page = page || substr(thing, 1, 1) where n = 1",
            "delete from reading where n = 1",
            "delete from reading where n = 3",
            "delete from reading where n = 5",
            "delete from reading",
            "update reading set n = 9 where n = 5",
            "insert into reading select 6, at, reader, roles, way, page, thing, subject, why, digest from reading where n = 5",
            "insert into reading select 0, at, reader, roles, way, page, thing, subject, why, digest from reading where n = 1"})
    void findsWhatWasChangedRemovedOrSlippedIn(String misuse) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("readings.db")); var statement = connection.createStatement()) {
            statement.executeUpdate(misuse);
        }
        assertThat(log.check().problems()).isNotEmpty();
    }

    @Test
    void anOlderCopyThatIsPutBackIsWholeInItselfAndLacksTheRowThatWasWrittenDown() {
        var then = log.check();
        var known = new Witness(then.last(), then.digest());
        log.append(List.of(reading(5, ANNE)), Map.of());
        assertThat(log.check(known).problems()).isEmpty();

        var older = new ReadingLog(database("older.db"));
        older.createTables();
        older.append(List.of(reading(0, ANNE), reading(1, BO)), Map.of());
        assertThat(older.check().problems()).isEmpty();
        assertThat(older.check(known).problems()).singleElement().asString().contains("row 5", "an older copy");
        older.append(List.of(reading(7, BO), reading(8, BO), reading(9, BO)), Map.of());
        assertThat(older.check(known).problems()).singleElement().asString().contains("row 5", "made anew");

        log.removeBefore(minute(5), minute(9));
        assertThat(log.check(known).problems()).singleElement().asString().contains("row 5 was removed");
        assertThat(Witness.parse("5:" + then.digest())).isEqualTo(known);
        assertThat(Witness.parse("5")).isNull();
    }

    @Test
    void thePersonAskedForIsFoundByTheIndex() {
        assertThat(log.plan(new Question(List.of(ANNE), null, null, null, null), 200)).first().asString()
                .contains("SEARCH reading USING INDEX reading_of_subject (subject=?)");
        assertThat(log.plan(new Question(List.of(ANNE), null, RESEARCHER, minute(0), minute(1)), 200)).first().asString()
                .contains("USING INDEX reading_of_subject (subject=? AND at>? AND at<?)");
    }

    @Test
    void losesTheOldestRowsAndIsStillWhole() {
        assertThat(log.countBefore(minute(0))).isZero();
        assertThat(log.removeBefore(minute(0), minute(9))).isZero();
        assertThat(log.countBefore(minute(2))).isEqualTo(2);
        assertThat(log.removeBefore(minute(2), minute(9))).isEqualTo(2);
        assertThat(log.check().problems()).isEmpty();
        assertThat(log.check().first()).isEqualTo(3);
        log.append(List.of(reading(10, BO)), Map.of());
        assertThat(log.removeBefore(minute(10), minute(11))).isEqualTo(4);
        assertThat(log.check()).satisfies(found -> assertThat(found.problems()).isEmpty()).satisfies(found -> assertThat(found.rows()).isEqualTo(2));
        assertThat(log.removeBefore(minute(12), minute(13))).isEqualTo(2);
        assertThat(log.check().problems()).isEmpty();
    }

    @Test
    void anotherBeginningThanTheOneThatIsWrittenIsFound() throws SQLException {
        log.removeBefore(minute(2), minute(9));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("readings.db")); var statement = connection.createStatement()) {
            statement.executeUpdate("delete from reading where n = 3");
        }
        assertThat(log.check().problems()).containsExactly("rows 1 to 3 are missing, and nothing says that they were removed",
                "row 4 is not what was written, or does not follow the row before it");
    }

    @Test
    void severalWritersMakeOneChain() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 4).mapToObj(node -> nodes.submit(() -> {
                var own = new ReadingLog(database("readings.db"));
                own.createTables();
                IntStream.range(0, 25).forEach(i -> own.append(List.of(reading(i, ANNE), reading(i, BO)), Map.of()));
            })).toList();
            for (var each : all) {
                each.get();
            }
        }
        assertThat(log.check()).satisfies(found -> assertThat(found.problems()).isEmpty()).satisfies(found -> assertThat(found.rows()).isEqualTo(205));
    }

    @Test
    void namesCanBeForgottenAndTheChainStays() {
        assertThat(log.forget(List.of(RESEARCHER))).isOne();
        assertThat(log.names(List.of(RESEARCHER))).isEmpty();
        assertThat(log.check().problems()).isEmpty();
    }

    @Test
    void saysThatItCannotBeWritten() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("readings.db")); var statement = connection.createStatement()) {
            statement.execute("drop table reading_head");
        }
        assertThatThrownBy(() -> log.append(List.of(reading(0, ANNE)), Map.of())).isInstanceOf(IllegalStateException.class);
        assertThat(log.count(new Question(List.of(), null, RESEARCHER, Instant.EPOCH, null))).isZero();
    }

    private SQLiteDataSource database(String name) {
        var config = new SQLiteConfig();
        config.setBusyTimeout(20_000);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        var database = new SQLiteDataSource(config);
        database.setUrl("jdbc:sqlite:" + folder.resolve(name));
        return database;
    }
}
