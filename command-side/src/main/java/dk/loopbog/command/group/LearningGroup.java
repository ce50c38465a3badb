package dk.loopbog.command.group;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Command;
import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Texts;
import dk.loopbog.command.group.LearningGroupCommand.AddMember;
import dk.loopbog.command.group.LearningGroupCommand.AdjustAction;
import dk.loopbog.command.group.LearningGroupCommand.AssessGoal;
import dk.loopbog.command.group.LearningGroupCommand.ChangeExpectations;
import dk.loopbog.command.group.LearningGroupCommand.ChooseThemes;
import dk.loopbog.command.group.LearningGroupCommand.DescribeProject;
import dk.loopbog.command.group.LearningGroupCommand.DissolveGroup;
import dk.loopbog.command.group.LearningGroupCommand.DropGoal;
import dk.loopbog.command.group.LearningGroupCommand.EndMembership;
import dk.loopbog.command.group.LearningGroupCommand.FormGroup;
import dk.loopbog.command.group.LearningGroupCommand.KeepAction;
import dk.loopbog.command.group.LearningGroupCommand.PlanAction;
import dk.loopbog.command.group.LearningGroupCommand.RefineGoal;
import dk.loopbog.command.group.LearningGroupCommand.RenameGroup;
import dk.loopbog.command.group.LearningGroupCommand.ReviseProject;
import dk.loopbog.command.group.LearningGroupCommand.SetGoal;
import dk.loopbog.command.group.LearningGroupCommand.StopAction;
import dk.loopbog.command.group.LearningGroupCommand.TryAction;
import dk.loopbog.command.group.LearningGroupState.Adjustment;
import dk.loopbog.command.group.LearningGroupState.Attempt;
import dk.loopbog.command.group.LearningGroupState.Membership;
import dk.loopbog.command.group.LearningGroupState.Project;
import dk.loopbog.command.jobcentre.JobcentreState;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.programme.ProgrammeRules;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.command.round.RoundState;
import dk.loopbog.events.Personal;
import dk.loopbog.events.group.ActionAdjusted;
import dk.loopbog.events.group.ActionKept;
import dk.loopbog.events.group.ActionPlanned;
import dk.loopbog.events.group.ActionStopped;
import dk.loopbog.events.group.ActionTried;
import dk.loopbog.events.group.ExpectationsChanged;
import dk.loopbog.events.group.LearningGoalAssessed;
import dk.loopbog.events.group.LearningGoalDropped;
import dk.loopbog.events.group.LearningGoalRefined;
import dk.loopbog.events.group.LearningGoalSet;
import dk.loopbog.events.group.LearningGroupDissolved;
import dk.loopbog.events.group.LearningGroupEvent;
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.events.group.LearningGroupRenamed;
import dk.loopbog.events.group.MemberJoined;
import dk.loopbog.events.group.MemberLeft;
import dk.loopbog.events.group.ProjectDescribed;
import dk.loopbog.events.group.ProjectRevised;
import dk.loopbog.events.group.ThemesChosen;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/**
 * Life cycle: formed; then members come and go, the project is described and revised, goals are set, refined, dropped and
 * assessed, actions are planned, tried, adjusted, and stopped or kept; it may be dissolved before its round ends, and takes
 * no change after that. What a round's groups did may be told after the round's end.
 */
@NullUnmarked
public class LearningGroup {

    @AggregateIdentifier
    private UUID id;
    private LearningGroupState state;

    LearningGroup() {
    }

    @CommandHandler
    public LearningGroup(FormGroup command, MetaData metaData, Facts facts) {
        var actor = Actor.of(metaData);
        Texts.key(command.key(), "key");
        Texts.optionalLine(command.name(), "name");
        var round = facts.require(RoundState.class, command.roundId(), "roundId");
        var jobcentre = facts.require(JobcentreState.class, command.jobcentreId(), "jobcentreId");
        LearningGroupRules.theJobcentreTakesPartInTheRoundsProgramme(jobcentre, round);
        ProgrammeRules.themesAreKnown(facts.require(ProgrammeState.class, round.programmeId(), "roundId"), command.themes(), "themes");
        var formed = Dates.happened(command, facts);
        LearningGroupRules.aWithdrawnJobcentreFormsNoGroup(actor, jobcentre, formed);
        for (var member : command.members()) {
            var participant = facts.require(ParticipantState.class, member, "members");
            LearningGroupRules.aMemberBelongsToTheGroupsJobcentre(participant, command.jobcentreId(), "members");
            LearningGroupRules.peopleJoinWithinTheRound(round, formed);
            LearningGroupRules.onlyThoseWhoHaveNotLeftJoin(actor, participant, formed, "members");
        }
        apply(new LearningGroupFormed(command.groupId(), command.key(), command.roundId(), command.jobcentreId(), Texts.orNull(command.name()),
                command.themes().stream().distinct().toList(), command.members().stream().distinct().toList(), formed));
    }

