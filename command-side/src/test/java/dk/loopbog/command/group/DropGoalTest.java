package dk.loopbog.command.group;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.group.GroupExamples.FORMED;
import static dk.loopbog.command.group.GroupExamples.FORMED_ON;
import static dk.loopbog.command.group.GroupExamples.GOAL;
import static dk.loopbog.command.group.GroupExamples.GOAL_DROPPED;
import static dk.loopbog.command.group.GroupExamples.GOAL_SET;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.facts;
import static dk.loopbog.command.participant.ParticipantExamples.CARL_LEFT;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupCommand.DropGoal;
import dk.loopbog.events.Ids;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DropGoalTest {

    private AggregateTestFixture<LearningGroup> group;

    @BeforeEach
    void fixture() {
        group = new AggregateTestFixture<>(LearningGroup.class);
        group.registerInjectableResource(facts());
    }

    @Test
    void dropsAGoal() {
        group.given(FORMED, GOAL_SET)
                .when(new DropGoal(GROUP, GOAL, "For stort", CARL_LEFT), BY_FACILITATOR)
                .expectEvents(GOAL_DROPPED);
    }

    @Test
    void saysNothingOfTheSameDropAgain() {
        group.given(FORMED, GOAL_SET, GOAL_DROPPED)
                .when(new DropGoal(GROUP, GOAL, "For stort", CARL_LEFT), BY_FACILITATOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsASecondDrop() {
        group.given(FORMED, GOAL_SET, GOAL_DROPPED)
                .when(new DropGoal(GROUP, GOAL, null, null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("goal-dropped", "goalId"));
    }

    @Test
    void rejectsADayBeforeTheGoalWasSet() {
        group.given(FORMED, GOAL_SET)
                .when(new DropGoal(GROUP, GOAL, null, FORMED_ON.minusDays(1)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    @Test
    void rejectsAnUnknownGoal() {
        group.given(FORMED, GOAL_SET)
                .when(new DropGoal(GROUP, Ids.goal("ukendt"), null, null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "goalId"));
    }
}
