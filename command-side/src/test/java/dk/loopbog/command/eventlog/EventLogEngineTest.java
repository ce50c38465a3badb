package dk.loopbog.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.events.personal.PersonalCipher;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
class EventLogEngineTest {

    @Parameter
    private Store store;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private EventLogAddress address;
    private EventLogEngine log;

    @BeforeEach
    void open() throws Exception {
        address = store.empty();
        log = EventLogEngine.open(address, meters, PersonalCipher.none());
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void tellsOfACommitOnceItCanBeRead() throws Exception {
        var told = new CompletableFuture<Long>();
        log.whenCommitted(() -> told.complete(log.lastPosition()));

        log.appendEvents(Events.first(UUID.randomUUID()));

        assertThat(told.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void givesBackWhatWasAppended() {
        var id = UUID.randomUUID();
        var first = Events.first(id);
        log.appendEvents(first, Events.later(id, 1));

        var events = log.readEvents(id.toString()).asStream().toList();

        assertThat(events).extracting(event -> (Object) event.getPayload()).containsExactly(first.getPayload(), Events.later(id, 1).getPayload());
        assertThat(events.getFirst().getIdentifier()).isEqualTo(first.getIdentifier());
        assertThat(events.getFirst().getMetaData()).isEqualTo(first.getMetaData());
        assertThat(Duration.between(events.getFirst().getTimestamp(), first.getTimestamp())).isBetween(Duration.ZERO, Duration.ofMillis(1));
        assertThat(events.getFirst().getType()).isEqualTo("Round");
        assertThat(log.lastSequenceNumberFor(id.toString())).contains(1L);
        assertThat(log.positionOf(id)).isEqualTo(2);
        assertThat(log.lastPosition()).isEqualTo(2);
    }

    @Test
    void keepsEverythingWhenOpenedAgain() {
        var id = UUID.randomUUID();
        log.appendEvents(Events.first(id));
        log.close();
        log = EventLogEngine.open(address, meters, PersonalCipher.none());

        log.appendEvents(Events.later(id, 1));

        assertThat(log.readEvents(id.toString()).asStream()).hasSize(2);
    }

    @Test
    void refusesTheSameSequenceNumberTwiceAndAllThatCameWithIt() {
        var id = UUID.randomUUID();
        log.appendEvents(Events.first(id), Events.later(id, 1));

        assertThatThrownBy(() -> log.appendEvents(Events.later(id, 1), Events.later(id, 2))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> log.appendEvents(Events.first(id))).isInstanceOf(AggregateStreamCreationException.class);
        assertThat(log.lastSequenceNumberFor(id.toString())).contains(1L);
    }

    @Test
    void oneRefusalInAGroupLeavesTheOthersAlone() throws Exception {
        var taken = UUID.randomUUID();
        log.appendEvents(Events.first(taken));
        var ids = IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID()).toList();

        List<CompletableFuture<Void>> good = new ArrayList<>();
        List<CompletableFuture<Void>> bad = new ArrayList<>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor(); var foreign = heldByAnother()) {
            for (var id : ids) {
                good.add(CompletableFuture.runAsync(() -> log.appendEvents(Events.first(id), Events.later(id, 1)), clients));
                bad.add(CompletableFuture.runAsync(() -> log.appendEvents(Events.first(taken)), clients));
            }
            foreign.rollback();
        }

        assertThat(good).allSatisfy(done -> assertThat(done).isCompleted());
        assertThat(bad).allSatisfy(done -> assertThat(done).isCompletedExceptionally());
        assertThat(log.lastPosition()).isGreaterThanOrEqualTo(41);
        assertThat(all()).hasSize(41);
    }

    @Test
    void thirtyTwoWritersShareCommitsAndLoseNothing() throws Exception {
        var each = 25;
        var ids = IntStream.range(0, 32).mapToObj(i -> UUID.randomUUID()).toList();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            ids.forEach(id -> clients.submit(() -> {
                log.appendEvents(Events.first(id));
                LongStream.range(1, each).forEach(sequence -> log.appendEvents(Events.later(id, sequence)));
            }));
        }

        assertThat(all()).hasSize(32 * each);
        assertThat(ids).allSatisfy(id -> assertThat(log.lastSequenceNumberFor(id.toString())).contains(each - 1L));
        assertThat(meters.get("loopbog.eventlog.append").timer().count()).isEqualTo(32 * each);
        assertThat(meters.get("loopbog.eventlog.group").summary().max()).isGreaterThan(1);
    }

