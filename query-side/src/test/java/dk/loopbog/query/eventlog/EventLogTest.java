package dk.loopbog.query.eventlog;

import static dk.loopbog.query.view.MeetingExamples.formed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.query.view.LoggedEvent;
import dk.loopbog.query.view.MeetingExamples;
import dk.loopbog.query.view.Recorded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {

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
    void waitsForALogThatIsNotThereAndDoesNotCreateIt() {
        var file = folder.resolve("later.db");
        try (var later = WrittenLog.readerOf("jdbc:sqlite:" + file)) {
            assertThat(later.exists()).isFalse();
        }
        assertThat(file).satisfies(path -> assertThat(Files.exists(path)).isFalse());
        assertThat(log.exists()).isTrue();
    }

    @Test
    void readsEventsWithBothClocksInTheOrderOfTheLog() throws SQLException {
        written.append(formed("g1"), formed("g2"));

        assertThat(replayed()).containsExactly(
                new LoggedEvent(formed("g1"), new Recorded(1, Instant.parse("2020-01-01T08:00:00Z"), WrittenLog.ACTOR), formed("g1").groupId().toString(), 0),
                new LoggedEvent(formed("g2"), new Recorded(2, Instant.parse("2020-01-01T08:00:01Z"), WrittenLog.ACTOR), formed("g2").groupId().toString(), 0));
        assertThat(log.head()).isEqualTo(2);
    }

    @Test
    void readsMoreThanFitsInOnePage() throws SQLException {
        written.append(IntStream.range(0, 2_500).mapToObj(i -> formed("g" + i)).toArray(DomainEvent[]::new));

        assertThat(replayed()).hasSize(2_500);
    }

    @Test
    void readsWhatIsNewAtOnceWhereItIsTold() throws SQLException, InterruptedException {
        try (var tail = new EventLogTail(log, TimeUnit.DAYS.toMillis(1)); var stream = tail.openStream(new GlobalSequenceTrackingToken(0))) {
            tail.lookNow();
            written.append(formed("g1"));
            tail.start();
            assertThat(stream.hasNextAvailable(20, TimeUnit.SECONDS)).as("what was there before the start").isTrue();
            stream.nextAvailable();

            written.append(formed("g2"));
            tail.lookNow();

            assertThat(stream.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(formed("g2"));
        }
    }

    @Test
    void failsLoudlyAtATypeThatIsNotKnown() throws SQLException {
        written.append(formed("g1"));
        written.append("some-id", 0, "group.LearningGroupPainted", "{}");

        assertThatThrownBy(this::replayed).isInstanceOf(EventLogUnreadable.class).hasMessageContaining("position 2").hasMessageContaining("LearningGroupPainted");
    }

    @Test
    void failsLoudlyAtAPayloadThatCannotBeRead() throws SQLException {
        written.append("some-id", 0, "group.LearningGroupFormed", "{\"happenedOn\":\"the other day\"}");

        assertThatThrownBy(this::replayed).isInstanceOf(EventLogUnreadable.class).hasMessageContaining("position 1");
    }

    @Test
    void failsLoudlyAtAGapInTheHistoryOfAnAggregate() throws SQLException {
        written.append(formed("g1"));
        written.append(formed("g1").groupId().toString(), 2, "group.LearningGroupDissolved", "{\"groupId\":\"" + formed("g1").groupId() + "\"}");

        assertThatThrownBy(this::replayed).isInstanceOf(EventLogUnreadable.class).hasMessageContaining("gap");
    }

    @Test
    void streamsFromATokenOnAndWakesTheReaderAtWhatIsNew() throws Exception {
        written.append(MeetingExamples.group("g1", 2));
        try (var tail = new EventLogTail(log)) {
            tail.start();
            var woken = new CountDownLatch(1);
            try (var stream = tail.openStream(new GlobalSequenceTrackingToken(4))) {
                assertThat(EventLog.positionOf(stream.nextAvailable())).isEqualTo(5);
                assertThat(stream.hasNextAvailable()).isFalse();

                assertThat(stream.setOnAvailableCallback(woken::countDown)).isTrue();
                written.append(formed("g2"));

                assertThat(woken.await(5, TimeUnit.SECONDS)).isTrue();
                assertThat(EventLog.read(stream.nextAvailable()).event()).isEqualTo(formed("g2"));
            }
            try (var fromTheBeginning = tail.openStream(null)) {
                var positions = new ArrayList<Long>();
                while (fromTheBeginning.hasNextAvailable()) {
                    positions.add(EventLog.positionOf(fromTheBeginning.nextAvailable()));
                }
                assertThat(positions).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
            }
        }
    }

    @Test
    void doesNotStreamBeyondATypeThatIsNotKnown() throws Exception {
        try (var tail = new EventLogTail(log)) {
            tail.start();
            try (var stream = tail.openStream(null)) {
                written.append(formed("g1"));
                stream.nextAvailable();
                written.append("some-id", 0, "group.LearningGroupPainted", "{}");

                assertThat(stream.hasNextAvailable(200, TimeUnit.MILLISECONDS)).isFalse();
                assertThat(tail.failure()).isInstanceOf(EventLogUnreadable.class);
            }
        }
    }

    private List<LoggedEvent> replayed() {
        var events = new ArrayList<LoggedEvent>();
        log.replay(events::add);
        return events;
    }
}
