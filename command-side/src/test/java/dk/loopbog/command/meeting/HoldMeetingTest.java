package dk.loopbog.command.meeting;

import static dk.loopbog.command.group.OneGroup.COLLEAGUE;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.meeting.MeetingExamples.AGREED;
import static dk.loopbog.command.meeting.MeetingExamples.CANCELLED;
import static dk.loopbog.command.meeting.MeetingExamples.HELD;
import static dk.loopbog.command.meeting.MeetingExamples.HELD_ON;
import static dk.loopbog.command.meeting.MeetingExamples.MEETING;
import static dk.loopbog.command.meeting.MeetingExamples.SCHEDULED;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.meeting.LearningMeetingCommand.HoldMeeting;
import dk.loopbog.command.minutes.MinutesState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.meeting.MeetingHeld;
import dk.loopbog.events.meeting.MeetingMode;
import dk.loopbog.events.meeting.MeetingRolesAssigned;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.minutes.MinutesText;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoldMeetingTest {

    private final FactsGiven facts = OneGroup.facts();
    private AggregateTestFixture<LearningMeeting> meeting;

    @BeforeEach
    void fixture() {
        meeting = new AggregateTestFixture<>(LearningMeeting.class);
        meeting.registerInjectableResource(facts);
    }

    @Test
    void notesWhoWasThere() {
        meeting.given(SCHEDULED)
                .when(new HoldMeeting(MEETING, MeetingMode.IN_PERSON, List.of(MEMBER, MEMBER), null, null, MEMBER, HELD_ON))
                .expectEvents(HELD);
    }

    @Test
    void keepsTheRolesThatWereAssigned() {
        meeting.given(SCHEDULED, new MeetingRolesAssigned(MEETING, GROUP, COLLEAGUE, MEMBER, AGREED))
                .when(on(HELD_ON))
                .expectEvents(new MeetingHeld(MEETING, GROUP, null, List.of(), List.of(), COLLEAGUE, MEMBER, HELD_ON));
    }

    @Test
    void putsRightWhatWasNotedBefore() {
        meeting.given(SCHEDULED, HELD)
                .when(new HoldMeeting(MEETING, MeetingMode.HYBRID, List.of(MEMBER), List.of(COLLEAGUE), null, null, HELD_ON))
                .expectEvents(new MeetingHeld(MEETING, GROUP, MeetingMode.HYBRID, List.of(MEMBER), List.of(COLLEAGUE), null, MEMBER, HELD_ON));
    }

    @Test
    void changesNothingTheSecondTime() {
        meeting.given(SCHEDULED, HELD)
                .when(new HoldMeeting(MEETING, MeetingMode.IN_PERSON, List.of(MEMBER), List.of(), null, MEMBER, HELD_ON))
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsACancelledMeeting() {
        meeting.given(SCHEDULED, CANCELLED).when(on(HELD_ON))
                .expectNoEvents().expectException(Refusal.of("meeting-cancelled", null));
    }

    @Test
    void rejectsAMeetingOfTomorrow() {
        meeting.given(SCHEDULED).when(on(FactsGiven.TODAY.plusDays(1)))
                .expectNoEvents().expectException(Refusal.of("outside-programme", "happenedOn"));
    }

    @Test
    void rejectsADayBeforeTheMeetingWasScheduled() {
        meeting.given(SCHEDULED).when(on(AGREED.minusDays(1)))
                .expectNoEvents().expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    @Test
    void rejectsADayAfterItsMinutesCame() {
        var minutes = Ids.minutes(MEETING);
        facts.and(minutes, MinutesState.after(null,
                new MinutesSubmitted(minutes, MEETING, GROUP, 1, MEMBER, MinutesText.free(null), 2, HELD_ON.plusDays(3))));
        meeting.given(SCHEDULED, HELD).when(on(HELD_ON.plusDays(4)))
                .expectNoEvents().expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    @Test
    void rejectsUnknownPeople() {
        var nobody = Ids.participant("ukendt");
        meeting.given(SCHEDULED).when(new HoldMeeting(MEETING, null, List.of(nobody), null, null, null, HELD_ON))
                .expectNoEvents().expectException(Refusal.of("unknown-key", "attended"));
        meeting.given(SCHEDULED).when(new HoldMeeting(MEETING, null, null, List.of(nobody), null, null, HELD_ON))
                .expectNoEvents().expectException(Refusal.of("unknown-key", "apologies"));
        meeting.given(SCHEDULED).when(new HoldMeeting(MEETING, null, null, null, null, nobody, HELD_ON))
                .expectNoEvents().expectException(Refusal.of("unknown-key", "minuteTaker"));
    }

    private static HoldMeeting on(LocalDate day) {
        return new HoldMeeting(MEETING, null, null, null, null, null, day);
    }
}
