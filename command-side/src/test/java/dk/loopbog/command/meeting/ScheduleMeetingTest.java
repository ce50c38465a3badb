package dk.loopbog.command.meeting;

import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.meeting.MeetingExamples.AGREED;
import static dk.loopbog.command.meeting.MeetingExamples.HELD_ON;
import static dk.loopbog.command.meeting.MeetingExamples.MEETING;
import static dk.loopbog.command.meeting.MeetingExamples.NINE;
import static dk.loopbog.command.meeting.MeetingExamples.SCHEDULED;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.meeting.LearningMeetingCommand.ScheduleMeeting;
import dk.loopbog.command.programme.ProgrammeExamples;
import dk.loopbog.events.Ids;
import dk.loopbog.events.meeting.MeetingMode;
import dk.loopbog.events.meeting.MeetingScheduled;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScheduleMeetingTest {

    private AggregateTestFixture<LearningMeeting> meeting;

    @BeforeEach
    void fixture() {
        meeting = new AggregateTestFixture<>(LearningMeeting.class);
        meeting.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void setsTimeAndPlace() {
        meeting.givenNoPriorActivity()
                .when(new ScheduleMeeting(GROUP, 1, HELD_ON, NINE, "Lokale 3", MeetingMode.IN_PERSON, AGREED))
                .expectEvents(SCHEDULED);
    }

    @Test
    void mayLieInTheFuture() {
        var inApril = LocalDate.of(2026, 4, 7);
        meeting.givenNoPriorActivity()
                .when(onDay(GROUP, 1, inApril, null))
                .expectEvents(new MeetingScheduled(MEETING, GROUP, 1, inApril, null, null, null, FactsGiven.TODAY));
    }

    @Test
    void countsAsAgreedByItsOwnDayWhenNotedAfterwards() {
        meeting.givenNoPriorActivity()
                .when(onDay(GROUP, 1, HELD_ON, null))
                .expectEvents(new MeetingScheduled(MEETING, GROUP, 1, HELD_ON, null, null, null, HELD_ON));
    }

    @Test
    void rejectsANumberBelowOne() {
        meeting.givenNoPriorActivity().when(onDay(GROUP, 0, HELD_ON, null))
                .expectNoEvents().expectException(Refusal.of("bad-number", "number"));
    }

    @Test
    void rejectsAnUnknownGroup() {
        meeting.givenNoPriorActivity().when(onDay(Ids.group("ukendt"), 1, HELD_ON, null))
                .expectNoEvents().expectException(Refusal.of("unknown-key", "groupId"));
    }

    @Test
    void rejectsAPlanBeforeTheProgramme() {
        meeting.givenNoPriorActivity().when(onDay(GROUP, 1, ProgrammeExamples.STARTS.minusDays(31), null))
                .expectNoEvents().expectException(Refusal.of("outside-programme", "plannedFor"));
    }

    @Test
    void rejectsAnAgreementOfTomorrow() {
        meeting.givenNoPriorActivity().when(onDay(GROUP, 1, HELD_ON, FactsGiven.TODAY.plusDays(1)))
                .expectNoEvents().expectException(Refusal.of("outside-programme", "happenedOn"));
    }

    private static ScheduleMeeting onDay(UUID group, int number, LocalDate plannedFor, LocalDate happenedOn) {
        return new ScheduleMeeting(group, number, plannedFor, null, null, null, happenedOn);
    }

    @Test
    void rejectsAPlaceThatNobodyCanRead() {
        meeting.givenNoPriorActivity().when(new ScheduleMeeting(GROUP, 1, HELD_ON, null, "Lokale\0", null, null))
                .expectNoEvents().expectException(Refusal.of("bad-text", "place"));
    }
}
