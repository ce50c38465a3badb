package dk.loopbog.command.meeting;

import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.meeting.MeetingExamples.CANCELLED;
import static dk.loopbog.command.meeting.MeetingExamples.HELD;
import static dk.loopbog.command.meeting.MeetingExamples.MEETING;
import static dk.loopbog.command.meeting.MeetingExamples.SCHEDULED;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.meeting.LearningMeetingCommand.SetMeetingAgenda;
import dk.loopbog.events.Personal;
import dk.loopbog.events.meeting.MeetingAgendaSet;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetMeetingAgendaTest {

    private static final String POINTS = "Hvad prøvede vi?\n- Hvad overraskede dig?";
    private static final SetMeetingAgenda SET = new SetMeetingAgenda(MEETING, POINTS, null);
    private static final MeetingAgendaSet WORDED = new MeetingAgendaSet(MEETING, GROUP, new Personal(GROUP, POINTS), FactsGiven.TODAY);

    private AggregateTestFixture<LearningMeeting> meeting;

    @BeforeEach
    void fixture() {
        meeting = new AggregateTestFixture<>(LearningMeeting.class);
        meeting.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void keepsTheAgendaAsTheGroupWordsIt() {
        meeting.given(SCHEDULED).when(SET, BY_FACILITATOR).expectEvents(WORDED);
    }

    @Test
    void changesNothingTheSecondTime() {
        meeting.given(SCHEDULED, WORDED).when(SET, BY_FACILITATOR).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void goesBackToTheSuggestionWithoutWords() {
        meeting.given(SCHEDULED, WORDED).when(new SetMeetingAgenda(MEETING, "  ", null), BY_FACILITATOR)
                .expectEvents(new MeetingAgendaSet(MEETING, GROUP, null, FactsGiven.TODAY));
    }

    @Test
    void rejectsACprNumberInIt() {
        meeting.given(SCHEDULED).when(new SetMeetingAgenda(MEETING, "Tal om 010190-1234", null), BY_FACILITATOR)
                .expectNoEvents().expectException(Refusal.of("cpr-number", "agenda"));
    }

    @Test
    void rejectsAMeetingThatWasHeld() {
        meeting.given(SCHEDULED, HELD).when(SET, BY_FACILITATOR).expectNoEvents().expectException(Refusal.of("meeting-held", null));
    }

    @Test
    void rejectsACancelledMeeting() {
        meeting.given(SCHEDULED, CANCELLED).when(SET, BY_FACILITATOR).expectNoEvents().expectException(Refusal.of("meeting-cancelled", null));
    }
}
