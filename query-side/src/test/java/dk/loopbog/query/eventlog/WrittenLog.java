package dk.loopbog.query.eventlog;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.EventContract;
import dk.loopbog.events.personal.PersonalCipher;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;

/**
 * A log for tests, with the columns that the command side gives it: events are written with the serializer of the contract, one
 * second after the other. What is appended together is committed together.
 */
public final class WrittenLog implements AutoCloseable {

    public static final UUID ACTOR = new UUID(7, 7);

    private final String url;
    private final Connection connection;
    private final Serializer serializer = EventContract.serializer(PersonalCipher.none());
    private final Map<String, Long> sequences = new HashMap<>();
    private Instant clock = Instant.parse("2020-01-01T08:00:00Z");

    private WrittenLog(String url, String position, String strict) throws SQLException {
        this.url = url;
        connection = DriverManager.getConnection(url);
        try (var statement = connection.createStatement()) {
            if (url.startsWith("jdbc:sqlite:")) {
                statement.execute("PRAGMA journal_mode = WAL");
            }
            statement.execute("CREATE TABLE domain_event (global_index " + position + ", aggregate_id TEXT NOT NULL, sequence_number "
                    + (strict.isEmpty() ? "BIGINT" : "INTEGER") + " NOT NULL, aggregate_type TEXT NOT NULL, event_id TEXT NOT NULL UNIQUE, "
                    + "payload_type TEXT NOT NULL, payload_revision TEXT, payload TEXT NOT NULL, metadata TEXT NOT NULL, "
                    + "recorded_at TEXT NOT NULL, UNIQUE (aggregate_id, sequence_number))" + strict);
        }
        connection.setAutoCommit(false);
    }

    public static WrittenLog sqlite(Path file) throws SQLException {
        return new WrittenLog("jdbc:sqlite:" + file, "INTEGER PRIMARY KEY AUTOINCREMENT", " STRICT");
    }

    public static WrittenLog postgresql(String url) throws SQLException {
        return new WrittenLog(url, "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "");
    }

    /** The log as the query side reads it. */
    public EventLog reader() {
        return readerOf(url);
    }

    public static EventLog readerOf(String url) {
        return new EventLog(url, null, null, EventContract.serializer(PersonalCipher.none()));
    }

    public void append(DomainEvent... events) throws SQLException {
        for (var event : events) {
            var aggregate = aggregateOf(event);
            var payload = serializer.serialize(event, String.class);
            row(aggregate, sequences.merge(aggregate, 1L, Long::sum) - 1, payload.getType().getName(), payload.getType().getRevision(), payload.getData());
        }
        connection.commit();
    }

    /** A row of any content. */
    public void append(String aggregate, long sequence, String type, String json) throws SQLException {
        row(aggregate, sequence, type, "1", json);
        connection.commit();
    }

    private void row(String aggregate, long sequence, String type, String revision, String payload) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO domain_event (aggregate_id, sequence_number, aggregate_type, event_id, "
                + "payload_type, payload_revision, payload, metadata, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setString(1, aggregate);
            statement.setLong(2, sequence);
            statement.setString(3, type.substring(0, type.indexOf('.')));
            statement.setString(4, UUID.randomUUID().toString());
            statement.setString(5, type);
            statement.setString(6, revision);
            statement.setString(7, payload);
            statement.setString(8, serializer.serialize(MetaData.with("actor", ACTOR.toString()), String.class).getData());
            statement.setString(9, clock.toString());
            statement.executeUpdate();
        }
        clock = clock.plusSeconds(1);
    }

    private static String aggregateOf(DomainEvent event) {
        try {
            return event.getClass().getRecordComponents()[0].getAccessor().invoke(event).toString();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
