package dk.loopbog.events.readings;

import dk.loopbog.events.readings.Reading.Way;
import dk.loopbog.events.readings.Reading.Why;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The rows, on SQLite or PostgreSQL. Each has a number, without gaps, and a SHA-256 over its content and the digest of the row before.
 * Whoever appends holds the one row of {@code reading_head}, which says where the chain ends, so that several processes make one chain.
 */
public final class ReadingLog {

    private static final byte[] BEGINNING = new byte[32];
    private static final int TOLD_PROBLEMS = 20;
    private static final int FETCHED = 5_000;
    private static final Comparator<Row> NEWEST_FIRST = Comparator.comparing((Row row) -> row.reading().at()).thenComparing(Row::n).reversed();
    private static final String COLUMNS = "n, at, reader, roles, way, page, thing, subject, why, digest";

    private final DataSource database;

    /** @param database on SQLite with {@code transaction_mode=IMMEDIATE} and {@code synchronous=FULL} where it is written to */
    public ReadingLog(DataSource database) {
        this.database = database;
    }

    /** @param n its place in the chain, from 1 */
    public record Row(long n, Reading reading, String digest) {
    }

    /**
     * What is asked for; what is null or empty does not narrow it.
     *
     * @param subjects whose texts, any of these
     * @param except   all but this reader
     * @param from     from this instant on
     * @param to       before this instant
     */
    public record Question(Collection<UUID> subjects, @Nullable UUID reader, @Nullable UUID except, @Nullable Instant from, @Nullable Instant to) {
    }

    /**
     * @param first    number of the oldest row that is kept, 0 where there is none
     * @param last     number of the newest
     * @param digest   of the newest row, which vouches for all before it; worth writing down elsewhere
     * @param problems what is wrong, in English; empty where the chain is whole
     */
    public record Checked(long rows, long first, long last, String digest, List<String> problems) {
    }

    /** Makes the tables where they are not there. */
    public void createTables() {
        together("make the tables of the access log", c -> {
            if (!isSqlite(c)) {
                oneAtATime(c); // PostgreSQL lets all but one of those fail that create them at once
            }
            var bytes = isSqlite(c) ? "blob" : "bytea";
            try (var statement = c.createStatement()) {
                statement.execute("""
                        create table if not exists reading (
                            n bigint not null primary key,
                            at bigint not null,
                            reader %1$s,
                            roles varchar(100) not null,
                            way varchar(10) not null,
                            page varchar(200) not null,
                            thing varchar(200) not null,
                            subject %1$s,
                            why varchar(30),
                            digest %1$s not null)""".formatted(bytes));
                statement.execute("create index if not exists reading_of_subject on reading (subject, at, reader)");
                statement.execute("create index if not exists reading_by_reader on reading (reader, at)");
                statement.execute("create index if not exists reading_by_day on reading (at)");
                statement.execute("create table if not exists reading_head (only_one integer not null primary key check (only_one = 1), n bigint not null, digest %s not null)"
                        .formatted(bytes));
                statement.execute("create table if not exists reader (id %s not null primary key, name varchar(200) not null)".formatted(bytes));
            }
            try (var head = c.prepareStatement("insert into reading_head (only_one, n, digest) values (1, 0, ?) on conflict (only_one) do nothing")) {
                head.setBytes(1, BEGINNING);
                return head.executeUpdate();
            }
        });
    }

