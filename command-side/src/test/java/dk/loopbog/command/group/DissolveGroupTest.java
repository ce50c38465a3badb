package dk.loopbog.command.group;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.GroupExamples.ACTION;
import static dk.loopbog.command.group.GroupExamples.ACTION_PLANNED;
import static dk.loopbog.command.group.GroupExamples.DESCRIBED;
import static dk.loopbog.command.group.GroupExamples.DISSOLVED;
import static dk.loopbog.command.group.GroupExamples.FORMED;
import static dk.loopbog.command.group.GroupExamples.FORMED_ON;
import static dk.loopbog.command.group.GroupExamples.GOAL;
import static dk.loopbog.command.group.GroupExamples.GOAL_SET;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.facts;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;
import static dk.loopbog.command.participant.ParticipantExamples.BO;
import static dk.loopbog.command.participant.ParticipantExamples.CARL_LEFT;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupCommand.AddMember;
import dk.loopbog.command.group.LearningGroupCommand.AdjustAction;
import dk.loopbog.command.group.LearningGroupCommand.AssessGoal;
import dk.loopbog.command.group.LearningGroupCommand.ChangeExpectations;
import dk.loopbog.command.group.LearningGroupCommand.ChooseThemes;
import dk.loopbog.command.group.LearningGroupCommand.DescribeProject;
import dk.loopbog.command.group.LearningGroupCommand.DissolveGroup;
import dk.loopbog.command.group.LearningGroupCommand.DropGoal;
import dk.loopbog.command.group.LearningGroupCommand.EndMembership;
import dk.loopbog.command.group.LearningGroupCommand.KeepAction;
import dk.loopbog.command.group.LearningGroupCommand.PlanAction;
import dk.loopbog.command.group.LearningGroupCommand.RefineGoal;
import dk.loopbog.command.group.LearningGroupCommand.RenameGroup;
import dk.loopbog.command.group.LearningGroupCommand.ReviseProject;
import dk.loopbog.command.group.LearningGroupCommand.SetGoal;
import dk.loopbog.command.group.LearningGroupCommand.StopAction;
import dk.loopbog.command.group.LearningGroupCommand.TryAction;
import dk.loopbog.events.Personal;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.group.LearningGroupDissolved;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DissolveGroupTest {

    private AggregateTestFixture<LearningGroup> group;

    @BeforeEach
    void fixture() {
        group = new AggregateTestFixture<>(LearningGroup.class);
        group.registerInjectableResource(facts());
    }

    @Test
    void endsTheGroup() {
        group.given(FORMED)
                .when(new DissolveGroup(GROUP, "For få tilbage", null), BY_FACILITATOR)
                .expectEvents(new LearningGroupDissolved(GROUP, new Personal(GROUP, "For få tilbage"), TODAY));
    }

    @Test
    void saysNothingOfTheSameDayAgain() {
        group.given(FORMED, DISSOLVED)
                .when(new DissolveGroup(GROUP, null, DISSOLVED.happenedOn()), BY_FACILITATOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void saysNothingOfTheSameReasonAgainAndRejectsAnotherOne() {
        var because = new LearningGroupDissolved(GROUP, new Personal(GROUP, "For få tilbage"), CARL_LEFT);
        group.given(FORMED, because)
                .when(new DissolveGroup(GROUP, "For få tilbage", CARL_LEFT), BY_FACILITATOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        group.given(FORMED, because)
                .when(new DissolveGroup(GROUP, "Gruppen er lagt sammen med en anden", CARL_LEFT), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("group-dissolved", null));
    }

    @Test
    void rejectsASecondEnd() {
        group.given(FORMED, DISSOLVED)
                .when(new DissolveGroup(GROUP, null, null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("group-dissolved", null));
    }

    @Test
    void rejectsAnEndBeforeItFormed() {
        group.given(FORMED)
                .when(new DissolveGroup(GROUP, null, FORMED_ON.minusDays(1)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    @Test
    void takesNoChangeAfterwards() {
        for (var change : List.of(new RenameGroup(GROUP, "De nysgerrige", null), new ChooseThemes(GROUP, List.of(), null),
                new AddMember(GROUP, BO, CARL_LEFT),
                new EndMembership(GROUP, ANNA, null, CARL_LEFT), new DescribeProject(GROUP, "Andet", null, null, null, null, null, null, null, null),
                new ReviseProject(GROUP, "Andet", null, null, null, null, null, null, null, null), new SetGoal(GROUP, "m2", "Andet", null),
                new RefineGoal(GROUP, GOAL, "Andet", null), new DropGoal(GROUP, GOAL, null, null), new AssessGoal(GROUP, GOAL, "Nået", null),
                new PlanAction(GROUP, "a2", "Andet", null, null), new TryAction(GROUP, ACTION, null, null, null),
                new AdjustAction(GROUP, ACTION, "Andet", null, null), new StopAction(GROUP, ACTION, null, null), new KeepAction(GROUP, ACTION, null),
                new ChangeExpectations(GROUP, 2, ReportingForm.BOTH, "Sen start", null))) {
            group.given(FORMED, DESCRIBED, GOAL_SET, ACTION_PLANNED, DISSOLVED)
                    .when(change, BY_FACILITATOR)
                    .expectNoEvents()
                    .expectException(Refusal.of("group-dissolved", null));
        }
    }
}
