package dk.loopbog.command.group;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.group.GroupExamples.ACTION;
import static dk.loopbog.command.group.GroupExamples.ACTION_PLANNED;
import static dk.loopbog.command.group.GroupExamples.ACTION_STOPPED;
import static dk.loopbog.command.group.GroupExamples.FORMED;
import static dk.loopbog.command.group.GroupExamples.FORMED_ON;
import static dk.loopbog.command.group.GroupExamples.GOAL_SET;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.facts;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupCommand.StopAction;
import dk.loopbog.events.Ids;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StopActionTest {

    private AggregateTestFixture<LearningGroup> group;

    @BeforeEach
    void fixture() {
        group = new AggregateTestFixture<>(LearningGroup.class);
        group.registerInjectableResource(facts());
    }

    @Test
    void stopsAnAction() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED)
                .when(new StopAction(GROUP, ACTION, "Tog for lang tid", ACTION_STOPPED.happenedOn()), BY_FACILITATOR)
                .expectEvents(ACTION_STOPPED);
    }

    @Test
    void saysNothingOfTheSameStopAgain() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED, ACTION_STOPPED)
                .when(new StopAction(GROUP, ACTION, "Tog for lang tid", ACTION_STOPPED.happenedOn()), BY_FACILITATOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsASecondStop() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED, ACTION_STOPPED)
                .when(new StopAction(GROUP, ACTION, null, null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("action-stopped", "actionId"));
    }

    @Test
    void rejectsAStopBeforeThePlan() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED)
                .when(new StopAction(GROUP, ACTION, null, FORMED_ON.minusDays(1)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    @Test
    void rejectsAnUnknownAction() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED)
                .when(new StopAction(GROUP, Ids.action("ukendt"), null, null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "actionId"));
    }
}
