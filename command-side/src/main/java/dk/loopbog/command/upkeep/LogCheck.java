package dk.loopbog.command.upkeep;

import dk.loopbog.command.eventlog.EventLogAddress;
import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.EventContract;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole log once: positions rise, each aggregate's history has no gap, no event is there twice, and each can be read by
 * this program with all that is encrypted in it. What was seen is put into one digest, so that two logs can be compared without
 * being laid side by side, and so can a log with an earlier state of itself.
 */
public final class LogCheck {

    private static final int MOST_PROBLEMS = 20;
    private static final int AT_ONCE = 1_000;
    private static final String COLUMNS = "global_index, aggregate_id, sequence_number, aggregate_type, event_id, payload_type, payload_revision, payload, "
            + "metadata, recorded_at";

    /**
     * @param events   how many events there are
     * @param position of the last one; 0 for an empty log
     * @param digest   SHA-256 of all rows in order, in hex
     * @param problems the first twenty, each with its position; never what is in an event
     */
    public record Found(long events, long position, String digest, List<String> problems) {
    }

    private final Serializer serializer;
    private final MessageDigest digest = sha256();
    private final Map<String, Long> lastOf = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> problems = new ArrayList<>();
    private long events;
    private long position;

    private LogCheck(Serializer serializer) {
        this.serializer = serializer;
    }

    /**
     * @param serializer of the event contract, with the keys of people
     * @param until      the last position to read, for a comparison with an earlier state
     */
    public static Found check(EventLogAddress log, Serializer serializer, long until) throws SQLException {
        var check = new LogCheck(serializer);
        try (var connection = open(log)) {
            while (check.page(connection, until)) {
                // page by page
            }
        }
        return new Found(check.events, check.position, HexFormat.of().formatHex(check.digest.digest()), List.copyOf(check.problems));
    }

    static Connection open(EventLogAddress log) throws SQLException {
        var properties = new Properties();
        if (log.isSqlite()) {
            properties.setProperty("busy_timeout", "10000");
        }
        if (log.user() != null) {
            properties.setProperty("user", log.user());
        }
        if (log.password() != null) {
            properties.setProperty("password", log.password());
        }
        return DriverManager.getConnection(log.url(), properties);
    }

    private boolean page(Connection connection, long until) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT " + COLUMNS
                + " FROM domain_event WHERE global_index > ? AND global_index <= ? ORDER BY global_index LIMIT " + AT_ONCE)) {
            statement.setLong(1, position);
            statement.setLong(2, until);
            var before = events;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    take(rows);
                }
            }
            return events > before;
        }
    }

    private void take(ResultSet row) throws SQLException {
        events++;
        var at = row.getLong("global_index");
        if (at <= position) {
            problem(at, "does not come after " + position);
        }
        position = at;
        for (var column : COLUMNS.split(", ")) {
            var value = Objects.requireNonNullElse(row.getString(column), "\u0000").getBytes(StandardCharsets.UTF_8);
            digest.update((value.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(value);
        }
        var aggregate = row.getString("aggregate_id");
        var last = lastOf.put(aggregate, row.getLong("sequence_number"));
        var expected = last == null ? 0 : last + 1;
        if (row.getLong("sequence_number") != expected) {
            problem(at, "has number " + row.getLong("sequence_number") + " in the history of " + aggregate + " where " + expected + " was expected");
        }
        if (!ids.add(row.getString("event_id"))) {
            problem(at, "bears the id of an earlier event");
        }
        var unreadable = unreadable(row);
        if (unreadable != null) {
            problem(at, unreadable);
        }
    }

    /** Why the event cannot be read, or null where it can. */
    private @Nullable String unreadable(ResultSet row) throws SQLException {
        try {
            Instant.parse(row.getString("recorded_at"));
            var entry = new GenericDomainEventEntry<>(row.getString("aggregate_type"), row.getString("aggregate_id"), row.getLong("sequence_number"),
                    row.getString("event_id"), row.getString("recorded_at"), row.getString("payload_type"), row.getString("payload_revision"),
                    row.getString("payload").getBytes(StandardCharsets.UTF_8), row.getString("metadata").getBytes(StandardCharsets.UTF_8));
            var read = EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(entry), serializer, EventContract.upcasters());
            var message = read.hasNext() ? read.next() : null;
            if (message == null || !(message.getPayload() instanceof DomainEvent)) {
                return "is of a type that this program does not know: " + row.getString("payload_type");
            }
            return message.getMetaData() == null ? "has no metadata" : null;
        } catch (DateTimeParseException e) {
            return "was recorded at no time that can be read";
        } catch (RuntimeException e) {
            return "cannot be read (" + e.getClass().getSimpleName() + ")";
        }
    }

    private void problem(long at, String what) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add("the event at position " + at + " " + what);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM knows SHA-256", e);
        }
    }
}
