package dk.loopbog.command.group;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.GroupExamples.DISSOLVED;
import static dk.loopbog.command.group.GroupExamples.FORMED;
import static dk.loopbog.command.group.GroupExamples.FORMED_ON;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.ROUND_TO;
import static dk.loopbog.command.group.GroupExamples.facts;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;
import static dk.loopbog.command.participant.ParticipantExamples.BO;
import static dk.loopbog.command.participant.ParticipantExamples.CARL_LEFT;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupCommand.EndMembership;
import dk.loopbog.events.Personal;
import dk.loopbog.events.group.MemberJoined;
import dk.loopbog.events.group.MemberLeft;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndMembershipTest {

    private AggregateTestFixture<LearningGroup> group;

    @BeforeEach
    void fixture() {
        group = new AggregateTestFixture<>(LearningGroup.class);
        group.registerInjectableResource(facts());
    }

    @Test
    void endsAMembershipForAReasonThatIsTheMembers() {
        group.given(FORMED)
                .when(new EndMembership(GROUP, ANNA, "Nyt job", CARL_LEFT), BY_FACILITATOR)
                .expectEvents(new MemberLeft(GROUP, ANNA, new Personal(ANNA, "Nyt job"), CARL_LEFT));
    }

    @Test
    void mayEndTheDayAfterTheRound() {
        group.given(FORMED)
                .when(new EndMembership(GROUP, ANNA, null, ROUND_TO.plusDays(1)), BY_FACILITATOR)
                .expectEvents(new MemberLeft(GROUP, ANNA, null, ROUND_TO.plusDays(1)));
    }

    @Test
    void rejectsADayLaterThanThat() {
        group.given(FORMED)
                .when(new EndMembership(GROUP, ANNA, null, ROUND_TO.plusDays(2)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("outside-round", "happenedOn"));
    }

    @Test
    void rejectsLeavingBeforeJoining() {
        group.given(FORMED)
                .when(new EndMembership(GROUP, ANNA, null, FORMED_ON.minusDays(1)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    @Test
    void saysNothingOfTheSameEndAgain() {
        group.given(FORMED, new MemberLeft(GROUP, ANNA, null, CARL_LEFT))
                .when(new EndMembership(GROUP, ANNA, "", CARL_LEFT), BY_FACILITATOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsASecondEnd() {
        group.given(FORMED, new MemberLeft(GROUP, ANNA, null, CARL_LEFT))
                .when(new EndMembership(GROUP, ANNA, null, TODAY), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("not-a-member", "participantId"));
    }

    @Test
    void rejectsTheEndOfWhatNeverWas() {
        group.given(FORMED)
                .when(new EndMembership(GROUP, BO, null, CARL_LEFT), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("not-a-member", "participantId"));
    }

    @Test
    void rejectsAChangeOfADissolvedGroup() {
        group.given(FORMED, DISSOLVED)
                .when(new EndMembership(GROUP, ANNA, null, CARL_LEFT), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("group-dissolved", null));
    }

    @Test
    void endsTheLastOfSeveralMembershipsAndNobodyElses() {
        var back = CARL_LEFT.plusDays(7);
        group.given(FORMED, new MemberJoined(GROUP, BO, FORMED_ON), new MemberLeft(GROUP, ANNA, null, CARL_LEFT), new MemberJoined(GROUP, ANNA, back),
                        new MemberLeft(GROUP, BO, null, CARL_LEFT))
                .when(new EndMembership(GROUP, ANNA, null, ROUND_TO), BY_FACILITATOR)
                .expectEvents(new MemberLeft(GROUP, ANNA, null, ROUND_TO));
    }
}