    /** Until the transaction ends. */
    private static void oneAtATime(Connection c) throws SQLException {
        try (var statement = c.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtext('loopbog.reading'), 0)");
        }
    }

    /**
     * All of them are on the disk when this returns, or none is.
     *
     * @param names of readers as they are called now, by their ids; outside the chain, so that they can be forgotten
     */
    public void append(List<Reading> readings, Map<UUID, String> names) {
        together("append to the access log", c -> {
            append(c, readings);
            try (var name = c.prepareStatement("insert into reader (id, name) values (?, ?) on conflict (id) do update set name = excluded.name "
                    + "where reader.name <> excluded.name")) {
                for (var of : names.entrySet()) {
                    name.setBytes(1, bytes(of.getKey()));
                    name.setString(2, of.getValue());
                    name.addBatch();
                }
                return name.executeBatch();
            }
        });
    }

    private static void append(Connection c, List<Reading> readings) throws SQLException {
        var head = head(c, true);
        var n = head.n();
        var digest = head.digest();
        try (var insert = c.prepareStatement("insert into reading (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var reading : readings) {
                digest = digest(digest, ++n, reading);
                insert.setLong(1, n);
                insert.setLong(2, reading.at().toEpochMilli());
                insert.setBytes(3, bytes(reading.reader()));
                insert.setString(4, reading.roles());
                insert.setString(5, reading.way().name());
                insert.setString(6, reading.page());
                insert.setString(7, reading.thing());
                insert.setBytes(8, bytes(reading.subject()));
                insert.setString(9, reading.why() == null ? null : reading.why().name());
                insert.setBytes(10, digest);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (var update = c.prepareStatement("update reading_head set n = ?, digest = ? where only_one = 1")) {
            update.setLong(1, n);
            update.setBytes(2, digest);
            update.executeUpdate();
        }
    }

    /** Newest first. Several subjects are asked for one by one, each in the order of its index. */
    public List<Row> find(Question question, int offset, int atMost) {
        if (question.subjects().size() < 2) {
            return findInOrder(question, offset, atMost);
        }
        var upTo = (int) Math.min(Integer.MAX_VALUE, (long) offset + atMost);
        return question.subjects().stream().flatMap(subject -> findInOrder(new Question(List.of(subject), question.reader(), question.except(), question.from(),
                question.to()), 0, upTo).stream()).sorted(NEWEST_FIRST).skip(offset).limit(atMost).toList();
    }

    private List<Row> findInOrder(Question question, int offset, int atMost) {
        return run("read the access log", c -> {
            try (var select = inOrder(c, "", question, offset, atMost); var result = select.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (result.next()) {
                    rows.add(row(result));
                }
                return rows;
            }
        });
    }

    private static PreparedStatement inOrder(Connection c, String before, Question question, int offset, int atMost) throws SQLException {
        return where(c, before + "select " + COLUMNS + " from reading", question, " order by at desc, n desc limit " + atMost + " offset " + offset);
    }

    /** How the database finds what {@link #find} asks for, line by line, in its own words; PostgreSQL carries it out. */
    List<String> plan(Question question, int atMost) {
        return run("ask for a plan", c -> {
            try (var plan = inOrder(c, isSqlite(c) ? "explain query plan " : "explain (analyze, costs off, timing off) ", question, 0, atMost);
                    var result = plan.executeQuery()) {
                var lines = new ArrayList<String>();
                while (result.next()) {
                    lines.add(result.getString(result.getMetaData().getColumnCount()));
                }
                return lines;
            }
        });
    }

    public long count(Question question) {
        return run("count the access log", c -> {
            try (var select = where(c, "select count(*) from reading", question, ""); var result = select.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        });
    }

    private static PreparedStatement where(Connection c, String start, Question question, String end) throws SQLException {
        var conditions = new ArrayList<String>();
        var values = new ArrayList<>();
        if (!question.subjects().isEmpty()) {
            conditions.add("subject in (" + question.subjects().stream().map(any -> "?").collect(Collectors.joining(", ")) + ")");
            question.subjects().forEach(subject -> values.add(bytes(subject)));
        }
        if (question.reader() != null) {
            conditions.add("reader = ?");
            values.add(bytes(question.reader()));
        }
        if (question.except() != null) {
            conditions.add("(reader is null or reader <> ?)");
            values.add(bytes(question.except()));
        }
        if (question.from() != null) {
            conditions.add("at >= ?");
            values.add(question.from().toEpochMilli());
        }
        if (question.to() != null) {
            conditions.add("at < ?");
            values.add(question.to().toEpochMilli());
        }
        var select = c.prepareStatement(start + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions)) + end);
        try {
            for (var i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof byte[] bytes) {
                    select.setBytes(i + 1, bytes);
                } else {
                    select.setLong(i + 1, (Long) values.get(i));
                }
            }
            return select;
        } catch (SQLException e) {
            select.close();
            throw e;
        }
    }

    /** What readers were last called, by their ids; those who were forgotten are not among them. */
    public Map<UUID, String> names(Collection<UUID> readers) {
        return run("read names of readers", c -> {
            var names = new HashMap<UUID, String>();
            try (var select = c.prepareStatement("select name from reader where id = ?")) {
                for (var reader : readers) {
                    select.setBytes(1, bytes(reader));
                    try (var result = select.executeQuery()) {
                        if (result.next()) {
                            names.put(reader, result.getString(1));
                        }
                    }
                }
            }
            return names;
        });
    }

    /** What these accounts were called goes, also from SQLite's free pages and its log; the chain stays whole. Returns how many were there. */
    public int forget(Collection<UUID> readers) {
        return run("forget readers", c -> {
            var forgotten = 0;
            try (var statement = c.createStatement(); var delete = c.prepareStatement("delete from reader where id = ?")) {
                if (isSqlite(c)) {
                    statement.execute("pragma secure_delete = on");
                }
                for (var reader : readers) {
                    delete.setBytes(1, bytes(reader));
                    forgotten += delete.executeUpdate();
                }
                if (forgotten > 0 && isSqlite(c)) {
                    statement.execute("pragma wal_checkpoint(truncate)");
                }
            }
            return forgotten;
        });
    }

    /** How many rows {@link #removeBefore} would remove. */
    public long countBefore(Instant when) {
        return run("count old rows of the access log", c -> {
            var first = number(c, "select min(n) from reading");
            return first == 0 ? 0 : Math.max(0, lastBefore(c, when) - first + 1);
        });
    }

    /**
     * Removes the oldest rows up to the first that is not older, and writes into the chain where it begins now. Returns how many.
     *
     * @param now when that is
     */
    public long removeBefore(Instant when, Instant now) {
        return together("remove old rows of the access log", c -> {
            head(c, true);
            var last = lastBefore(c, when);
            if (last == 0) {
                return 0L;
            }
            String digest;
            try (var select = c.prepareStatement("select digest from reading where n = ?")) {
                select.setLong(1, last);
                try (var result = select.executeQuery()) {
                    result.next();
                    digest = hex(result.getBytes(1));
                }
            }
            append(c, List.of(new Reading(now, null, "", Way.REMOVED, "", last + ":" + digest, null, null)));
            try (var delete = c.prepareStatement("delete from reading where n <= ?")) {
                delete.setLong(1, last);
                return (long) delete.executeUpdate();
            }
        });
    }

    /** Number of the last row of those that stand before every row that is not older; 0 where there is none. */
    private static long lastBefore(Connection c, Instant when) throws SQLException {
        try (var select = c.prepareStatement("select min(n) from reading where at >= ?")) {
            select.setLong(1, when.toEpochMilli());
            try (var result = select.executeQuery()) {
                result.next();
                var kept = result.getLong(1);
                return result.wasNull() ? number(c, "select max(n) from reading")
                        : Math.max(0, number(c, "select max(n) from reading where n < " + kept));
            }
        }
    }

    /**
     * The number and digest of a row that somebody wrote down earlier. A chain that is whole in itself may be an older copy, or made anew; it is
     * neither if it still holds this row.
     */
    public record Witness(long n, String digest) {

        /** As {@code <number>:<digest>}; null where it is not. */
        public static @Nullable Witness parse(String text) {
            return text.matches("\\d{1,18}:[0-9a-f]{64}")
                    ? new Witness(Long.parseLong(text.substring(0, text.indexOf(':'))), text.substring(text.indexOf(':') + 1)) : null;
        }
    }

    /** As {@link #check()}, and whether the chain holds a row that was written down. */
    public Checked check(Witness witness) {
        var found = check();
        var problem = run("look for a row of the access log", c -> {
            if (found.first() > witness.n()) {
                return "row " + witness.n() + " was removed since it was written down, so that nothing can be said of it";
            }
            try (var select = c.prepareStatement("select digest from reading where n = ?")) {
                select.setLong(1, witness.n());
                try (var result = select.executeQuery()) {
                    return result.next() ? hex(result.getBytes(1)).equals(witness.digest()) ? "" : "row " + witness.n()
                            + " is not the one that was written down: the chain was made anew from there or before"
                            : "row " + witness.n() + ", which was written down, is not there: this is an older copy, or its end was cut off";
                }
            }
        });
        return problem.isEmpty() ? found : new Checked(found.rows(), found.first(), found.last(), found.digest(),
                Stream.concat(found.problems().stream(), Stream.of(problem)).toList());
    }

    /** Reads the whole chain. Rows that are appended meanwhile are left out. */
    public Checked check() {
        return run("check the access log", c -> {
            c.setAutoCommit(isSqlite(c)); // PostgreSQL reads in parts within a transaction only, SQLite would keep others from writing in one
            try {
                return checked(c);
            } finally {
                c.setAutoCommit(true);
            }
        });
    }

    private static Checked checked(Connection c) throws SQLException {
        var head = head(c, false);
        var problems = new ArrayList<String>();
        var removed = removals(c);
        var rows = 0L;
        var first = 0L;
        var last = 0L;
        var before = BEGINNING;
        try (var select = c.prepareStatement("select " + COLUMNS + " from reading where n <= ? order by n")) {
            select.setLong(1, head.n());
            select.setFetchSize(FETCHED);
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    var n = result.getLong(1);
                    var digest = result.getBytes(10);
                    if (rows == 0) {
                        first = n;
                        var stated = removed.get(n - 1);
                        if (n > 1 && stated == null) {
                            tell(problems, "rows 1 to " + (n - 1) + " are missing, and nothing says that they were removed");
                        }
                        before = stated == null ? BEGINNING : HexFormat.of().parseHex(stated);
                    } else if (n != last + 1) {
                        tell(problems, "rows " + (last + 1) + " to " + (n - 1) + " are missing");
                    }
                    if (!follows(before, n, result, digest)) {
                        tell(problems, "row " + n + " is not what was written, or does not follow the row before it");
                    }
                    before = digest;
                    last = n;
                    rows++;
                }
            }
        }
        if (last != head.n() || rows > 0 && !Arrays.equals(before, head.digest())) {
            tell(problems, "the chain should end with row " + head.n() + " and ends with row " + last);
        }
        if (number(c, "select max(n) from reading") > number(c, "select n from reading_head")) {
            tell(problems, "there are rows beyond the end of the chain");
        }
        return new Checked(rows, first, last, hex(head.digest()), List.copyOf(problems));
    }

    /** Where the chain was said to begin anew, by the number of the last row that was removed. */
    private static Map<Long, String> removals(Connection c) throws SQLException {
        var removed = new HashMap<Long, String>();
        try (var select = c.prepareStatement("select thing from reading where subject is null and way = 'REMOVED'"); var result = select.executeQuery()) {
            while (result.next()) {
                var thing = result.getString(1);
                if (thing.matches("\\d{1,18}:[0-9a-f]{64}")) {
                    removed.put(Long.parseLong(thing.substring(0, thing.indexOf(':'))), thing.substring(thing.indexOf(':') + 1));
                }
            }
        }
        return removed;
    }

    private static boolean follows(byte[] before, long n, ResultSet row, byte[] digest) throws SQLException {
        try {
            return Arrays.equals(digest, digest(before, n, reading(row)));
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return false; // words and ids that we never wrote
        }
    }

    private static void tell(List<String> problems, String problem) {
        if (problems.size() < TOLD_PROBLEMS) {
            problems.add(problem);
        }
    }

    private record Head(long n, byte[] digest) {
    }

    /** @param forWriting others wait until this transaction is over */
    private static Head head(Connection c, boolean forWriting) throws SQLException {
        try (var select = c.prepareStatement("select n, digest from reading_head" + (forWriting && !isSqlite(c) ? " for update" : ""));
                var result = select.executeQuery()) {
            if (!result.next()) {
                throw new SQLException("the access log has lost its head");
            }
            return new Head(result.getLong(1), result.getBytes(2));
        }
    }

    private static byte[] digest(byte[] before, long n, Reading reading) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.write(before);
            out.writeLong(n);
            out.writeLong(reading.at().toEpochMilli());
            for (var part : new @Nullable Object[] {reading.reader(), reading.roles(), reading.way(), reading.page(), reading.thing(), reading.subject(), reading.why()}) {
                out.writeBoolean(part != null);
                out.writeUTF(Objects.toString(part, ""));
            }
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(result.getLong(1), reading(result), hex(result.getBytes(10)));
    }

    private static Reading reading(ResultSet result) throws SQLException {
        var why = result.getString(9);
        return new Reading(Instant.ofEpochMilli(result.getLong(2)), uuid(result.getBytes(3)), result.getString(4), Way.valueOf(result.getString(5)),
                result.getString(6), result.getString(7), uuid(result.getBytes(8)), why == null ? null : Why.valueOf(why));
    }

    private static byte @Nullable [] bytes(@Nullable UUID id) {
        return id == null ? null : ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    private static @Nullable UUID uuid(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static long number(Connection c, String select) throws SQLException {
        try (var statement = c.createStatement(); var result = statement.executeQuery(select)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static boolean isSqlite(Connection c) throws SQLException {
        return c.getMetaData().getDatabaseProductName().equals("SQLite");
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T run(String what, Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot " + what, e);
        }
    }

    private <T> T together(String what, Work<T> work) {
        return run(what, c -> {
            c.setAutoCommit(false);
            try {
                var result = work.with(c);
                c.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                c.rollback();
                throw e;
            } finally {
                c.setAutoCommit(true);
            }
        });
    }
}
