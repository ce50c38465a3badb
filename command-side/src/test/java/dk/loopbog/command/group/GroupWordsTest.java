package dk.loopbog.command.group;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.group.GroupExamples.ACTION;
import static dk.loopbog.command.group.GroupExamples.ACTION_PLANNED;
import static dk.loopbog.command.group.GroupExamples.DESCRIBED;
import static dk.loopbog.command.group.GroupExamples.FORMED;
import static dk.loopbog.command.group.GroupExamples.FORMED_ON;
import static dk.loopbog.command.group.GroupExamples.GOAL;
import static dk.loopbog.command.group.GroupExamples.GOAL_SET;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.facts;
import static dk.loopbog.command.jobcentre.JobcentreExamples.SILKEBORG;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;
import static dk.loopbog.command.round.RoundExamples.AL1;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupCommand.AdjustAction;
import dk.loopbog.command.group.LearningGroupCommand.AssessGoal;
import dk.loopbog.command.group.LearningGroupCommand.ChangeExpectations;
import dk.loopbog.command.group.LearningGroupCommand.DescribeProject;
import dk.loopbog.command.group.LearningGroupCommand.DissolveGroup;
import dk.loopbog.command.group.LearningGroupCommand.DropGoal;
import dk.loopbog.command.group.LearningGroupCommand.EndMembership;
import dk.loopbog.command.group.LearningGroupCommand.FormGroup;
import dk.loopbog.command.group.LearningGroupCommand.PlanAction;
import dk.loopbog.command.group.LearningGroupCommand.RefineGoal;
import dk.loopbog.command.group.LearningGroupCommand.RenameGroup;
import dk.loopbog.command.group.LearningGroupCommand.ReviseProject;
import dk.loopbog.command.group.LearningGroupCommand.SetGoal;
import dk.loopbog.command.group.LearningGroupCommand.StopAction;
import dk.loopbog.command.group.LearningGroupCommand.TryAction;
import dk.loopbog.events.ReportingForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that nobody could read afterwards comes into a group's story. */
class GroupWordsTest {

    private static final String BAD = "Gå \u0000 en tur";

    private AggregateTestFixture<LearningGroup> group;

    @BeforeEach
    void fixture() {
        group = new AggregateTestFixture<>(LearningGroup.class);
        group.registerInjectableResource(facts());
    }

    @Test
    void neitherAGroupsNameNorWhySomebodyLeftItIsUnreadable() {
        rejects(new RenameGroup(GROUP, BAD, null), "name");
        rejects(new EndMembership(GROUP, ANNA, BAD, null), "reason");
        rejects(new DissolveGroup(GROUP, BAD, null), "reason");
        rejects(new ChangeExpectations(GROUP, 2, ReportingForm.BOTH, BAD, null), "reason");
        for (var form : List.of(new FormGroup("g:1", AL1, SILKEBORG, null, null, null, FORMED_ON),
                new FormGroup("g1", AL1, SILKEBORG, BAD, null, null, FORMED_ON))) {
            group.givenNoPriorActivity().when(form, BY_FACILITATOR)
                    .expectNoEvents().expectException(Refusal.of("bad-text", form.name() == null ? "key" : "name"));
        }
    }

    @Test
    void noPartOfAProjectIs() {
        var parts = List.of("title", "summary", "link", "actions", "effectUs", "effectCitizen", "effectOrganisation");
        for (var bad = 0; bad < parts.size(); bad++) {
            var text = new ArrayList<>(Collections.nCopies(parts.size(), "Gå en tur"));
            text.set(bad, BAD);
            group.given(FORMED).when(new DescribeProject(GROUP, text.get(0), text.get(1), text.get(2), text.get(3), text.get(4), text.get(5),
                    text.get(6), null, null), BY_FACILITATOR).expectNoEvents().expectException(Refusal.of("bad-text", parts.get(bad)));
        }
        rejects(new ReviseProject(GROUP, BAD, null, null, null, null, null, null, null, null), "title");
        rejects(new ReviseProject(GROUP, "Gå to ture", null, null, null, null, null, null, BAD, null), "reason");
    }

    @Test
    void noGoalIs() {
        rejects(new SetGoal(GROUP, "m|2", "Turde spørge", null), "key");
        rejects(new SetGoal(GROUP, "m2", BAD, null), "text");
        rejects(new RefineGoal(GROUP, GOAL, BAD, null), "text");
        rejects(new DropGoal(GROUP, GOAL, BAD, null), "reason");
        rejects(new AssessGoal(GROUP, GOAL, BAD, null), "assessment");
    }

    @Test
    void noActionIs() {
        rejects(new PlanAction(GROUP, "a:2", "Spørg", null, null), "key");
        rejects(new PlanAction(GROUP, "a2", BAD, null, null), "text");
        rejects(new TryAction(GROUP, ACTION, BAD, null, null), "happened");
        rejects(new TryAction(GROUP, ACTION, null, BAD, null), "learned");
        rejects(new AdjustAction(GROUP, ACTION, BAD, null, null), "adjustment");
        rejects(new StopAction(GROUP, ACTION, BAD, null), "reason");
    }

    private void rejects(LearningGroupCommand command, String field) {
        group.given(FORMED, DESCRIBED, GOAL_SET, ACTION_PLANNED).when(command, BY_FACILITATOR)
                .expectNoEvents().expectException(Refusal.of("bad-text", field));
    }
}
