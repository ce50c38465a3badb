package dk.loopbog.command.group;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.GroupExamples.FORMED;
import static dk.loopbog.command.group.GroupExamples.FORMED_ON;
import static dk.loopbog.command.group.GroupExamples.GOAL;
import static dk.loopbog.command.group.GroupExamples.GOAL_SET;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.facts;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupCommand.AssessGoal;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.group.LearningGoalAssessed;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssessGoalTest {

    private AggregateTestFixture<LearningGroup> group;

    @BeforeEach
    void fixture() {
        group = new AggregateTestFixture<>(LearningGroup.class);
        group.registerInjectableResource(facts());
    }

    @Test
    void saysHowFarTheGroupCame() {
        group.given(FORMED, GOAL_SET)
                .when(new AssessGoal(GROUP, GOAL, "Nået", null), BY_FACILITATOR)
                .expectEvents(new LearningGoalAssessed(GROUP, GOAL, new Personal(GROUP, "Nået"), TODAY));
    }

    @Test
    void saysNothingOfTheSameAssessmentAgain() {
        group.given(FORMED, GOAL_SET, new LearningGoalAssessed(GROUP, GOAL, new Personal(ANNA, "Nået"), TODAY))
                .when(new AssessGoal(GROUP, GOAL, "Nået", null), BY_FACILITATOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsADayBeforeTheGoalWasSet() {
        group.given(FORMED, GOAL_SET)
                .when(new AssessGoal(GROUP, GOAL, "Nået", FORMED_ON.minusDays(1)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    @Test
    void rejectsAnUnknownGoal() {
        group.given(FORMED, GOAL_SET)
                .when(new AssessGoal(GROUP, Ids.goal("ukendt"), "Nået", null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "goalId"));
    }
}
