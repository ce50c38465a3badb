package dk.loopbog.query.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.Ids;
import dk.loopbog.events.erasure.ErasureCompleted;
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.view.EventsAtHand;
import dk.loopbog.query.view.History;
import dk.loopbog.query.view.LoggedEvent;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedLogTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 9);

    @TempDir
    private Path folder;
    private final Set<UUID> destroyed = new HashSet<>();
    private WrittenLog written;
    private EventLog log;

    @BeforeEach
    void openLog() throws SQLException {
        written = WrittenLog.sqlite(folder.resolve("events.db"));
        log = written.reader();
        write(1, 2_500);
    }

    @AfterEach
    void closeLog() throws SQLException {
        log.close();
        written.close();
    }

    @Test
    void readsEachEventOnceAndWhatIsNewToo() throws SQLException {
        var remembered = remembering(10_000);
        var before = replayed(remembered);
        write(2_501, 2_501);
        var after = replayed(remembered);

        assertThat(positions(after)).isEqualTo(positions(replayed(log))).hasSize(2_501);
        assertThat(after.getFirst()).isSameAs(before.getFirst());
        assertThat(after.get(2_499)).isSameAs(before.get(2_499));
    }

    @Test
    void readsAnewWhatThereIsNoRoomFor() {
        var remembered = remembering(1_500);
        var before = replayed(remembered);
        var after = replayed(remembered);

        assertThat(positions(after)).isEqualTo(positions(before)).isEqualTo(positions(replayed(log)));
        assertThat(after.getFirst()).isSameAs(before.getFirst());
        assertThat(after.getLast()).isNotSameAs(before.getLast());
    }

    @Test
    void stopsWhenTheReaderHasHadEnough() {
        var seen = new ArrayList<LoggedEvent>();
        remembering(1_500).replay(logged -> {
            seen.add(logged);
            return seen.size() < 3;
        });

        assertThat(seen).hasSize(3);
    }

    @Test
    void keepsNothingOfWhatWasReadBeforeSomebodyWasForgotten() throws SQLException {
        var remembered = remembering(10_000);
        var before = replayed(remembered);
        destroyed.add(Ids.participant("p1"));
        written.append(new ErasureCompleted(UUID.randomUUID(), Ids.participant("p1"), List.of(), 0, DAY));
        var after = replayed(remembered);

        assertThat(positions(after)).isEqualTo(positions(replayed(log)));
        assertThat(after.getFirst()).isNotSameAs(before.getFirst());
        assertThat(replayed(remembered).getFirst()).as("a key may still be known, so nothing is kept yet").isNotSameAs(after.getFirst());
    }

    @Test
    void findsTheEventsOfOneDocumentAndWhatIsNewOfThem() throws SQLException {
        var remembered = remembering(10_000);
        var first = atHand(remembered).of(new GroupsView(), Ids.group("g7"));
        write(7, 7);
        var then = atHand(remembered).of(new GroupsView(), Ids.group("g7"));

        assertThat(positions(first)).containsExactly(7L);
        assertThat(positions(then)).containsExactly(7L, 2_501L);
        assertThat(atHand(remembered).of(new GroupsView(), Ids.group("nobody's"))).isEmpty();
    }

    @Test
    void endsBeforeTheFirstEventThatWasRecordedLater() {
        var remembered = remembering(10_000);
        var events = replayed(remembered);
        var moment = events.get(1_200).recorded().at();
        var last = events.stream().takeWhile(logged -> !logged.recorded().at().isAfter(moment)).toList().getLast();

        assertThat(atHand(remembered).end(null)).isEqualTo(2_500);
        assertThat(atHand(remembered).end(moment)).isEqualTo(last.recorded().position());
        assertThat(atHand(remembered).end(Instant.EPOCH)).isZero();
    }

    @Test
    void hasNothingAtHandWhereNotAllIsKept() throws SQLException {
        assertThat(remembering(1_500).atHand()).as("no room for all").isNull();

        var remembered = remembering(10_000);
        assertThat(remembered.atHand()).isNotNull();
        destroyed.add(Ids.participant("p1"));
        written.append(new ErasureCompleted(UUID.randomUUID(), Ids.participant("p1"), List.of(), 0, DAY));
        assertThat(remembered.atHand()).as("read before the key was destroyed").isNull();
    }

    private static EventsAtHand atHand(RememberedLog remembered) {
        return Objects.requireNonNull(remembered.atHand());
    }

    private RememberedLog remembering(long most) {
        return new RememberedLog(log, new EventLogTail(log), most, destroyed::contains);
    }

    private static List<LoggedEvent> replayed(History history) {
        var seen = new ArrayList<LoggedEvent>();
        history.replay(seen::add);
        return seen;
    }

    private static List<Long> positions(List<LoggedEvent> events) {
        return events.stream().map(logged -> logged.recorded().position()).toList();
    }

    private void write(int from, int to) throws SQLException {
        written.append(IntStream.rangeClosed(from, to).mapToObj(number -> new LearningGroupFormed(Ids.group("g" + number), "g" + number,
                Ids.round("r1"), Ids.jobcentre("odder"), null, List.of(), List.of(), DAY)).toArray(DomainEvent[]::new));
    }
}
