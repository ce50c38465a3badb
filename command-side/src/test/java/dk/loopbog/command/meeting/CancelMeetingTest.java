package dk.loopbog.command.meeting;

import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.meeting.MeetingExamples.AGREED;
import static dk.loopbog.command.meeting.MeetingExamples.CANCELLED;
import static dk.loopbog.command.meeting.MeetingExamples.HELD;
import static dk.loopbog.command.meeting.MeetingExamples.MEETING;
import static dk.loopbog.command.meeting.MeetingExamples.SCHEDULED;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.meeting.LearningMeetingCommand.CancelMeeting;
import dk.loopbog.events.Personal;
import dk.loopbog.events.meeting.MeetingCancelled;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CancelMeetingTest {

    private AggregateTestFixture<LearningMeeting> meeting;

    @BeforeEach
    void fixture() {
        meeting = new AggregateTestFixture<>(LearningMeeting.class);
        meeting.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void saysWhy() {
        meeting.given(SCHEDULED).when(new CancelMeeting(MEETING, "For få kunne", null))
                .expectEvents(new MeetingCancelled(MEETING, GROUP, new Personal(GROUP, "For få kunne"), FactsGiven.TODAY));
    }

    @Test
    void changesNothingTheSecondTime() {
        meeting.given(SCHEDULED, CANCELLED).when(new CancelMeeting(MEETING, "", CANCELLED.happenedOn()))
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsToCancelAMeetingThatWasHeld() {
        meeting.given(SCHEDULED, HELD).when(new CancelMeeting(MEETING, null, null))
                .expectNoEvents().expectException(Refusal.of("meeting-held", null));
    }

    @Test
    void rejectsACivilRegistrationNumberInTheReason() {
        meeting.given(SCHEDULED).when(new CancelMeeting(MEETING, "Borger 010190-1234 kom forbi", null))
                .expectNoEvents().expectException(Refusal.of("cpr-number", "reason"));
    }

    @Test
    void rejectsACancellationBeforeTheMeetingWasScheduled() {
        meeting.given(SCHEDULED).when(new CancelMeeting(MEETING, null, AGREED.minusDays(1)))
                .expectNoEvents().expectException(Refusal.of("order-of-dates", "happenedOn"));
    }
}
