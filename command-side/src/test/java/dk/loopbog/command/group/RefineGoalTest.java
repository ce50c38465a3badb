package dk.loopbog.command.group;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.ActorExamples.by;
import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.GroupExamples.FORMED;
import static dk.loopbog.command.group.GroupExamples.FORMED_ON;
import static dk.loopbog.command.group.GroupExamples.GOAL;
import static dk.loopbog.command.group.GroupExamples.GOAL_DROPPED;
import static dk.loopbog.command.group.GroupExamples.GOAL_SET;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.facts;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupCommand.RefineGoal;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.group.LearningGoalRefined;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefineGoalTest {

    private AggregateTestFixture<LearningGroup> group;

    @BeforeEach
    void fixture() {
        group = new AggregateTestFixture<>(LearningGroup.class);
        group.registerInjectableResource(facts());
    }

    @Test
    void putsAGoalInOtherWords() {
        group.given(FORMED, GOAL_SET)
                .when(new RefineGoal(GROUP, GOAL, "Turde spørge hver gang", null), by(ANNA))
                .expectEvents(new LearningGoalRefined(GROUP, GOAL, new Personal(ANNA, "Turde spørge hver gang"), TODAY));
    }

    @Test
    void saysNothingWhereNothingChanges() {
        group.given(FORMED, GOAL_SET)
                .when(new RefineGoal(GROUP, GOAL, "Turde spørge", null), BY_FACILITATOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsAnUnknownGoal() {
        group.given(FORMED, GOAL_SET)
                .when(new RefineGoal(GROUP, Ids.goal("ukendt"), "Turde", null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "goalId"));
    }

    @Test
    void rejectsADroppedGoal() {
        group.given(FORMED, GOAL_SET, GOAL_DROPPED)
                .when(new RefineGoal(GROUP, GOAL, "Turde", null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("goal-dropped", "goalId"));
    }

    @Test
    void rejectsADayBeforeTheGoalWasSet() {
        group.given(FORMED, GOAL_SET)
                .when(new RefineGoal(GROUP, GOAL, "Turde", FORMED_ON.minusDays(1)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("order-of-dates", "happenedOn"));
    }
}
