package dk.loopbog.query.eventlog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.EventContract;
import dk.loopbog.query.view.History;
import dk.loopbog.query.view.LoggedEvent;
import dk.loopbog.query.view.Recorded;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/** The event log in SQLite or PostgreSQL, for reading only. */
public final class EventLog implements History, AutoCloseable {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final int AT_ONCE = 1_000;
    private static final String COLUMNS = """
            SELECT global_index, aggregate_id, sequence_number, aggregate_type, event_id, payload_type, payload_revision,
                   payload, metadata, recorded_at
            FROM domain_event\s""";

    private final HikariDataSource connections;
    private final @Nullable Path file;
    private final Serializer serializer;
    private final EventUpcaster upcasters = EventContract.upcasters();

    /**
     * Connects at the first question that is asked, so that the log need not be there yet.
     *
     * @param user       null where the URL says it, or needs none
     * @param serializer of {@link EventContract}, with the cipher of what is personal
     */
    public EventLog(String jdbcUrl, @Nullable String user, @Nullable String password, Serializer serializer) {
        this.serializer = serializer;
        var pool = new HikariConfig();
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setPoolName("event-log-reader");
        pool.setJdbcUrl(jdbcUrl);
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(5_000);
        if (jdbcUrl.startsWith(SQLITE)) {
            pool.addDataSourceProperty("query_only", "true");
            pool.addDataSourceProperty("busy_timeout", "10000");
        } else {
            pool.setReadOnly(true);
        }
        file = jdbcUrl.startsWith(SQLITE) ? Path.of(jdbcUrl.substring(SQLITE.length()).replaceFirst("\\?.*", "").replaceFirst("^file:", "")) : null;
        connections = new HikariDataSource(pool);
    }

    /** Tells how its connections are used; to be called before the first question. */
    EventLog measuredBy(MeterRegistry meters) {
        connections.setMetricRegistry(meters);
        return this;
    }

    public Serializer serializer() {
        return serializer;
    }

