package dk.loopbog.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Ids;
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.events.meeting.MeetingHeld;
import dk.loopbog.events.meeting.MeetingScheduled;
import dk.loopbog.query.view.MeetingsView.Meetings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PastReadModelsTest {

    private static final UUID GROUP = Ids.group("g1");
    private static final UUID OTHER = Ids.group("g2");
    private static final UUID MEETING = Ids.meeting(GROUP, 1);
    private static final LocalDate FORMED = LocalDate.parse("2019-01-15");
    private static final LocalDate HELD = LocalDate.parse("2019-03-01");
    private static final LocalDate PLANNED = LocalDate.parse("2019-03-10");

    private final MeetingsView view = new MeetingsView();

    private final Given given = Given.views(view).events(formed(GROUP, "g1"), formed(OTHER, "g2"))
            .recordedAt(Instant.parse("2020-02-01T08:00:00Z"))
            .events(new MeetingScheduled(MEETING, GROUP, 1, PLANNED, null, null, null, PLANNED),
                    new MeetingHeld(MEETING, GROUP, null, List.of(), List.of(), null, null, HELD));

    @Test
    void foldsAllThereIs() {
        assertThat(given.document(view, GROUP)).isEqualTo(group(new Meetings.Meeting(MEETING, PLANNED, HELD)));
    }

    @Test
    void leavesOutWhatHadNotHappenedYet() {
        assertThat(given.asOf(FORMED, null).of(view).find(GROUP)).contains(group());
        assertThat(given.asOf(FORMED.minusDays(1), null).of(view).find(GROUP)).isEmpty();
    }

    @Test
    void leavesOutWhatWasRecordedLater() {
        assertThat(given.asOf(null, Instant.parse("2020-01-31T23:59:59Z")).of(view).find(GROUP)).contains(group());
    }

    @Test
    void keepsTheBeginningOfWhatSomethingLaterHappenedTo() {
        assertThat(given.asOf(HELD, null).of(view).find(GROUP)).contains(group(new Meetings.Meeting(MEETING, PLANNED, HELD)));
    }

    @Test
    void findsSeveralInTheOrderAskedForAndAllInTheOrderOfTheirIds() {
        var model = given.of(view);
        assertThat(model.find(List.of(OTHER, UUID.randomUUID(), GROUP))).extracting(Meetings::groupId).containsExactly(OTHER, GROUP);
        assertThat(model.all()).extracting(document -> document.groupId().toString()).isSorted().hasSize(2);
    }

    private static LearningGroupFormed formed(UUID id, String key) {
        return new LearningGroupFormed(id, key, Ids.round("r1"), Ids.jobcentre("odder"), null, List.of(), List.of(), FORMED);
    }

    private static Meetings group(Meetings.Meeting... meetings) {
        return new Meetings(GROUP, null, List.of(meetings));
    }
}
