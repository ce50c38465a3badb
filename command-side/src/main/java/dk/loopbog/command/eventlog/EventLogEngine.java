package dk.loopbog.command.eventlog;

import dk.loopbog.events.EventContract;
import dk.loopbog.events.personal.PersonalCipher;
import dk.loopbog.events.personal.SubjectForgotten;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The event log for Axon. Tokens are plain positions without gaps to mind, since the order of positions is the order of commits.
 * Every method throws {@link EventLogUnavailable} where the store cannot be reached.
 */
public final class EventLogEngine extends BatchingEventStorageEngine implements AutoCloseable {

    private static final String COLUMNS = "global_index, aggregate_type, aggregate_id, sequence_number, event_id, recorded_at, payload_type, "
            + "payload_revision, payload, metadata";

    private final EventLogDatabase database;
    private final EventLogWriter writer;

    private EventLogEngine(Builder builder, EventLogAddress address, MeterRegistry meters) {
        super(builder);
        database = new EventLogDatabase(address, meters);
        writer = new EventLogWriter(database, meters);
    }

    /** Opens the log and brings its tables up to date; what is personal goes through the cipher. */
    public static EventLogEngine open(EventLogAddress address, MeterRegistry meters, PersonalCipher cipher) {
        var builder = new Builder();
        var serializer = EventContract.serializer(cipher);
        builder.eventSerializer(serializer).snapshotSerializer(serializer).upcasterChain(EventContract.upcasters());
        return new EventLogEngine(builder, address, meters);
    }

    /** Whether no other process may write to this log: aggregates may then be kept between commands. */
    public boolean isWrittenByThisProcessAlone() {
        return database.isSqlite();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (!events.isEmpty()) {
            var rows = events.stream().map(event -> row((DomainEventMessage<?>) event, serializer)).toList();
            writer.append(new Append(rows, receiptOfCommand(), new CompletableFuture<>()));
        }
    }

    private static @Nullable Receipt receiptOfCommand() {
        return CurrentUnitOfWork.map(work -> (Receipt) work.getMessage().getMetaData().get(Receipt.METADATA)).orElse(null);
    }

    private static Append.Row row(DomainEventMessage<?> event, Serializer serializer) {
        var payload = payload(event, serializer);
        return new Append.Row(event.getAggregateIdentifier(), event.getSequenceNumber(), event.getType(), event.getIdentifier(),
                payload.getType().getName(), payload.getType().getRevision(), payload.getData(),
                event.serializeMetaData(serializer, String.class).getData(), DateTimeUtils.formatInstant(event.getTimestamp()));
    }

