package dk.loopbog.query.projection;

import static dk.loopbog.query.view.MeetingExamples.FORMED;
import static dk.loopbog.query.view.MeetingExamples.group;
import static dk.loopbog.query.view.MeetingExamples.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.Ids;
import dk.loopbog.events.personal.PersonalCipher;
import dk.loopbog.query.eventlog.EventLog;
import dk.loopbog.query.eventlog.WrittenLog;
import dk.loopbog.query.projection.RebuildJob.State;
import dk.loopbog.query.view.MeetingsView;
import dk.loopbog.query.view.MeetingsView.Meetings;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Rebuilds as an administrator steers them, on one node or several. */
class RebuildJobTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final GuardedView view = new GuardedView();

    @TempDir
    private Path folder;
    private WrittenLog written;
    private EventLog log;

    @BeforeEach
    void openLog() throws SQLException {
        written = WrittenLog.sqlite(folder.resolve("events.db"));
        log = written.reader();
        for (var number = 1; number <= 600; number++) {
            written.append(group("g" + number, 4)); // 3,600 events: four pages
        }
    }

    @AfterEach
    void closeLog() throws SQLException {
        log.close();
        written.close();
    }

    @Test
    void theOldDocumentsStayUpToDateWhileNewOnesAreBuilt() throws Exception {
        try (var store = new StoreGiven(); var node = node(store)) {
            caughtUp(node);
            view.closeGate();
            assertThat(node.askForRebuild(List.of("meetings"), "admin")).isTrue();
            until(() -> view.waits());

            written.append(scheduled("g1", 5, FORMED.plusWeeks(9)));
            until(() -> node.of(view).find(Ids.group("g1")).orElseThrow().meetings().size() == 5);
            assertThat(node.rebuild().orElseThrow()).satisfies(job -> {
                assertThat(job.state()).isEqualTo(State.RUNNING);
                assertThat(job.by()).isEqualTo("admin");
            });
            assertThat(node.askForRebuild(List.of("meetings"), "admin")).as("a second one at the same time").isFalse();

            view.openGate();
            until(() -> node.rebuild().orElseThrow().state() == State.DONE);
            assertThat(node.of(view).find(Ids.group("g1")).orElseThrow().meetings()).hasSize(5);
            assertThat(node.rebuild().orElseThrow().compared().get("meetings")).satisfies(compared -> {
                assertThat(compared.documents()).isEqualTo(600);
                assertThat(compared.different()).isZero();
                assertThat(compared.same() + compared.newer()).isEqualTo(600);
            });
            assertThat(node.lastBuilt()).containsKey("meetings");
        }
    }

    @Test
    void tellsWhatDiffersFromTheDocumentsThatGo() {
        try (var store = new StoreGiven(); var node = node(store)) {
            caughtUp(node);
            var collection = store.store().database().getCollection("meetings");
            var stored = new StoredReadModel<>(store.store(), view, PersonalCipher.none());
            var changed = stored.load(Set.of(Ids.group("g7"))).get(Ids.group("g7"));
            collection.deleteOne(Filters.eq(changed.id().toString()));
            stored.replace(List.of(new Stored<>(changed.id(), changed.at(), new Meetings(Ids.group("g7"), changed.is().name(), List.of()))), 0);
            collection.deleteOne(Filters.eq(Ids.group("g8").toString()));

            node.rebuild(List.of("meetings"));

            assertThat(node.rebuild().orElseThrow().compared().get("meetings")).satisfies(compared -> {
                assertThat(compared.different()).isEqualTo(2);
                assertThat(compared.examples()).extracting(RebuildJob.Difference::document).containsExactlyInAnyOrder(Ids.group("g7"), Ids.group("g8"));
                assertThat(compared.examples()).extracting(RebuildJob.Difference::fields).containsExactlyInAnyOrder(List.of("is.meetings"), List.of("+"));
            });
            assertThat(node.of(view).all()).hasSize(600);
        }
    }

    @Test
    void pausesAndGoesOnWhereItWas() throws Exception {
        try (var store = new StoreGiven(); var node = node(store)) {
            caughtUp(node);
            var whole = store.bytesOf("meetings");
            view.closeGate();
            node.askForRebuild(List.of("meetings"), "admin");
            until(() -> view.waits());
            assertThat(node.pauseRebuild()).isTrue();
            assertThat(node.pauseRebuild()).as("paused already").isFalse();
            view.openGate();
            until(() -> node.rebuild().orElseThrow().node() == null);
            assertThat(node.rebuild().orElseThrow().state()).isEqualTo(State.PAUSED);
            assertThat(store.bytesOf("meetings")).isEqualTo(whole);

            assertThat(node.resumeRebuild()).isTrue();
            until(() -> node.rebuild().orElseThrow().state() == State.DONE);
            assertThat(store.bytesOf("meetings")).isEqualTo(whole);
        }
    }

    @Test
    void whatIsStoppedLeavesTheOldDocumentsInUse() throws Exception {
        try (var store = new StoreGiven(); var node = node(store)) {
            caughtUp(node);
            var whole = store.bytesOf("meetings");
            view.closeGate();
            node.askForRebuild(List.of("meetings"), "admin");
            until(() -> view.waits());
            assertThat(node.cancelRebuild()).isTrue();
            view.openGate();

            assertThat(node.rebuild().orElseThrow().state()).isEqualTo(State.CANCELLED);
            assertThat(store.bytesOf("meetings")).isEqualTo(whole);
            until(() -> node.askForRebuild(List.of("meetings"), "admin"));
            until(() -> node.rebuild().orElseThrow().state() == State.DONE);
            assertThat(store.bytesOf("meetings")).isEqualTo(whole);
        }
    }

    @Test
    void anotherNodeGoesOnFromWhatADeadOneHadWritten() {
        try (var store = new StoreGiven()) {
            var whole = builtFromTheStart(store);
            var jobs = new RebuildJobs(store.store().database(), Clock.systemUTC());
            jobs.ask(List.of("meetings"), "admin", log.head());
            var died = jobs.claim("a node that died").orElseThrow();
            var rebuild = new StoredReadModel<>(store.store(), view, PersonalCipher.none()).new Successor(died.id());
            rebuild.insert(foldedUpTo(1_800), GivingWay.toNobody());
            jobs.writtenUpTo(died, "a node that died", 1_800);

            view.seen = 0;
            try (var node = node(store)) {
                until(() -> node.rebuild().orElseThrow().state() == State.DONE);
                assertThat(view.seen).as("events folded after the node died").isEqualTo(log.head() - 1_800);
                assertThat(store.bytesOf("meetings")).isEqualTo(whole);
            }
        }
    }

    private List<ByteBuffer> builtFromTheStart(StoreGiven store) {
        try (var node = node(store)) {
            caughtUp(node);
            return store.bytesOf("meetings");
        }
    }

    private List<Stored<Meetings>> foldedUpTo(long position) {
        var fold = new Fold<>(view, Map.of());
        log.replay(logged -> {
            var id = view.documentChangedBy(logged.event());
            if (id != null && logged.recorded().position() <= position) {
                fold.take(id, logged);
            }
            return logged.recorded().position() < position;
        });
        return fold.changed();
    }

    @Test
    void anotherNodeFollowsTheLogWhenOneDies() throws SQLException {
        try (var store = new StoreGiven(); var log2 = written.reader()) {
            var first = node(store);
            caughtUp(first);
            try (var second = new Projections(List.of(view), log2, store.store(), PersonalCipher.none(), Clock.systemUTC(), new SimpleMeterRegistry(), Tracer.NOOP, GivingWay.toNobody())) {
                second.start();
                assertThat(second.await(log.head(), LONG)).as("a node that follows nothing knows how far the others are").isTrue();
                first.close();
                written.append(group("late", 2));
                assertThat(second.await(log.head(), LONG)).isTrue();
                assertThat(second.of(view).find(Ids.group("late"))).isPresent();
            }
        }
    }

    @Test
    void whatTheStoreLostIsBuiltAnew() {
        try (var store = new StoreGiven(); var node = node(store)) {
            caughtUp(node);
            var whole = store.bytesOf("meetings");
            var before = node.rebuilds();

            store.store().database().drop();

            until(() -> node.rebuilds() != before);
            caughtUp(node);
            assertThat(store.bytesOf("meetings")).isEqualTo(whole);
        }
    }

    @Test
    void aDeadNodesClaimOfBeforeTheClockWasPutBackHoldsNobodyUp() throws SQLException {
        var inAnHour = System.currentTimeMillis() + Duration.ofHours(1).toMillis();
        try (var store = new StoreGiven()) {
            builtFromTheStart(store);
            store.store().database().getCollection("trackingtokens").updateMany(Filters.eq("processorName", "meetings"),
                    Updates.combine(Updates.set("owner", "a node that died"), Updates.set("timestamp", inAnHour)));
            var jobs = new RebuildJobs(store.store().database(), Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
            jobs.ask(List.of("meetings"), "admin", log.head());
            jobs.claim("a node that died").orElseThrow();

            try (var node = node(store)) {
                written.append(group("late", 2));
                caughtUp(node);
                until(() -> node.rebuild().orElseThrow().state() == State.DONE);
            }
        }
    }

    @Test
    void aNodeBuildsForAllAndTheOthersSeeThatDocumentsAreNew() {
        try (var store = new StoreGiven(); var log2 = written.reader(); var first = node(store);
             var second = new Projections(List.of(view), log2, store.store(), PersonalCipher.none(), Clock.systemUTC(), new SimpleMeterRegistry(), Tracer.NOOP, GivingWay.toNobody())) {
            second.start();
            caughtUp(first);
            assertThat(second.await(log.head(), LONG)).isTrue();
            assertThat(view.seen).as("both started on an empty store, one folded").isEqualTo(log.head());
            until(() -> second.rebuilds() == first.rebuilds());
            var before = second.rebuilds();

            assertThat(first.askForRebuild(List.of("meetings"), "admin")).isTrue();
            until(() -> second.rebuilds() > before && first.rebuilds() > before);
            caughtUp(first);
            assertThat(second.await(log.head(), LONG)).isTrue();
        }
    }

    @Test
    void givesWayToWhoeverIsAnsweredAndGetsOn() throws Exception {
        var answered = new BeingAnswered();
        var clock = new AtomicLong();
        var pauses = new AtomicLong();
        var way = new GivingWay(answered::anybody, () -> clock.addAndGet(Duration.ofMillis(1).toNanos()), nanos -> {
            clock.addAndGet(nanos);
            pauses.incrementAndGet();
        });
        try (var store = new StoreGiven()) {
            answered.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> {
                try (var node = node(store, way)) {
                    caughtUp(node);
                    assertThat(pauses).as("at the start, when there is nothing to be read yet").hasValue(0);

                    node.rebuild(List.of("meetings"));
                    assertThat(node.rebuild().orElseThrow().state()).isEqualTo(State.DONE);
                    assertThat(pauses).as("while a request was held open").hasPositiveValue();
                }
            });
            pauses.set(0);
            try (var node = node(store, way)) {
                caughtUp(node);
                node.rebuild(List.of("meetings"));
                assertThat(node.rebuild().orElseThrow().state()).isEqualTo(State.DONE);
                assertThat(pauses).as("with nobody to wait for").hasValue(0);
            }
        }
    }

    @Test
    void knowsItsViews() {
        try (var store = new StoreGiven(); var node = node(store)) {
            caughtUp(node);
            assertThatThrownBy(() -> node.askForRebuild(List.of("moods"), "admin")).isInstanceOf(IllegalArgumentException.class);
            assertThat(node.pauseRebuild()).isFalse();
            assertThat(node.resumeRebuild()).isFalse();
            assertThat(node.cancelRebuild()).isFalse();
        }
    }

    private Projections node(StoreGiven store) {
        return node(store, GivingWay.toNobody());
    }

    private Projections node(StoreGiven store, GivingWay way) {
        var projections = new Projections(List.of(view), log, store.store(), PersonalCipher.none(), Clock.systemUTC(), new SimpleMeterRegistry(), Tracer.NOOP, way);
        projections.start();
        return projections;
    }

    private void caughtUp(Projections projections) {
        assertThat(projections.await(log.head(), LONG)).as("caught up with the log").isTrue();
    }

    private static void until(BooleanSupplier reached) {
        var deadline = System.nanoTime() + LONG.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("reached in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** Counts what is folded, and can make a rebuild wait. */
    private static final class GuardedView implements View<Meetings> {

        private final MeetingsView meetings = new MeetingsView();
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile boolean waits;
        private volatile long seen;

        void closeGate() {
            waits = false;
            gate = new CountDownLatch(1);
        }

        void openGate() {
            gate.countDown();
        }

        boolean waits() {
            return waits;
        }

        @Override
        public String name() {
            return meetings.name();
        }

        @Override
        public Class<Meetings> documentType() {
            return meetings.documentType();
        }

        @Override
        public @Nullable UUID documentChangedBy(DomainEvent event) {
            return meetings.documentChangedBy(event);
        }

        @Override
        public @Nullable Meetings after(@Nullable Meetings before, DomainEvent event, Recorded recorded) {
            if (Thread.currentThread().getName().startsWith("rebuild-") && gate.getCount() > 0) {
                waits = true;
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            synchronized (this) {
                seen++;
            }
            return meetings.after(before, event, recorded);
        }
    }
}