    /** Whether the log's table is there; the command side creates it. */
    public boolean exists() {
        if (file != null && !Files.exists(file)) {
            return false; // to connect would create an empty file
        }
        try (var connection = connections.getConnection(); var tables = connection.getMetaData().getTables(null, null, "domain_event", null)) {
            return tables.next();
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** The last position there is; 0 for an empty log. */
    public long head() {
        try (var connection = connections.getConnection();
             var statement = connection.prepareStatement("SELECT max(global_index) FROM domain_event");
             var rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** Up to a thousand events after the position, upcast but not yet made into objects; {@link #read} does that and checks them. */
    public List<TrackedEventMessage<?>> after(long position) {
        try (var connection = connections.getConnection();
             var statement = connection.prepareStatement(COLUMNS + "WHERE global_index > ? ORDER BY global_index LIMIT " + AT_ONCE)) {
            statement.setLong(1, position);
            return messages(statement, position);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** The last events before the position, oldest first, of the whole log. */
    public List<TrackedEventMessage<?>> before(long position, int most) {
        return before(position, List.of(), most);
    }

    /** As {@link #before(long, int)}, of these things alone. */
    public List<TrackedEventMessage<?>> before(long position, Collection<UUID> aggregates, int most) {
        var which = aggregates.isEmpty() ? "" : "AND aggregate_id IN (" + String.join(", ", Collections.nCopies(aggregates.size(), "?")) + ") ";
        // a sum is no column of an index, so that a thing is looked up by its id and not by going through the whole log
        var index = aggregates.isEmpty() ? "global_index" : "global_index + 0";
        try (var connection = connections.getConnection();
             var statement = connection.prepareStatement(COLUMNS + "WHERE " + index + " < ? " + which + "ORDER BY " + index + " DESC LIMIT ?")) {
            var place = 1;
            statement.setLong(place++, position);
            for (var aggregate : aggregates) {
                statement.setString(place++, aggregate.toString());
            }
            statement.setInt(place, most);
            return messages(statement, position);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private List<TrackedEventMessage<?>> messages(PreparedStatement question, long position) throws SQLException {
        question.setFetchSize(AT_ONCE);
        var entries = new ArrayList<TrackedDomainEventData<byte[]>>();
        try (var rows = question.executeQuery()) {
            while (rows.next()) {
                entries.add(entry(rows));
            }
        }
        entries.sort(Comparator.comparingLong(entry -> entry.trackingToken().position().orElseThrow()));
        var messages = EventUtils.upcastAndDeserializeTrackedEvents(entries.stream(), serializer, upcasters).toList();
        if (messages.size() != entries.size()) {
            throw new EventLogUnreadable("upcasting made " + messages.size() + " events of " + entries.size() + " at position " + position
                    + "; a position must name one event");
        }
        return messages;
    }

    private static TrackedDomainEventData<byte[]> entry(ResultSet row) throws SQLException {
        return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(row.getLong("global_index")), new GenericDomainEventEntry<>(
                row.getString("aggregate_type"), row.getString("aggregate_id"), row.getLong("sequence_number"), row.getString("event_id"),
                row.getString("recorded_at"), row.getString("payload_type"), row.getString("payload_revision"),
                row.getString("payload").getBytes(StandardCharsets.UTF_8), row.getString("metadata").getBytes(StandardCharsets.UTF_8)));
    }

    /** The event within the message. Fails where its type is unknown or its payload cannot be read. */
    public static LoggedEvent read(TrackedEventMessage<?> message) {
        var position = positionOf(message);
        var domainMessage = (DomainEventMessage<?>) message;
        try {
            if (!(message.getPayload() instanceof DomainEvent event)) {
                throw new EventLogUnreadable("the event at position " + position + " is of no type that is known here: " + nameOf(message.getPayload()));
            }
            var actor = (String) message.getMetaData().get("actor");
            return new LoggedEvent(event, new Recorded(position, message.getTimestamp(), actor == null ? null : UUID.fromString(actor),
                    message.getMetaData().containsKey("imported")), domainMessage.getAggregateIdentifier(), domainMessage.getSequenceNumber());
        } catch (SerializationException e) {
            throw new EventLogUnreadable("the event at position " + position + " cannot be read", e);
        }
    }

    private static String nameOf(Object payload) {
        return payload instanceof UnknownSerializedType unknown ? unknown.serializedType().getName() : payload.getClass().getName();
    }

    public static long positionOf(TrackedEventMessage<?> message) {
        return message.trackingToken().position().orElseThrow();
    }

    @Override
    public void replay(Predicate<? super LoggedEvent> reader) {
        var sequences = new Sequences(true);
        replay(0, logged -> {
            sequences.check(logged);
            return reader.test(logged);
        });
    }

    /** As {@link #replay(Predicate)}, from after a position on. */
    void replay(long after, Predicate<? super LoggedEvent> reader) {
        var position = after;
        for (var messages = after(position); !messages.isEmpty(); messages = after(position)) {
            for (var message : messages) {
                var logged = read(message);
                if (!reader.test(logged)) {
                    return;
                }
                position = logged.recorded().position();
            }
        }
    }

    /** Sees to it that a scan of the whole log finds each aggregate's history without a gap. */
    public static final class Sequences {

        private final HashMap<String, Long> lastOf = new HashMap<>();
        private final boolean fromTheStart;

        /** @param fromTheStart false for a scan that begins in the midst of the histories */
        public Sequences(boolean fromTheStart) {
            this.fromTheStart = fromTheStart;
        }

        public void check(LoggedEvent logged) {
            var last = lastOf.put(logged.aggregateId(), logged.sequence());
            var expected = last != null ? last + 1 : fromTheStart ? 0 : logged.sequence();
            if (logged.sequence() != expected) {
                throw new EventLogUnreadable("a gap in the history of " + logged.aggregateId() + ": " + logged.sequence() + " at position "
                        + logged.recorded().position() + " where " + expected + " was expected");
            }
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    private static EventLogUnreadable unreachable(SQLException e) {
        return new EventLogUnreadable("the event log cannot be reached", e);
    }
}
