package dk.loopbog.command.group;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.GroupExamples.ACTION;
import static dk.loopbog.command.group.GroupExamples.ACTION_PLANNED;
import static dk.loopbog.command.group.GroupExamples.ACTION_TRIED;
import static dk.loopbog.command.group.GroupExamples.DISSOLVED;
import static dk.loopbog.command.group.GroupExamples.FORMED;
import static dk.loopbog.command.group.GroupExamples.FORMED_ON;
import static dk.loopbog.command.group.GroupExamples.GOAL;
import static dk.loopbog.command.group.GroupExamples.GOAL_SET;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.facts;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupCommand.PlanAction;
import dk.loopbog.events.Personal;
import dk.loopbog.events.group.ActionPlanned;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanActionTest {

    private AggregateTestFixture<LearningGroup> group;

    @BeforeEach
    void fixture() {
        group = new AggregateTestFixture<>(LearningGroup.class);
        group.registerInjectableResource(facts());
    }

    @Test
    void plansAnActionUnderAGoal() {
        group.given(FORMED, GOAL_SET)
                .when(new PlanAction(GROUP, "a1", "Spørg om drømmen", GOAL, FORMED_ON), BY_FACILITATOR)
                .expectEvents(ACTION_PLANNED);
    }

    @Test
    void plansAnActionUnderNoGoal() {
        group.given(FORMED)
                .when(new PlanAction(GROUP, "a1", "Spørg", null, null), BY_FACILITATOR)
                .expectEvents(new ActionPlanned(GROUP, ACTION, "a1", new Personal(GROUP, "Spørg"), null, TODAY));
    }

    @Test
    void saysNothingOfTheSamePlanAgain() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED, ACTION_TRIED)
                .when(new PlanAction(GROUP, "a1", "Spørg om drømmen", GOAL, FORMED_ON), BY_FACILITATOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsAnotherActionOfTheSameKey() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED)
                .when(new PlanAction(GROUP, "a1", "Noget andet", null, null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("duplicate-key", "key"));
    }

    @Test
    void rejectsAnUnknownGoal() {
        group.given(FORMED)
                .when(new PlanAction(GROUP, "a1", "Spørg", GOAL, null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "goalId"));
    }

    @Test
    void rejectsADayInTheFuture() {
        group.given(FORMED, GOAL_SET)
                .when(new PlanAction(GROUP, "a1", "Spørg", null, TODAY.plusDays(1)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("outside-programme", "happenedOn"));
    }

    @Test
    void rejectsAChangeOfADissolvedGroup() {
        group.given(FORMED, DISSOLVED)
                .when(new PlanAction(GROUP, "a1", "Spørg", null, null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("group-dissolved", null));
    }

    @Test
    void rejectsTheSameActionUnderAnotherGoalOrOfAnotherDay() {
        for (var other : List.of(new PlanAction(GROUP, "a1", "Spørg om drømmen", null, FORMED_ON),
                new PlanAction(GROUP, "a1", "Spørg om drømmen", GOAL, null))) {
            group.given(FORMED, GOAL_SET, ACTION_PLANNED)
                    .when(other, BY_FACILITATOR)
                    .expectNoEvents()
                    .expectException(Refusal.of("duplicate-key", "key"));
        }
    }
}
