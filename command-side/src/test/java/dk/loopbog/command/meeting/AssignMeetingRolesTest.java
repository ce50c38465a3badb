package dk.loopbog.command.meeting;

import static dk.loopbog.command.group.OneGroup.COLLEAGUE;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.meeting.MeetingExamples.CANCELLED;
import static dk.loopbog.command.meeting.MeetingExamples.HELD;
import static dk.loopbog.command.meeting.MeetingExamples.MEETING;
import static dk.loopbog.command.meeting.MeetingExamples.SCHEDULED;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.meeting.LearningMeetingCommand.AssignMeetingRoles;
import dk.loopbog.events.Ids;
import dk.loopbog.events.meeting.MeetingRolesAssigned;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssignMeetingRolesTest {

    private static final MeetingRolesAssigned ASSIGNED = new MeetingRolesAssigned(MEETING, GROUP, COLLEAGUE, MEMBER, FactsGiven.TODAY);
    private static final AssignMeetingRoles ASSIGN = new AssignMeetingRoles(MEETING, COLLEAGUE, MEMBER, null);

    private AggregateTestFixture<LearningMeeting> meeting;

    @BeforeEach
    void fixture() {
        meeting = new AggregateTestFixture<>(LearningMeeting.class);
        meeting.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void saysWhoChairsAndWhoTakesMinutes() {
        meeting.given(SCHEDULED).when(ASSIGN).expectEvents(ASSIGNED);
    }

    @Test
    void changesNothingTheSecondTime() {
        meeting.given(SCHEDULED, ASSIGNED).when(ASSIGN).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void mayLeaveARoleOpenAgain() {
        meeting.given(SCHEDULED, ASSIGNED).when(new AssignMeetingRoles(MEETING, COLLEAGUE, null, null))
                .expectEvents(new MeetingRolesAssigned(MEETING, GROUP, COLLEAGUE, null, FactsGiven.TODAY));
    }

    @Test
    void rejectsAMeetingThatWasHeld() {
        meeting.given(SCHEDULED, HELD).when(ASSIGN).expectNoEvents().expectException(Refusal.of("meeting-held", null));
    }

    @Test
    void rejectsACancelledMeeting() {
        meeting.given(SCHEDULED, CANCELLED).when(ASSIGN).expectNoEvents().expectException(Refusal.of("meeting-cancelled", null));
    }

    @Test
    void rejectsAnUnknownPerson() {
        meeting.given(SCHEDULED).when(new AssignMeetingRoles(MEETING, Ids.participant("ukendt"), null, null))
                .expectNoEvents().expectException(Refusal.of("unknown-key", "chair"));
    }
}