    @CommandHandler
    public void handle(RenameGroup command, Facts facts) {
        LearningGroupRules.aDissolvedGroupTakesNoChange(state);
        Texts.optionalLine(command.name(), "name");
        if (!Objects.equals(Texts.orNull(command.name()), state.name())) {
            apply(new LearningGroupRenamed(id, Texts.orNull(command.name()), Dates.happened(command, facts)));
        }
    }

    @CommandHandler
    public void handle(ChooseThemes command, Facts facts) {
        LearningGroupRules.aDissolvedGroupTakesNoChange(state);
        ProgrammeRules.themesAreKnown(programme(facts), command.themes(), "themes");
        var themes = command.themes().stream().distinct().toList();
        if (!themes.equals(state.themes())) {
            apply(new ThemesChosen(id, themes, Dates.happened(command, facts)));
        }
    }

    @CommandHandler
    public void handle(AddMember command, MetaData metaData, Facts facts) {
        LearningGroupRules.aDissolvedGroupTakesNoChange(state);
        var participant = facts.require(ParticipantState.class, command.participantId(), "participantId");
        var from = Dates.happened(command, facts);
        if (!state.memberships().contains(new Membership(command.participantId(), from, null, null))) {
            LearningGroupRules.aMemberBelongsToTheGroupsJobcentre(participant, state.jobcentreId(), "participantId");
            LearningGroupRules.peopleJoinWithinTheRound(round(facts), from);
            LearningGroupRules.onlyThoseWhoHaveNotLeftJoin(Actor.of(metaData), participant, from, "participantId");
            LearningGroupRules.nobodyIsAMemberTwiceAtOnce(Actor.of(metaData), state, command.participantId(), from);
            apply(new MemberJoined(id, command.participantId(), from));
        }
    }

    @CommandHandler
    public void handle(EndMembership command, Facts facts) {
        LearningGroupRules.aDissolvedGroupTakesNoChange(state);
        Texts.optional(command.reason(), "reason");
        var to = Dates.happened(command, facts);
        var reason = Texts.orNull(command.reason());
        var membership = LearningGroupRules.onlyMembersLeave(state, command.participantId());
        if (!membership.ended(to, reason).equals(membership)) {
            LearningGroupRules.nobodyLeavesTwice(membership);
            LearningGroupRules.nobodyLeavesBeforeTheyJoined(membership, to);
            LearningGroupRules.peopleLeaveByTheDayAfterTheRound(round(facts), to);
            apply(new MemberLeft(id, command.participantId(), Personal.orNull(command.participantId(), reason), to));
        }
    }

    @CommandHandler
    public void handle(DissolveGroup command, Facts facts, MetaData metaData) {
        Texts.optional(command.reason(), "reason");
        var day = Dates.happened(command, facts);
        if (state.dissolved() == null || !state.dissolved().saysAllOf(day, Texts.orNull(command.reason()))) {
            LearningGroupRules.aDissolvedGroupTakesNoChange(state);
            LearningGroupRules.aGroupIsNotDissolvedBeforeItFormed(state, day);
            apply(new LearningGroupDissolved(id, Personal.orNull(author(metaData), command.reason()), day));
        }
    }

    @CommandHandler
    public void handle(DescribeProject command, Facts facts, MetaData metaData) {
        LearningGroupRules.aDissolvedGroupTakesNoChange(state);
        LearningGroupRules.aProjectIsReadable(command);
        var idea = Texts.orNull(command.idea());
        if (idea != null) {
            ProgrammeRules.anIdeaIsKnown(programme(facts), idea, "idea");
        }
        var text = command.textBy(author(metaData));
        var day = happened(command, facts);
        if (!Project.of(1, text, idea, day).equals(state.project())) {
            LearningGroupRules.aProjectIsDescribedOnceAndThenRevised(state);
            apply(new ProjectDescribed(id, text, idea, day));
        }
    }

