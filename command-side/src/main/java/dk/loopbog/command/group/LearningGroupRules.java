package dk.loopbog.command.group;

import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.Actor;
import dk.loopbog.command.Dates;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import dk.loopbog.command.group.LearningGroupState.Action;
import dk.loopbog.command.group.LearningGroupState.Goal;
import dk.loopbog.command.group.LearningGroupState.Membership;
import dk.loopbog.command.group.LearningGroupState.Project;
import dk.loopbog.command.jobcentre.JobcentreState;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.round.RoundState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules of learning groups. That a group has three to six members is custom, no rule. An administrator registers what was, in
 * whatever order people once did it, so rules that keep others from slips do not hold for one.
 */
final class LearningGroupRules {

    private LearningGroupRules() {
    }

    static void aDissolvedGroupTakesNoChange(LearningGroupState group) {
        RuleViolated.unless(group.dissolved() == null, "group-dissolved", null);
    }

    static void theJobcentreTakesPartInTheRoundsProgramme(JobcentreState jobcentre, RoundState round) {
        RuleViolated.unless(jobcentre.programmeId().equals(round.programmeId()), "unknown-key", "jobcentreId");
    }

    static void aWithdrawnJobcentreFormsNoGroup(Actor actor, JobcentreState jobcentre, LocalDate formed) {
        RuleViolated.unless(actor.is(Role.ADMIN) || !jobcentre.hasWithdrawnBy(formed), "jobcentre-withdrawn", "jobcentreId");
    }

    /** A group may form before its round begins, but nobody is a member by then. */
    static void peopleJoinWithinTheRound(RoundState round, LocalDate day) {
        RuleViolated.unless(!day.isBefore(round.from()) && !day.isAfter(round.to()), "outside-round", "happenedOn");
    }

    /** A membership that holds to the round's end ends the day after. */
    static void peopleLeaveByTheDayAfterTheRound(RoundState round, LocalDate day) {
        RuleViolated.unless(!day.isAfter(round.to().plusDays(1)), "outside-round", "happenedOn");
    }

    static void aMemberBelongsToTheGroupsJobcentre(ParticipantState participant, UUID jobcentreId, String field) {
        RuleViolated.unless(participant.jobcentreId().equals(jobcentreId), "wrong-jobcentre", field);
    }

    static void onlyThoseWhoHaveNotLeftJoin(Actor actor, ParticipantState participant, LocalDate day, String field) {
        RuleViolated.unless(actor.is(Role.ADMIN) || !participant.hasLeftBy(day), "participant-left", field);
    }

    static void nobodyIsAMemberTwiceAtOnce(Actor actor, LearningGroupState group, UUID participantId, LocalDate from) {
        var others = group.membershipsOf(participantId).stream();
        RuleViolated.unless(others.allMatch(other -> other.to() != null && (actor.is(Role.ADMIN) || !other.to().isAfter(from))), "already-member",
                "participantId");
    }

    static Membership onlyMembersLeave(LearningGroupState group, UUID participantId) {
        var memberships = group.membershipsOf(participantId);
        RuleViolated.unless(!memberships.isEmpty(), "not-a-member", "participantId");
        return memberships.getLast();
    }

    static void nobodyLeavesTwice(Membership membership) {
        RuleViolated.unless(membership.to() == null, "not-a-member", "participantId");
    }

    static void nobodyLeavesBeforeTheyJoined(Membership membership, LocalDate left) {
        Dates.inOrder(membership.from(), left, "happenedOn");
    }

    static void aGroupIsNotDissolvedBeforeItFormed(LearningGroupState group, LocalDate dissolved) {
        Dates.inOrder(group.formed(), dissolved, "happenedOn");
    }

    static void aProjectIsReadable(ProjectWritten project) {
        Texts.line(project.title(), "title");
        Texts.optional(project.summary(), "summary");
        Texts.optional(project.link(), "link");
        Texts.optional(project.actions(), "actions");
        Texts.optional(project.effectUs(), "effectUs");
        Texts.optional(project.effectCitizen(), "effectCitizen");
        Texts.optional(project.effectOrganisation(), "effectOrganisation");
    }

    static void aProjectIsDescribedOnceAndThenRevised(LearningGroupState group) {
        RuleViolated.unless(group.project() == null, "project-described", null);
    }

    static Project onlyADescribedProjectIsRevised(LearningGroupState group) {
        RuleViolated.unless(group.project() != null, "project-missing", null);
        return group.project();
    }

    static void aProjectIsNotRevisedBeforeItWasDescribed(Project project, LocalDate revised) {
        Dates.inOrder(project.describedOn(), revised, "happenedOn");
    }

    static void aNewGoalHasAKeyOfItsOwn(LearningGroupState group, UUID goalId) {
        RuleViolated.unless(!group.goals().containsKey(goalId), "duplicate-key", "key");
    }

    static Goal aGoalIsTheGroups(LearningGroupState group, UUID goalId) {
        var goal = group.goals().get(goalId);
        RuleViolated.unless(goal != null, "unknown-key", "goalId");
        return goal;
    }

    static void nothingHappensToAGoalBeforeItIsSet(Goal goal, LocalDate day) {
        Dates.inOrder(goal.setOn(), day, "happenedOn");
    }

    static void aDroppedGoalIsNeitherRefinedNorDroppedAgain(Goal goal) {
        RuleViolated.unless(goal.droppedOn() == null, "goal-dropped", "goalId");
    }

    static void aNewActionHasAKeyOfItsOwn(LearningGroupState group, UUID actionId) {
        RuleViolated.unless(!group.actions().containsKey(actionId), "duplicate-key", "key");
    }

    static Action anActionIsTheGroups(LearningGroupState group, UUID actionId) {
        var action = group.actions().get(actionId);
        RuleViolated.unless(action != null, "unknown-key", "actionId");
        return action;
    }

    static void nothingHappensToAnActionBeforeItIsPlanned(Action action, LocalDate day) {
        Dates.inOrder(action.plannedOn(), day, "happenedOn");
    }

    /** What was tried up to the day of stopping may be told later. */
    static void aStoppedActionIsNotTried(Actor actor, Action action, LocalDate tried) {
        RuleViolated.unless(actor.is(Role.ADMIN) || action.stoppedOn() == null || !tried.isAfter(action.stoppedOn()), "action-stopped", "happenedOn");
    }

    static void aStoppedActionIsNeitherKeptNorStoppedAgain(Action action) {
        RuleViolated.unless(action.stoppedOn() == null, "action-stopped", "actionId");
    }

    static void anAdjustmentPointsToATry(Action action, @Nullable Integer attempt) {
        RuleViolated.unless(attempt == null || attempt >= 1 && attempt <= action.attempts().size(), "unknown-key", "becauseOfAttempt");
    }

    static void meetingsExpectedIsPositive(int meetingsExpected) {
        RuleViolated.unless(meetingsExpected > 0, "bad-number", "meetingsExpected");
    }
}
