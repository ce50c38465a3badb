package dk.loopbog.events.readings;

import static dk.loopbog.events.readings.ReadingExamples.ANNE;
import static dk.loopbog.events.readings.ReadingExamples.BO;
import static dk.loopbog.events.readings.ReadingExamples.RESEARCHER;
import static dk.loopbog.events.readings.ReadingExamples.minute;
import static dk.loopbog.events.readings.ReadingExamples.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Ids;
import dk.loopbog.events.readings.ReadingLog.Question;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingLogOnPostgresIT {

    @TempDir
    private Path folder;

    @Test
    void severalNodesMakeOneChainThatTellsWhatWasDoneToIt() throws Exception {
        try (var postgres = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("pg")).start(); var nodes = Executors.newFixedThreadPool(4)) {
            var database = postgres.getPostgresDatabase();
            var all = IntStream.range(0, 4).mapToObj(node -> nodes.submit(() -> {
                var own = new ReadingLog(database);
                own.createTables();
                IntStream.range(0, 25).forEach(i -> own.append(List.of(reading(i, ANNE), reading(i, BO)), Map.of(RESEARCHER, "Grete " + i)));
            })).toList();
            for (var each : all) {
                each.get();
            }
            var log = new ReadingLog(database);
            assertThat(log.check().problems()).isEmpty();
            assertThat(log.check().rows()).isEqualTo(200);
            assertThat(log.count(new Question(List.of(ANNE), RESEARCHER, null, null, null))).isEqualTo(100);
            assertThat(log.names(List.of(RESEARCHER))).containsKey(RESEARCHER);

            log.append(List.of(reading(30, ANNE), reading(31, null)), Map.of());
            assertThat(log.removeBefore(minute(30), minute(40))).isEqualTo(200);
            assertThat(log.check().problems()).isEmpty();
            try (var connection = database.getConnection(); var statement = connection.createStatement()) {
                statement.executeUpdate("delete from reading where n = 202");
            }
            assertThat(log.check().problems()).isNotEmpty();
        }
    }

    /** Ten thousand rows of two hundred people: enough for the planner to prefer an index, as it does with ten million. */
    @Test
    void touchesTheRowsOfThePersonAskedForOnly() throws Exception {
        try (var postgres = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("pg")).start()) {
            var log = new ReadingLog(postgres.getPostgresDatabase());
            log.createTables();
            for (var together = 0; together < 10; together++) {
                var begin = together * 1_000;
                log.append(IntStream.range(begin, begin + 1_000).mapToObj(i -> reading(i, Ids.participant("n" + i % 200))).toList(), Map.of());
            }
            try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute("analyze reading");
            }
            for (var question : List.of(new Question(List.of(Ids.participant("n7")), null, null, null, null),
                    new Question(List.of(Ids.participant("n7")), null, BO, minute(0), minute(9_000)))) {
                assertThat(log.plan(question, 200)).anySatisfy(line -> assertThat(line).contains("Index Cond: (", "subject = "))
                        .noneSatisfy(line -> assertThat(line).contains("Rows Removed by Filter")).noneSatisfy(line -> assertThat(line).contains("Seq Scan"));
            }
        }
    }
}
