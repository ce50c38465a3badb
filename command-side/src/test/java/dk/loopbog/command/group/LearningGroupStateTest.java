package dk.loopbog.command.group;

import static dk.loopbog.command.group.GroupExamples.ACTION;
import static dk.loopbog.command.group.GroupExamples.ACTION_PLANNED;
import static dk.loopbog.command.group.GroupExamples.ACTION_STOPPED;
import static dk.loopbog.command.group.GroupExamples.ACTION_TRIED;
import static dk.loopbog.command.group.GroupExamples.DESCRIBED;
import static dk.loopbog.command.group.GroupExamples.DISSOLVED;
import static dk.loopbog.command.group.GroupExamples.FORMED;
import static dk.loopbog.command.group.GroupExamples.FORMED_ON;
import static dk.loopbog.command.group.GroupExamples.GOAL;
import static dk.loopbog.command.group.GroupExamples.GOAL_DROPPED;
import static dk.loopbog.command.group.GroupExamples.GOAL_SET;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.text;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;
import static dk.loopbog.command.participant.ParticipantExamples.CARL_LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.group.LearningGroupState.Action;
import dk.loopbog.command.group.LearningGroupState.Adjustment;
import dk.loopbog.command.group.LearningGroupState.Attempt;
import dk.loopbog.command.group.LearningGroupState.Goal;
import dk.loopbog.command.group.LearningGroupState.Membership;
import dk.loopbog.command.group.LearningGroupState.Project;
import dk.loopbog.events.Personal;
import dk.loopbog.events.group.ActionAdjusted;
import dk.loopbog.events.group.LearningGroupEvent;
import dk.loopbog.events.group.MemberJoined;
import dk.loopbog.events.group.MemberLeft;
import dk.loopbog.events.group.ProjectRevised;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearningGroupStateTest {

    @Test
    void keepsEveryPeriodOfAMembership() {
        var back = CARL_LEFT.plusDays(7);
        var group = group(new MemberLeft(GROUP, ANNA, new Personal(ANNA, "Orlov"), CARL_LEFT), new MemberJoined(GROUP, ANNA, back));

        assertThat(group.membershipsOf(ANNA))
                .containsExactly(new Membership(ANNA, FORMED_ON, CARL_LEFT, "Orlov"), new Membership(ANNA, back, null, null));
        assertThat(group.hasMemberOn(CARL_LEFT.minusDays(1), ANNA)).isTrue();
        assertThat(group.hasMemberOn(CARL_LEFT, ANNA)).isFalse();
    }

    @Test
    void endsMembershipsWithTheGroup() {
        var group = group(DISSOLVED);

        assertThat(group.dissolved()).extracting(LearningGroupState.Dissolution::on).isEqualTo(CARL_LEFT);
        assertThat(group.memberships()).containsExactly(new Membership(ANNA, FORMED_ON, CARL_LEFT, null));
    }

    @Test
    void keepsTheDayAndIdeaOfTheFirstDescriptionThroughRevisions() {
        var group = group(DESCRIBED, new ProjectRevised(GROUP, 2, text(ANNA, "Gå to ture", "Ude"), null, CARL_LEFT));

        assertThat(group.project()).isEqualTo(new Project(2, "Gå to ture", "Ude", null, null, null, null, null, null, FORMED_ON));
    }

    @Test
    void keepsTheWholeStoryOfAnAction() {
        var adjusted = new ActionAdjusted(GROUP, ACTION, new Personal(ANNA, "Spørg først"), 1, CARL_LEFT);
        var group = group(GOAL_SET, GOAL_DROPPED, ACTION_PLANNED, ACTION_TRIED, adjusted, ACTION_STOPPED);

        assertThat(group.goals()).containsOnlyKeys(GOAL)
                .containsEntry(GOAL, new Goal("m1", "Turde spørge", FORMED_ON, CARL_LEFT, "For stort", null));
        assertThat(group.actions()).containsOnlyKeys(ACTION)
                .containsEntry(ACTION, new Action("a1", "Spørg om drømmen", GOAL, FORMED_ON, List.of(new Attempt(CARL_LEFT, null, null)),
                        List.of(new Adjustment(CARL_LEFT, "Spørg først", 1)), CARL_LEFT.plusDays(7), "Tog for lang tid", null));
    }

    private static LearningGroupState group(LearningGroupEvent... more) {
        var state = LearningGroupState.after(null, FORMED);
        for (var event : more) {
            state = LearningGroupState.after(state, event);
        }
        return state;
    }
}