    @CommandHandler
    public void handle(ReviseProject command, Facts facts, MetaData metaData) {
        LearningGroupRules.aDissolvedGroupTakesNoChange(state);
        LearningGroupRules.aProjectIsReadable(command);
        Texts.optional(command.reason(), "reason");
        var project = LearningGroupRules.onlyADescribedProjectIsRevised(state);
        var text = command.textBy(author(metaData));
        if (!project.says(text)) {
            var day = happened(command, facts);
            LearningGroupRules.aProjectIsNotRevisedBeforeItWasDescribed(project, day);
            apply(new ProjectRevised(id, project.version() + 1, text, Personal.orNull(author(metaData), command.reason()), day));
        }
    }

    @CommandHandler
    public void handle(SetGoal command, Facts facts, MetaData metaData) {
        LearningGroupRules.aDissolvedGroupTakesNoChange(state);
        Texts.key(command.key(), "key");
        Texts.required(command.text(), "text");
        var day = happened(command, facts);
        var before = state.goals().get(command.goalId());
        if (before == null || !before.wasSetAs(command.text(), day)) {
            LearningGroupRules.aNewGoalHasAKeyOfItsOwn(state, command.goalId());
            apply(new LearningGoalSet(id, command.goalId(), command.key(), new Personal(author(metaData), command.text()), day));
        }
    }

    @CommandHandler
    public void handle(RefineGoal command, Facts facts, MetaData metaData) {
        LearningGroupRules.aDissolvedGroupTakesNoChange(state);
        Texts.required(command.text(), "text");
        var goal = LearningGroupRules.aGoalIsTheGroups(state, command.goalId());
        LearningGroupRules.aDroppedGoalIsNeitherRefinedNorDroppedAgain(goal);
        if (!command.text().equals(goal.text())) {
            var day = happened(command, facts);
            LearningGroupRules.nothingHappensToAGoalBeforeItIsSet(goal, day);
            apply(new LearningGoalRefined(id, command.goalId(), new Personal(author(metaData), command.text()), day));
        }
    }

    @CommandHandler
    public void handle(DropGoal command, Facts facts, MetaData metaData) {
        LearningGroupRules.aDissolvedGroupTakesNoChange(state);
        Texts.optional(command.reason(), "reason");
        var goal = LearningGroupRules.aGoalIsTheGroups(state, command.goalId());
        var day = happened(command, facts);
        if (!goal.dropped(day, Texts.orNull(command.reason())).equals(goal)) {
            LearningGroupRules.aDroppedGoalIsNeitherRefinedNorDroppedAgain(goal);
            LearningGroupRules.nothingHappensToAGoalBeforeItIsSet(goal, day);
            apply(new LearningGoalDropped(id, command.goalId(), Personal.orNull(author(metaData), command.reason()), day));
        }
    }

    @CommandHandler
    public void handle(AssessGoal command, Facts facts, MetaData metaData) {
        LearningGroupRules.aDissolvedGroupTakesNoChange(state);
        Texts.required(command.assessment(), "assessment");
        var goal = LearningGroupRules.aGoalIsTheGroups(state, command.goalId());
        if (!command.assessment().equals(goal.assessment())) {
            var day = happened(command, facts);
            LearningGroupRules.nothingHappensToAGoalBeforeItIsSet(goal, day);
            apply(new LearningGoalAssessed(id, command.goalId(), new Personal(author(metaData), command.assessment()), day));
        }
    }

    @CommandHandler
    public void handle(PlanAction command, Facts facts, MetaData metaData) {
        LearningGroupRules.aDissolvedGroupTakesNoChange(state);
        Texts.key(command.key(), "key");
        Texts.required(command.text(), "text");
        if (command.goalId() != null) {
            LearningGroupRules.aGoalIsTheGroups(state, command.goalId());
        }
        var day = happened(command, facts);
        var before = state.actions().get(command.actionId());
        if (before == null || !before.wasPlannedAs(command.text(), command.goalId(), day)) {
            LearningGroupRules.aNewActionHasAKeyOfItsOwn(state, command.actionId());
            apply(new ActionPlanned(id, command.actionId(), command.key(), new Personal(author(metaData), command.text()), command.goalId(), day));
        }
    }

