package dk.loopbog.command.group;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.GroupExamples.ACTION;
import static dk.loopbog.command.group.GroupExamples.ACTION_PLANNED;
import static dk.loopbog.command.group.GroupExamples.ACTION_STOPPED;
import static dk.loopbog.command.group.GroupExamples.FORMED;
import static dk.loopbog.command.group.GroupExamples.FORMED_ON;
import static dk.loopbog.command.group.GroupExamples.GOAL_SET;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.facts;
import static dk.loopbog.command.participant.ParticipantExamples.CARL_LEFT;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupCommand.KeepAction;
import dk.loopbog.events.group.ActionKept;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepActionTest {

    private AggregateTestFixture<LearningGroup> group;

    @BeforeEach
    void fixture() {
        group = new AggregateTestFixture<>(LearningGroup.class);
        group.registerInjectableResource(facts());
    }

    @Test
    void makesAnActionEverydayPractice() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED)
                .when(new KeepAction(GROUP, ACTION, null), BY_FACILITATOR)
                .expectEvents(new ActionKept(GROUP, ACTION, TODAY));
    }

    @Test
    void saysNothingOfAnActionThatIsKept() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED, new ActionKept(GROUP, ACTION, CARL_LEFT))
                .when(new KeepAction(GROUP, ACTION, null), BY_FACILITATOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsAStoppedAction() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED, ACTION_STOPPED)
                .when(new KeepAction(GROUP, ACTION, null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("action-stopped", "actionId"));
    }

    @Test
    void rejectsADayBeforeThePlan() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED)
                .when(new KeepAction(GROUP, ACTION, FORMED_ON.minusDays(1)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    @Test
    void rejectsAnUnknownAction() {
        group.given(FORMED)
                .when(new KeepAction(GROUP, ACTION, null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "actionId"));
    }
}
