package dk.loopbog.command.group;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.group.GroupExamples.DISSOLVED;
import static dk.loopbog.command.group.GroupExamples.FORMED;
import static dk.loopbog.command.group.GroupExamples.FORMED_ON;
import static dk.loopbog.command.group.GroupExamples.GOAL_SET;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.facts;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupCommand.SetGoal;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetGoalTest {

    private AggregateTestFixture<LearningGroup> group;

    @BeforeEach
    void fixture() {
        group = new AggregateTestFixture<>(LearningGroup.class);
        group.registerInjectableResource(facts());
    }

    @Test
    void setsAGoal() {
        group.given(FORMED)
                .when(new SetGoal(GROUP, "m1", "Turde spørge", FORMED_ON), BY_FACILITATOR)
                .expectEvents(GOAL_SET);
    }

    @Test
    void saysNothingOfTheSameGoalAgain() {
        group.given(FORMED, GOAL_SET)
                .when(new SetGoal(GROUP, "m1", "Turde spørge", FORMED_ON), BY_FACILITATOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsAnotherGoalOfTheSameKey() {
        group.given(FORMED, GOAL_SET)
                .when(new SetGoal(GROUP, "m1", "Noget andet", FORMED_ON), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("duplicate-key", "key"));
    }

    @Test
    void rejectsABlankGoal() {
        group.given(FORMED)
                .when(new SetGoal(GROUP, "m1", " ", null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "text"));
    }

    @Test
    void rejectsADayLongBeforeTheProgramme() {
        group.given(FORMED)
                .when(new SetGoal(GROUP, "m1", "Turde spørge", STARTS.minusDays(31)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("outside-programme", "happenedOn"));
    }

    @Test
    void rejectsAChangeOfADissolvedGroup() {
        group.given(FORMED, DISSOLVED)
                .when(new SetGoal(GROUP, "m1", "Turde spørge", null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("group-dissolved", null));
    }

    @Test
    void rejectsTheSameGoalOfAnotherDay() {
        group.given(FORMED, GOAL_SET)
                .when(new SetGoal(GROUP, "m1", "Turde spørge", null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("duplicate-key", "key"));
    }
}