    /**
     * The event as it would be stored.
     *
     * @throws SubjectForgotten where it holds text of somebody who was forgotten
     */
    public static SerializedObject<String> payload(EventMessage<?> event, Serializer serializer) {
        try {
            return event.serializePayload(serializer, String.class);
        } catch (SerializationException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SubjectForgotten forgotten) {
                    throw forgotten;
                }
            }
            throw e;
        }
    }

    /** Tells a reader in the same process that there is something to read, after each commit; it must neither wait nor fail. */
    public void whenCommitted(Runnable told) {
        writer.whenCommitted(told);
    }

    /** Keeps the receipt of a command that changed nothing. */
    public void keep(Receipt receipt) {
        writer.append(new Append(List.of(), receipt, new CompletableFuture<>()));
    }

    /** What was answered to this request of this actor, if it was carried out. */
    public Optional<Answered> answered(UUID actor, String key) {
        return read("SELECT request_hash, aggregate_id, token FROM command_receipt WHERE actor = ? AND idempotency_key = ?", query -> {
            query.setString(1, actor.toString());
            query.setString(2, key);
        }, row -> new Answered(row.getString(1), UUID.fromString(row.getString(2)), row.getLong(3))).stream().findFirst();
    }

    /** Global index of the aggregate's last event; 0 for one that has none. */
    public long positionOf(UUID aggregateId) {
        return read("SELECT COALESCE(MAX(global_index), 0) FROM domain_event WHERE aggregate_id = ?", query -> query.setString(1, aggregateId.toString()),
                row -> row.getLong(1)).getFirst();
    }

    /** Global index of the log's last event; 0 while it is empty. */
    public long lastPosition() {
        return read("SELECT COALESCE(MAX(global_index), 0) FROM domain_event", query -> { }, row -> row.getLong(1)).getFirst();
    }

    /** Ids of all aggregates that began with an event of this stored name, oldest first; looks through the whole log. */
    public List<UUID> idsOf(String firstEvent) {
        return read("SELECT aggregate_id FROM domain_event WHERE payload_type = ? AND sequence_number = 0 ORDER BY global_index",
                query -> query.setString(1, firstEvent), row -> UUID.fromString(row.getString(1)));
    }

    /** Decisions to forget a person, oldest first. */
    public List<Decision> erasuresAfter(long position) {
        return read("SELECT global_index, aggregate_id FROM domain_event WHERE payload_type = 'erasure.PersonForgotten' AND global_index > ? "
                + "ORDER BY global_index", query -> query.setLong(1, position), row -> new Decision(row.getLong(1), UUID.fromString(row.getString(2))));
    }

    /** Those whose first event is of this type. Reads the whole log in the worst case. */
    public List<UUID> aggregatesBegunBy(String payloadType) {
        return read("SELECT aggregate_id FROM domain_event WHERE sequence_number = 0 AND payload_type = ? ORDER BY global_index",
                query -> query.setString(1, payloadType), row -> UUID.fromString(row.getString(1)));
    }

    /** How many events of each type hold text of the subject. Reads the whole log. */
    public SortedMap<String, Integer> eventsWithTextOf(UUID subject) {
        var counts = new TreeMap<String, Integer>();
        read("SELECT payload_type, COUNT(*) FROM domain_event WHERE payload LIKE ? GROUP BY payload_type",
                query -> query.setString(1, "%\"subject\":\"" + subject + "\",\"cipher\"%"), row -> counts.put(row.getString(1), row.getInt(2)));
        return counts;
    }

    /** Whether an event names a file of the file store. Reads the whole log in the worst case. */
    public boolean namesFile(String nameInStore) {
        return !read("SELECT 1 FROM domain_event WHERE payload LIKE ? LIMIT 1",
                query -> query.setString(1, "%\"sha256\":\"" + nameInStore + "\"%"), row -> row.getInt(1)).isEmpty();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return read("SELECT sequence_number FROM domain_event WHERE aggregate_id = ? ORDER BY sequence_number DESC LIMIT 1",
                query -> query.setString(1, aggregateIdentifier), row -> row.getLong(1)).stream().findFirst();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return read("SELECT " + COLUMNS + " FROM domain_event WHERE aggregate_id = ? AND sequence_number >= ? ORDER BY sequence_number LIMIT ?", query -> {
            query.setString(1, aggregateIdentifier);
            query.setLong(2, firstSequenceNumber);
            query.setInt(3, batchSize);
        }, EventLogEngine::event);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken lastToken, int batchSize) {
        return read("SELECT " + COLUMNS + " FROM domain_event WHERE global_index > ? ORDER BY global_index LIMIT ?", query -> {
            query.setLong(1, lastToken == null ? 0 : lastToken.position().orElseThrow());
            query.setInt(2, batchSize);
        }, row -> new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(row.getLong(1)), event(row)));
    }

    private static DomainEventData<String> event(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(row.getString(2), row.getString(3), row.getLong(4), row.getString(5), row.getString(6), row.getString(7),
                row.getString(8), row.getString(9), row.getString(10));
    }

    private <T> List<T> read(String sql, Arguments arguments, Reading<T> reading) {
        try (var connection = database.readers().getConnection(); var query = connection.prepareStatement(sql)) {
            arguments.setOn(query);
            try (var rows = query.executeQuery()) {
                var all = new ArrayList<T>();
                while (rows.next()) {
                    all.add(reading.of(rows));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new EventLogUnavailable("the event log cannot be read", e);
        }
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("aggregates are short: none needs a snapshot");
    }

    @Override
    public void close() {
        writer.close();
        database.close();
    }

    /**
     * The answer to a command.
     *
     * @param token global index of the aggregate's last event at that time
     */
    public record Answered(String requestHash, UUID aggregateId, long token) {
    }

    /** @param position global index */
    public record Decision(long position, UUID aggregateId) {
    }

    @FunctionalInterface
    private interface Arguments {
        void setOn(PreparedStatement query) throws SQLException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static final class Builder extends BatchingEventStorageEngine.Builder {
    }
}
