package dk.loopbog.command.group;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.GroupExamples.ACTION;
import static dk.loopbog.command.group.GroupExamples.ACTION_PLANNED;
import static dk.loopbog.command.group.GroupExamples.ACTION_TRIED;
import static dk.loopbog.command.group.GroupExamples.FORMED;
import static dk.loopbog.command.group.GroupExamples.FORMED_ON;
import static dk.loopbog.command.group.GroupExamples.GOAL_SET;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.facts;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupCommand.AdjustAction;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.group.ActionAdjusted;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdjustActionTest {

    private AggregateTestFixture<LearningGroup> group;

    @BeforeEach
    void fixture() {
        group = new AggregateTestFixture<>(LearningGroup.class);
        group.registerInjectableResource(facts());
    }

    @Test
    void pointsToTheTryThatTaughtIt() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED, ACTION_TRIED)
                .when(new AdjustAction(GROUP, ACTION, "Spørg først", 1, null), BY_FACILITATOR)
                .expectEvents(new ActionAdjusted(GROUP, ACTION, new Personal(GROUP, "Spørg først"), 1, TODAY));
    }

    @Test
    void saysNothingOfTheSameAdjustmentAgain() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED, ACTION_TRIED, new ActionAdjusted(GROUP, ACTION, new Personal(ANNA, "Spørg først"), 1, TODAY))
                .when(new AdjustAction(GROUP, ACTION, "Spørg først", 1, null), BY_FACILITATOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsATryThatNeverWas() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED, ACTION_TRIED)
                .when(new AdjustAction(GROUP, ACTION, "Spørg først", 2, null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "becauseOfAttempt"));
    }

    @Test
    void rejectsADayBeforeThePlan() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED, ACTION_TRIED)
                .when(new AdjustAction(GROUP, ACTION, "Spørg først", null, FORMED_ON.minusDays(1)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    @Test
    void rejectsAnUnknownAction() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED, ACTION_TRIED)
                .when(new AdjustAction(GROUP, Ids.action("ukendt"), "Spørg først", null, null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "actionId"));
    }

    @Test
    void rejectsATryBeforeTheFirst() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED, ACTION_TRIED)
                .when(new AdjustAction(GROUP, ACTION, "Spørg først", 0, null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "becauseOfAttempt"));
    }
}
