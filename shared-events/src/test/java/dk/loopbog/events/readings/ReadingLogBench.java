package dk.loopbog.events.readings;

import dk.loopbog.events.Ids;
import dk.loopbog.events.readings.Reading.Way;
import dk.loopbog.events.readings.ReadingLog.Question;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** No test but a measurement, started by {@code deploy/bench/readings/measure}: 400 accounts read of 2,000 people over two years. */
final class ReadingLogBench {

    private static final int PEOPLE = 2_000;
    private static final int ACCOUNTS = 400;
    private static final int TOGETHER = 50_000;
    private static final int ROUNDS = 50;
    private static final Instant BEGIN = Instant.parse("2024-11-21T08:00:00Z");
    private static final Duration SPAN = Duration.ofDays(730);

    private ReadingLogBench() {
    }

    /** @param arguments how many rows, and where */
    public static void main(String[] arguments) throws Exception {
        var rows = Long.parseLong(arguments[0]);
        var database = database(arguments[1]);
        var log = new ReadingLog(database);
        log.createTables();
        withoutIndexes(database);
        var random = new Random(7);
        var people = ids("participant", PEOPLE);
        var accounts = ids("account", ACCOUNTS);
        var begun = System.nanoTime();
        for (var done = 0L; done < rows; done += TOGETHER) {
            var readings = new ArrayList<Reading>(TOGETHER);
            for (var i = 0; i < TOGETHER; i++) {
                var at = BEGIN.plusSeconds(SPAN.toSeconds() * (done + i) / rows);
                var group = random.nextInt(500);
                readings.add(new Reading(at, accounts.get(random.nextInt(ACCOUNTS)), "RESEARCHER", Way.READ, "/grupper/{key}/referater/{number}",
                        "/grupper/gruppe-" + group + "/referater/" + random.nextInt(4), people.get(random.nextInt(PEOPLE)), null));
            }
            log.append(readings, Map.of());
        }
        say("%,d rows written in %.0f s%n", rows, (System.nanoTime() - begun) / 1e9);
        begun = System.nanoTime();
        log.createTables();
        say("indexes made in %.0f s%n", (System.nanoTime() - begun) / 1e9);
        time("the latest 200 of a person", () -> log.find(asked(people, random, null, null), 0, 200));
        time("how many of a person", () -> log.count(asked(people, random, null, null)));
        time("a person on one day", () -> log.find(asked(people, random, BEGIN.plus(SPAN.dividedBy(2)), BEGIN.plus(SPAN.dividedBy(2)).plus(Duration.ofDays(1))), 0, 200));
        time("the latest 200 of a reader", () -> log.find(new Question(List.of(), accounts.get(random.nextInt(ACCOUNTS)), null, null, null), 0, 200));
        time("one row more", () -> {
            log.append(List.of(new Reading(BEGIN.plus(SPAN), accounts.getFirst(), "ADMIN", Way.READ, "/", "/", people.getFirst(), null)), Map.of());
            return null;
        });
        begun = System.nanoTime();
        var checked = log.check();
        say("%,d rows checked in %.0f s, %s%n", checked.rows(), (System.nanoTime() - begun) / 1e9, checked.problems().isEmpty() ? "whole" : checked.problems());
    }

    /** They are made again at the end, which takes a fraction of the time. */
    private static void withoutIndexes(DataSource database) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            for (var index : List.of("reading_of_subject", "reading_by_reader", "reading_by_day")) {
                statement.execute("drop index " + index);
            }
        }
    }

    private static Question asked(List<UUID> people, Random random, Instant from, Instant to) {
        return new Question(List.of(people.get(random.nextInt(PEOPLE))), null, null, from, to);
    }

    private static void time(String what, Supplier<?> question) {
        var times = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            var begun = System.nanoTime();
            question.get();
            times.add((System.nanoTime() - begun) / 1e6);
        }
        times.sort(null);
        say("%-28s median %6.1f ms, longest %6.1f ms%n", what, times.get(ROUNDS / 2), times.getLast());
    }

    private static List<UUID> ids(String kind, int number) {
        return IntStream.range(0, number).mapToObj(i -> Ids.named(kind, "n" + i)).toList();
    }

    private static DataSource database(String address) throws Exception {
        if (address.startsWith("jdbc:postgresql:")) {
            var postgres = new PGSimpleDataSource();
            postgres.setUrl(address);
            return postgres;
        }
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        var sqlite = new SQLiteDataSource(config);
        sqlite.setUrl(address);
        DriverManager.getConnection(address).close();
        return sqlite;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
