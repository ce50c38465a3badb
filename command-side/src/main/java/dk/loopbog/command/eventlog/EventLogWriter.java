package dk.loopbog.command.eventlog;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes with one connection. A thread of its own takes all appends that wait and commits them together, so that many share the cost of
 * reaching the disk; an append that comes alone is written by the thread that brings it. Where one of a group is refused, they are written
 * again, each under a savepoint of its own, and the others go on. After a failure of the store the next group has a new connection.
 */
final class EventLogWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventLogWriter.class);
    private static final int WAITING = 4_096;
    private static final int TOGETHER = 256;
    private static final long PATIENCE_SECONDS = 30;
    private static final int VALID_WITHIN_SECONDS = 5;
    /** A connection that was used just now is not asked whether it still works. */
    private static final long TRUSTED_NANOS = 100_000_000;
    /** Commits of a single append, one after the other, from which on nobody is thought to stand beside. */
    private static final int CALM = 10;
    private static final Append LAST = new Append(List.of(), null, new CompletableFuture<>());
    private static final String INSERT_EVENT = """
            INSERT INTO domain_event (aggregate_id, sequence_number, aggregate_type, event_id, payload_type, payload_revision, payload, metadata, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_RECEIPT = """
            INSERT INTO command_receipt (actor, idempotency_key, request_hash, aggregate_id, token, recorded_at)
            VALUES (?, ?, ?, ?, (SELECT COALESCE(MAX(global_index), 0) FROM domain_event WHERE aggregate_id = ?), ?)""";

    private final EventLogDatabase database;
    private final BlockingQueue<Append> queue = new ArrayBlockingQueue<>(WAITING);
    private final Timer latency;
    private final DistributionSummary groupSize;
    private final Thread thread = new Thread(this::writeUntilClosed, "event-log-writer");
    private final List<Runnable> whenCommitted = new CopyOnWriteArrayList<>();
    private final Lock writing = new ReentrantLock();
    private volatile boolean closed;
    // these belong to who holds the lock
    private @Nullable Open open;
    private long lastUsed;
    private int aloneInARow;

    /** A connection with its statements, which are prepared once: preparing them costs as much as a row. */
    private record Open(Connection connection, PreparedStatement events, PreparedStatement receipts) {

        static Open on(Connection connection) throws SQLException {
            return new Open(connection, prepared(INSERT_EVENT, connection), prepared(INSERT_RECEIPT, connection));
        }

        private static PreparedStatement prepared(String statement, Connection connection) throws SQLException {
            try {
                return connection.prepareStatement(statement);
            } catch (SQLException e) {
                connection.close(); // and with it what was prepared before
                throw e;
            }
        }

        void rollback() throws SQLException {
            events.clearBatch();
            receipts.clearBatch();
            connection.rollback();
        }
    }

    EventLogWriter(EventLogDatabase database, MeterRegistry meters) {
        this.database = database;
        latency = Timer.builder("loopbog.eventlog.append").description("From handing in to being on the disk")
                .serviceLevelObjectives(IntStream.of(1, 5, 10, 25, 50, 100, 250, 1_000, 5_000).mapToObj(Duration::ofMillis).toArray(Duration[]::new))
                .register(meters);
        groupSize = DistributionSummary.builder("loopbog.eventlog.group").description("Appends in one commit").register(meters);
        meters.gaugeCollectionSize("loopbog.eventlog.waiting", Tags.empty(), queue);
        thread.start();
    }

    /**
     * Returns once all is on the disk.
     *
     * @throws AggregateStreamCreationException where the aggregate already exists
     * @throws ConcurrencyException             where another event has that sequence number, or another request that key
     * @throws EventLogUnavailable              where the store fails or is too busy
     */
    void append(Append append) {
        latency.record(() -> {
            try {
                if (!isWrittenAtOnce(append) && (closed || !queue.offer(append, PATIENCE_SECONDS, TimeUnit.SECONDS))) {
                    throw new EventLogUnavailable(closed ? "the event log is closed" : "too many appends wait", null);
                }
                append.done().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException known ? known : new EventStoreException("append failed", e.getCause());
            } catch (TimeoutException e) {
                append.done().cancel(false);
                throw new EventLogUnavailable("the event log takes too long", e);
            } catch (InterruptedException e) {
                append.done().cancel(false);
                Thread.currentThread().interrupt();
                throw new EventLogUnavailable("interrupted", e);
            }
        });
    }

    /** Saves two changes of thread. Not where appends came together just before: in front of them, this one would cost a commit of its own. */
    private boolean isWrittenAtOnce(Append append) {
        if (!writing.tryLock()) {
            return false;
        }
        try {
            if (closed || aloneInARow < CALM || !queue.isEmpty()) {
                return false;
            }
            writeOrFail(List.of(append));
            return true;
        } finally {
            writing.unlock();
        }
    }

    private void writeUntilClosed() {
        var group = new ArrayList<Append>();
        do {
            group.clear();
            group.add(firstOfGroup());
            writing.lock();
            try {
                queue.drainTo(group, TOGETHER - 1);
                writeOrFail(group);
            } finally {
                writing.unlock();
            }
        } while (!group.contains(LAST));
        writing.lock();
        try {
            disconnect();
        } finally {
            writing.unlock();
        }
        queue.forEach(append -> append.done().completeExceptionally(new EventLogUnavailable("the event log is closed", null)));
    }

    private Append firstOfGroup() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            return LAST;
        }
    }

    private void writeOrFail(List<Append> group) {
        try {
            write(group);
        } catch (SQLException | RuntimeException e) {
            LOG.error("The event log cannot be written to; the next append tries again", e);
            disconnect();
            group.forEach(append -> append.done().completeExceptionally(new EventLogUnavailable("the event log cannot be written to", e)));
        }
    }

    private void write(List<Append> group) throws SQLException {
        var to = opened();
        var waiting = group.stream().filter(append -> !append.done().isDone()).toList();
        var written = insertedTogether(waiting, to) ? waiting : insertedOneByOne(waiting, to);
        to.connection().commit();
        lastUsed = System.nanoTime();
        aloneInARow = group.size() > 1 ? 0 : aloneInARow + 1;
        groupSize.record(written.size());
        written.forEach(append -> append.done().complete(null));
        whenCommitted.forEach(Runnable::run);
    }

    /**
     * The whole group as long as nothing stands against any of it, which is what nearly always happens: no savepoints, and with
     * PostgreSQL one journey for all rows. False where one is refused, or might be told of what another one of the group wrote; then
     * nothing has been inserted.
     */
    private boolean insertedTogether(List<Append> group, Open to) throws SQLException {
        if (!areOfDifferentAggregates(group)) {
            return false;
        }
        try {
            for (var append : group) {
                for (var row : append.rows()) {
                    fill(row, to.events());
                    executeOrBatch(to.events());
                }
            }
            executeBatch(to.events());
            for (var append : group) {
                if (append.receipt() != null) {
                    fill(append.receipt(), to.receipts());
                    executeOrBatch(to.receipts());
                }
            }
            executeBatch(to.receipts());
            return true;
        } catch (SQLException e) {
            if (!EventLogDatabase.isFaultOfTheRow(e)) {
                throw e;
            }
            to.rollback();
            return false;
        }
    }

    private static boolean areOfDifferentAggregates(List<Append> group) {
        var aggregates = new HashSet<String>();
        return group.stream().allMatch(append -> {
            var mine = new HashSet<String>();
            append.rows().forEach(row -> mine.add(row.aggregateId()));
            if (append.receipt() != null) {
                mine.add(append.receipt().aggregateId().toString());
            }
            return mine.stream().allMatch(aggregates::add);
        });
    }

    /** SQLite is in this process: there is no journey to be saved, and its driver tells less of a failure in a batch. */
    private void executeOrBatch(PreparedStatement statement) throws SQLException {
        if (database.isSqlite()) {
            statement.executeUpdate();
        } else {
            statement.addBatch();
        }
    }

    private void executeBatch(PreparedStatement statement) throws SQLException {
        if (!database.isSqlite()) {
            statement.executeBatch();
        }
    }

    private static List<Append> insertedOneByOne(List<Append> group, Open to) throws SQLException {
        var written = new ArrayList<Append>();
        for (var append : group) {
            if (inserted(append, to)) {
                written.add(append);
            }
        }
        return written;
    }

    /** Run after each commit, before the next one can begin: it must neither wait nor fail. */
    void whenCommitted(Runnable told) {
        whenCommitted.add(told);
    }

    /** False where this append alone is refused; the rest of the group goes on. */
    private static boolean inserted(Append append, Open to) throws SQLException {
        var before = to.connection().setSavepoint();
        try {
            for (var row : append.rows()) {
                fill(row, to.events());
                to.events().executeUpdate();
            }
            if (append.receipt() != null) {
                fill(append.receipt(), to.receipts());
                to.receipts().executeUpdate();
            }
            to.connection().releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            if (!EventLogDatabase.isFaultOfTheRow(e)) {
                throw e;
            }
            to.connection().rollback(before);
            append.done().completeExceptionally(refusal(append, e));
            return false;
        }
    }

    private static RuntimeException refusal(Append append, SQLException e) {
        if (!EventLogDatabase.isDuplicate(e)) {
            return new EventStoreException("the event log does not take this event", e);
        }
        return !append.rows().isEmpty() && append.rows().getFirst().sequenceNumber() == 0
                ? new AggregateStreamCreationException("the aggregate exists", e)
                : new ConcurrencyException("another event has this sequence number", e);
    }

    private static void fill(Append.Row row, PreparedStatement events) throws SQLException {
        events.setString(1, row.aggregateId());
        events.setLong(2, row.sequenceNumber());
        events.setString(3, row.aggregateType());
        events.setString(4, row.eventId());
        events.setString(5, row.payloadType());
        events.setString(6, row.payloadRevision());
        events.setString(7, row.payload());
        events.setString(8, row.metadata());
        events.setString(9, row.recordedAt());
    }

    private static void fill(Receipt receipt, PreparedStatement receipts) throws SQLException {
        receipts.setString(1, receipt.actor().toString());
        receipts.setString(2, receipt.key());
        receipts.setString(3, receipt.requestHash());
        receipts.setString(4, receipt.aggregateId().toString());
        receipts.setString(5, receipt.aggregateId().toString());
        receipts.setString(6, receipt.recordedAt());
    }

    private Open opened() throws SQLException {
        if (open != null && System.nanoTime() - lastUsed > TRUSTED_NANOS && !open.connection().isValid(VALID_WITHIN_SECONDS)) {
            disconnect();
        }
        open = open == null ? Open.on(database.openWriter()) : open;
        return open;
    }

    /** Closing rolls back what was not committed. */
    private void disconnect() {
        var closing = open;
        open = null;
        if (closing == null) {
            return;
        }
        try (var connection = closing.connection()) {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("The broken connection could not be closed", e);
        }
    }

    /** Writes what waits, then ends. */
    @Override
    public void close() {
        closed = true;
        try {
            queue.put(LAST);
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