    @CommandHandler
    public void handle(TryAction command, Facts facts, MetaData metaData) {
        LearningGroupRules.aDissolvedGroupTakesNoChange(state);
        Texts.optional(command.happened(), "happened");
        Texts.optional(command.learned(), "learned");
        var action = LearningGroupRules.anActionIsTheGroups(state, command.actionId());
        var day = happened(command, facts);
        if (!action.attempts().contains(new Attempt(day, Texts.orNull(command.happened()), Texts.orNull(command.learned())))) {
            LearningGroupRules.nothingHappensToAnActionBeforeItIsPlanned(action, day);
            LearningGroupRules.aStoppedActionIsNotTried(Actor.of(metaData), action, day);
            var author = author(metaData);
            apply(new ActionTried(id, command.actionId(), action.attempts().size() + 1, Personal.orNull(author, command.happened()),
                    Personal.orNull(author, command.learned()), day));
        }
    }

    @CommandHandler
    public void handle(AdjustAction command, Facts facts, MetaData metaData) {
        LearningGroupRules.aDissolvedGroupTakesNoChange(state);
        Texts.required(command.adjustment(), "adjustment");
        var action = LearningGroupRules.anActionIsTheGroups(state, command.actionId());
        LearningGroupRules.anAdjustmentPointsToATry(action, command.becauseOfAttempt());
        var day = happened(command, facts);
        if (!action.adjustments().contains(new Adjustment(day, command.adjustment(), command.becauseOfAttempt()))) {
            LearningGroupRules.nothingHappensToAnActionBeforeItIsPlanned(action, day);
            apply(new ActionAdjusted(id, command.actionId(), new Personal(author(metaData), command.adjustment()), command.becauseOfAttempt(), day));
        }
    }

    @CommandHandler
    public void handle(StopAction command, Facts facts, MetaData metaData) {
        LearningGroupRules.aDissolvedGroupTakesNoChange(state);
        Texts.optional(command.reason(), "reason");
        var action = LearningGroupRules.anActionIsTheGroups(state, command.actionId());
        var day = happened(command, facts);
        if (!action.stopped(day, Texts.orNull(command.reason())).equals(action)) {
            LearningGroupRules.aStoppedActionIsNeitherKeptNorStoppedAgain(action);
            LearningGroupRules.nothingHappensToAnActionBeforeItIsPlanned(action, day);
            apply(new ActionStopped(id, command.actionId(), Personal.orNull(author(metaData), command.reason()), day));
        }
    }

    @CommandHandler
    public void handle(KeepAction command, Facts facts) {
        LearningGroupRules.aDissolvedGroupTakesNoChange(state);
        var action = LearningGroupRules.anActionIsTheGroups(state, command.actionId());
        LearningGroupRules.aStoppedActionIsNeitherKeptNorStoppedAgain(action);
        if (action.keptOn() == null) {
            var day = happened(command, facts);
            LearningGroupRules.nothingHappensToAnActionBeforeItIsPlanned(action, day);
            apply(new ActionKept(id, command.actionId(), day));
        }
    }

    @CommandHandler
    public void handle(ChangeExpectations command, Facts facts, MetaData metaData) {
        LearningGroupRules.aDissolvedGroupTakesNoChange(state);
        LearningGroupRules.meetingsExpectedIsPositive(command.meetingsExpected());
        Texts.required(command.reason(), "reason");
        var changed = new ExpectationsChanged(id, command.meetingsExpected(), command.reporting(),
                new Personal(Actor.of(metaData).id(), command.reason()), Dates.happened(command, facts));
        if (!LearningGroupState.after(state, changed).equals(state)) {
            apply(changed);
        }
    }

    @EventSourcingHandler
    void on(LearningGroupEvent event) {
        id = event.groupId();
        state = LearningGroupState.after(state, event);
    }

    private RoundState round(Facts facts) {
        return facts.require(RoundState.class, state.roundId(), "groupId");
    }

    private ProgrammeState programme(Facts facts) {
        return facts.require(ProgrammeState.class, round(facts).programmeId(), "groupId");
    }

    private LocalDate happened(Command command, Facts facts) {
        var day = Dates.happened(command, facts);
        Dates.notBeforeProgramme(day, programme(facts).starts(), "happenedOn");
        return day;
    }

    /** What a member writes is the member's; what others enter for the group is the group's. */
    private UUID author(MetaData metaData) {
        return Objects.requireNonNullElse(Actor.of(metaData).participant(), id);
    }
}
