package dk.loopbog.command.meeting;

import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.meeting.MeetingExamples.AGREED;
import static dk.loopbog.command.meeting.MeetingExamples.CANCELLED;
import static dk.loopbog.command.meeting.MeetingExamples.HELD;
import static dk.loopbog.command.meeting.MeetingExamples.HELD_ON;
import static dk.loopbog.command.meeting.MeetingExamples.MEETING;
import static dk.loopbog.command.meeting.MeetingExamples.NINE;
import static dk.loopbog.command.meeting.MeetingExamples.SCHEDULED;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.meeting.LearningMeetingCommand.MoveMeeting;
import dk.loopbog.command.programme.ProgrammeExamples;
import dk.loopbog.events.Personal;
import dk.loopbog.events.meeting.MeetingMode;
import dk.loopbog.events.meeting.MeetingMoved;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoveMeetingTest {

    private static final LocalDate LATER = LocalDate.of(2026, 3, 20);

    private AggregateTestFixture<LearningMeeting> meeting;

    @BeforeEach
    void fixture() {
        meeting = new AggregateTestFixture<>(LearningMeeting.class);
        meeting.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void changesThePlan() {
        meeting.given(SCHEDULED)
                .when(new MoveMeeting(MEETING, LATER, NINE, null, MeetingMode.ONLINE, "Mange syge", null))
                .expectEvents(new MeetingMoved(MEETING, GROUP, LATER, NINE, null, MeetingMode.ONLINE,
                        new Personal(GROUP, "Mange syge"), FactsGiven.TODAY));
    }

    @Test
    void bringsACancelledMeetingOnAgain() {
        meeting.given(SCHEDULED, CANCELLED)
                .when(new MoveMeeting(MEETING, HELD_ON, NINE, "Lokale 3", MeetingMode.IN_PERSON, null, null))
                .expectEvents(new MeetingMoved(MEETING, GROUP, HELD_ON, NINE, "Lokale 3", MeetingMode.IN_PERSON, null, FactsGiven.TODAY));
    }

    @Test
    void changesNothingWhereThePlanIsTheSame() {
        meeting.given(SCHEDULED)
                .when(new MoveMeeting(MEETING, HELD_ON, NINE, "Lokale 3", MeetingMode.IN_PERSON, "Bare for en sikkerheds skyld", null))
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsToMoveAMeetingThatWasHeld() {
        meeting.given(SCHEDULED, HELD).when(to(LATER, null))
                .expectNoEvents().expectException(Refusal.of("meeting-held", null));
    }

    @Test
    void rejectsADayBeforeTheProgramme() {
        meeting.given(SCHEDULED).when(to(ProgrammeExamples.STARTS.minusDays(31), null))
                .expectNoEvents().expectException(Refusal.of("outside-programme", "plannedFor"));
    }

    @Test
    void rejectsAMoveBeforeTheMeetingWasScheduled() {
        meeting.given(SCHEDULED).when(to(LATER, AGREED.minusDays(1)))
                .expectNoEvents().expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    private static MoveMeeting to(LocalDate plannedFor, LocalDate happenedOn) {
        return new MoveMeeting(MEETING, plannedFor, null, null, null, null, happenedOn);
    }

    @Test
    void rejectsAPlaceOrAReasonThatNobodyCanRead() {
        meeting.given(SCHEDULED).when(new MoveMeeting(MEETING, LATER, null, "Lokale\0", null, null, null))
                .expectNoEvents().expectException(Refusal.of("bad-text", "place"));
        meeting.given(SCHEDULED).when(new MoveMeeting(MEETING, LATER, null, null, null, "Mange\0", null))
                .expectNoEvents().expectException(Refusal.of("bad-text", "reason"));
    }
}
