package dk.loopbog.query.projection;

import static dk.loopbog.query.view.MeetingExamples.FORMED;
import static dk.loopbog.query.view.MeetingExamples.formed;
import static dk.loopbog.query.view.MeetingExamples.group;
import static dk.loopbog.query.view.MeetingExamples.held;
import static dk.loopbog.query.view.MeetingExamples.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.EventContract;
import dk.loopbog.events.Ids;
import dk.loopbog.events.meeting.MeetingHeld;
import dk.loopbog.events.personal.PersonalCipher;
import dk.loopbog.query.eventlog.EventLog;
import dk.loopbog.query.eventlog.EventLogUnreadable;
import dk.loopbog.query.eventlog.WrittenLog;
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
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectionsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final MeetingsView view = new MeetingsView();

    @TempDir
    private Path folder;
    private WrittenLog written;
    private EventLog log;

    @BeforeEach
    void openLog() throws SQLException {
        written = WrittenLog.sqlite(folder.resolve("events.db"));
        log = written.reader();
    }

    @AfterEach
    void closeLog() throws SQLException {
        log.close();
        written.close();
    }

    @Test
    void rebuiltAndLiveDocumentsAreEqualByteForByte() throws SQLException {
        try (var store = new StoreGiven(); var projections = live(view, store)) {
            for (var number = 1; number <= 40; number++) {
                written.append(group("g" + number, number % 7));
            }
            caughtUp(projections);
            var lived = store.bytesOf("meetings");
            assertThat(lived).hasSize(40);

            assertThat(rebuiltAtStart(new StoreGiven())).isEqualTo(lived);

            projections.rebuild(List.of("meetings"));
            assertThat(store.bytesOf("meetings")).isEqualTo(lived);
        }
    }

    @Test
    void theEmbeddedStoreHasTheSameALittleAfterEverybody() throws SQLException {
        try (var store = StoreGiven.embedded(); var projections = live(view, store)) {
            for (var number = 1; number <= 40; number++) {
                written.append(group("g" + number, number % 7));
            }
            caughtUp(projections);
            assertThat(projections.of(view).all()).hasSize(40);
            var rebuilt = rebuiltAtStart(StoreGiven.embedded());
            assertThat(rebuilt).hasSize(40);
            var longest = System.nanoTime() + LONG.toNanos();
            while (!store.bytesOf("meetings").equals(rebuilt)) {
                assertThat(System.nanoTime()).as("written in time").isLessThan(longest);
            }

            projections.rebuild(List.of("meetings"));
            assertThat(store.bytesOf("meetings")).isEqualTo(rebuilt);
            written.append(scheduled("g3", 7, FORMED.plusWeeks(9)));
            caughtUp(projections);
            assertThat(projections.of(view).find(Ids.group("g3")).orElseThrow().meetings()).hasSize(4);
            assertThat(projections.standings()).singleElement().satisfies(standing -> assertThat(standing.position()).isEqualTo(log.head()));
        }
    }

    private List<ByteBuffer> rebuiltAtStart(StoreGiven given) {
        try (var fresh = given; var projections = live(view, fresh)) {
            caughtUp(projections);
            assertThat(projections.rebuildProgress()).satisfies(numbers -> {
                assertThat(numbers.running()).isFalse();
                assertThat(numbers.done()).isEqualTo(numbers.total()).isEqualTo(log.head());
            });
            return fresh.bytesOf("meetings");
        }
    }

    @Test
    void goesOnLiveWhereTheRebuildEnded() throws SQLException {
        written.append(group("g1", 2));
        try (var store = new StoreGiven(); var projections = live(view, store)) {
            caughtUp(projections);
            written.append(scheduled("g1", 3, FORMED.plusWeeks(3)));
            caughtUp(projections);

            assertThat(projections.of(view).find(Ids.group("g1")).orElseThrow().meetings()).hasSize(3);
            assertThat(projections.standings()).singleElement().satisfies(standing -> {
                assertThat(standing.position()).isEqualTo(6);
                assertThat(standing.lag()).isZero();
            });
        }
    }

    @Test
    void deliveringEveryEventAgainChangesNothing() throws SQLException {
        written.append(group("g1", 3));
        written.append(group("g2", 1));
        try (var store = new StoreGiven()) {
            var once = documentsAfterLifeFrom(0, store);

            assertThat(documentsAfterLifeFrom(0, store)).isEqualTo(once);
        }
    }

    @Test
    void aCrashAfterTheDocumentsAreWrittenAndBeforeTheTokenLosesNothing() throws SQLException {
        written.append(group("g1", 3));
        try (var store = new StoreGiven()) {
            var whole = documentsAfterLifeFrom(0, store);

            assertThat(documentsAfterLifeFrom(4, store)).isEqualTo(whole);
        }
    }

    /** What is stored once processors that stood at that position have come to the end of the log. */
    private List<ByteBuffer> documentsAfterLifeFrom(long position, StoreGiven store) {
        tokens(store).reset("meetings", position);
        try (var projections = live(view, store)) {
            caughtUp(projections);
            return store.bytesOf("meetings");
        }
    }

    @Test
    void theDocumentsAreWrittenBeforeTheToken() throws SQLException {
        var commands = new CopyOnWriteArrayList<String>();
        var listener = new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                var stored = event.getCommandName().equals("update") && event.getCommand().toString().contains("globalIndex");
                var collection = event.getCommand().get(event.getCommandName());
                if (event.getCommandName().equals("update") && (stored || collection.asString().getValue().equals("meetings"))) {
                    commands.add(collection.asString().getValue());
                }
            }
        };
        try (var store = new StoreGiven(listener)) {
            try (var projections = live(view, store)) {
                caughtUp(projections);
                commands.clear();
                written.append(group("g1", 3));
                caughtUp(projections);
            }
            assertThat(commands).hasSizeGreaterThanOrEqualTo(2).startsWith("meetings", "trackingtokens");
        }
    }

    @Test
    void anEventThatCannotBeFoldedIsParkedWithItsDocumentsLaterOnesWhileTheOthersGoOn() throws SQLException {
        var choosy = new ChoosyView();
        try (var store = new StoreGiven(); var projections = live(choosy, store)) {
            caughtUp(projections);
            written.append(troublesome());
            caughtUp(projections);

            assertParked(projections, choosy);

            choosy.refuses = false;
            assertThat(projections.retryParked("meetings")).isZero();
            assertThat(projections.of(choosy).find(Ids.group("g1")).orElseThrow().meetings()).extracting(Meetings.Meeting::heldOn).doesNotContainNull();
        }
    }

    @Test
    void aRebuildParksWhatLifeParks() throws SQLException {
        var choosy = new ChoosyView();
        written.append(troublesome());
        try (var store = new StoreGiven(); var projections = live(choosy, store)) {
            caughtUp(projections);

            assertParked(projections, choosy);

            choosy.refuses = false;
            projections.rebuild(List.of("meetings"));
            assertThat(projections.standings()).extracting(Projections.Standing::parked).containsExactly(0L);
            assertThat(projections.of(choosy).find(Ids.group("g1")).orElseThrow().meetings()).hasSize(2);
        }
    }

    private static DomainEvent[] troublesome() {
        return new DomainEvent[] {formed("g1"), scheduled("g1", 1, FORMED), held("g1", 1, FORMED), formed("g2"), scheduled("g1", 2, FORMED),
                held("g1", 2, FORMED), scheduled("g2", 1, FORMED)};
    }

    private static void assertParked(Projections projections, View<Meetings> view) {
        assertThat(projections.standings()).extracting(Projections.Standing::parked).containsExactly(3L);
        assertThat(projections.of(view).find(Ids.group("g1")).orElseThrow().meetings()).hasSize(1);
        assertThat(projections.of(view).find(Ids.group("g2")).orElseThrow().meetings()).hasSize(1);
    }

    @Test
    void waitsForALogThatIsNotThereYet() throws SQLException {
        var later = folder.resolve("later.db");
        try (var store = new StoreGiven(); var laterLog = WrittenLog.readerOf("jdbc:sqlite:" + later);
             var projections = projections(view, store, laterLog)) {
            projections.start();
            assertThat(projections.await(0, Duration.ofMillis(100))).isFalse();
            try (var laterWritten = WrittenLog.sqlite(later)) {
                laterWritten.append(formed("g1"));
                assertThat(projections.await(1, LONG)).isTrue();
            }
        }
    }

    @Test
    void foldsAnewWhatWasBuiltFromAnotherLog() throws SQLException {
        written.append(group("g1", 1));
        try (var store = new StoreGiven()) {
            tokens(store).reset("meetings", 1_000);
            try (var projections = live(view, store)) {
                caughtUp(projections);
                assertThat(projections.of(view).all()).hasSize(1);
                assertThat(projections.standings()).extracting(Projections.Standing::position).containsExactly(3L);
            }
        }
    }

    @Test
    void aRebuildThatFailsLeavesDocumentsAndParkedEventsAsTheyAre() throws SQLException {
        var choosy = new ChoosyView();
        written.append(troublesome());
        try (var store = new StoreGiven(); var projections = live(choosy, store)) {
            caughtUp(projections);
            var before = store.bytesOf("meetings");
            written.append("some-id", 0, "group.LearningGroupPainted", "{}");

            assertThatThrownBy(() -> projections.rebuild(List.of("meetings"))).isInstanceOf(EventLogUnreadable.class);

            assertParked(projections, choosy);
            assertThat(store.bytesOf("meetings")).isEqualTo(before);
        }
    }

    @Test
    void doesNotClaimToHaveReachedWhatIsNotThere() {
        try (var store = new StoreGiven(); var projections = live(view, store)) {
            caughtUp(projections);
            assertThat(projections.await(1, Duration.ofMillis(50))).isFalse();
        }
    }

    private Projections live(View<?> some, StoreGiven store) {
        var projections = projections(some, store, log);
        projections.start();
        return projections;
    }

    private static Projections projections(View<?> some, StoreGiven store, EventLog log) {
        return new Projections(List.of(some), log, store.store(), PersonalCipher.none(), Clock.systemUTC(), new SimpleMeterRegistry(), Tracer.NOOP, GivingWay.toNobody());
    }

    private void caughtUp(Projections projections) {
        assertThat(projections.await(log.head(), LONG)).as("caught up with the log").isTrue();
    }

    private static SharedTokens tokens(StoreGiven store) {
        return new SharedTokens(DefaultMongoTemplate.builder().mongoDatabase(store.store().database()).build(), EventContract.serializer(PersonalCipher.none()),
                "test");
    }

    /** Refuses the first meeting that is held, as long as it does. */
    private static final class ChoosyView implements View<Meetings> {

        private final MeetingsView meetings = new MeetingsView();
        private volatile boolean refuses = true;

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
            if (refuses && event instanceof MeetingHeld) {
                throw new IllegalStateException("planted");
            }
            return meetings.after(before, event, recorded);
        }
    }
}