    @Test
    void aTransactionThatStaysOpenForLongIsNotSkippedByAFollower() throws Exception {
        var before = UUID.randomUUID();
        var slow = UUID.randomUUID();
        var after = UUID.randomUUID();
        log.appendEvents(Events.first(before));
        var follower = new Follower();

        CompletableFuture<Void> appended;
        try (var foreign = heldByAnother()) {
            insert(foreign, slow);
            appended = CompletableFuture.runAsync(() -> log.appendEvents(Events.first(after)));
            // any follower that gives up on a gap after a while would do so within this time
            var patience = System.nanoTime() + Duration.ofSeconds(2).toNanos();
            while (System.nanoTime() < patience) {
                follower.readOn();
                assertThat(follower.seen).containsExactly(before.toString());
            }
            assertThat(appended).isNotDone();
            foreign.commit();
        }
        appended.join();
        follower.readOn();

        assertThat(follower.seen).containsExactly(before.toString(), slow.toString(), after.toString());
    }

    @Test
    void aReceiptIsKeptWithTheEventsOrNotAtAll() {
        var id = UUID.randomUUID();
        var actor = UUID.randomUUID();
        var receipt = new Receipt(actor, "key-1", "hash", id, "2026-03-02T09:15:00.000Z");
        log.appendEvents(Events.first(id));

        log.keep(receipt);

        assertThat(log.answered(actor, "key-1")).contains(new EventLogEngine.Answered("hash", id, 1));
        assertThat(log.answered(actor, "key-2")).isEmpty();
        assertThat(log.answered(UUID.randomUUID(), "key-1")).isEmpty();
        assertThatThrownBy(() -> log.keep(receipt)).isInstanceOf(ConcurrencyException.class);
    }

    private List<? extends TrackedEventMessage<?>> all() {
        try (var events = log.readEvents((TrackingToken) null, false)) {
            return events.toList();
        }
    }

    /** A foreign transaction that keeps everybody else from appending. */
    private Connection heldByAnother() throws SQLException {
        var connection = DriverManager.getConnection(address.url());
        connection.setAutoCommit(false);
        if (store == Store.SQLITE) {
            try (var statement = connection.createStatement()) {
                statement.execute("DELETE FROM command_receipt");
            }
        } else {
            // a statement without rows takes its turn like any other
            try (var statement = connection.createStatement()) {
                statement.execute("INSERT INTO domain_event (aggregate_id, sequence_number, aggregate_type, event_id, payload_type, payload, metadata, "
                        + "recorded_at) SELECT '', 0, '', '', '', '', '', '' WHERE FALSE");
            }
        }
        return connection;
    }

    private static void insert(Connection connection, UUID id) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO domain_event (aggregate_id, sequence_number, aggregate_type, event_id, payload_type, payload_revision, payload, metadata, recorded_at)
                VALUES (?, 0, 'Round', ?, 'round.RoundClosed', '1', ?, '{}', '2026-03-02T09:15:00.000Z')""")) {
            insert.setString(1, id.toString());
            insert.setString(2, UUID.randomUUID().toString());
            insert.setString(3, "{\"roundId\":\"" + id + "\",\"happenedOn\":\"2026-03-02\"}");
            insert.executeUpdate();
        }
    }

    /** Reads on from where it came to, as a projection does. */
    private final class Follower {

        private final List<String> seen = new ArrayList<>();
        private TrackingToken token;

        void readOn() {
            try (var events = log.readEvents(token, false)) {
                events.forEach(event -> {
                    token = event.trackingToken();
                    seen.add(((DomainEventMessage<?>) event).getAggregateIdentifier());
                });
            }
        }
    }
}
