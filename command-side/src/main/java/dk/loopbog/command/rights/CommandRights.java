package dk.loopbog.command.rights;

import static dk.loopbog.command.Actor.Role.ADMIN;
import static dk.loopbog.command.Actor.Role.COORDINATOR;
import static dk.loopbog.command.Actor.Role.FACILITATOR;
import static dk.loopbog.command.Actor.Role.LEADER;
import static dk.loopbog.command.Actor.Role.PARTICIPANT;
import static dk.loopbog.command.Actor.Role.RESEARCHER;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.Command;
import dk.loopbog.command.Facts;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.consent.ConsentCommand.GiveConsent;
import dk.loopbog.command.consent.ConsentCommand.WithdrawConsent;
import dk.loopbog.command.consent.ConsentTextCommand.IssueConsentText;
import dk.loopbog.command.data.DataCommand.CorrectDataItem;
import dk.loopbog.command.data.DataCommand.ReceiveDataItem;
import dk.loopbog.command.data.DataItemState;
import dk.loopbog.command.desk.DeskCommand.HandOverSubmission;
import dk.loopbog.command.desk.DeskCommand.PutSubmissionAside;
import dk.loopbog.command.desk.DeskCommand.TakeSubmission;
import dk.loopbog.command.desk.DeskCommand.TakeUpSubmission;
import dk.loopbog.command.erasure.ErasureCommand.CompleteErasure;
import dk.loopbog.command.erasure.ErasureCommand.ForgetAccount;
import dk.loopbog.command.erasure.ErasureCommand.ForgetPerson;
import dk.loopbog.command.erasure.WhenPersonForgottenThenDestroyKey;
import dk.loopbog.command.feedback.FeedbackCommand;
import dk.loopbog.command.feedback.FeedbackCommand.AnswerFeedback;
import dk.loopbog.command.feedback.FeedbackCommand.CorrectFeedback;
import dk.loopbog.command.feedback.FeedbackCommand.OpenFeedback;
import dk.loopbog.command.feedback.FeedbackCommand.ReleaseFeedback;
import dk.loopbog.command.feedback.FeedbackCommand.WithdrawFeedback;
import dk.loopbog.command.feedback.FeedbackState;
import dk.loopbog.command.finding.FindingCommand;
import dk.loopbog.command.finding.FindingCommand.AddPassage;
import dk.loopbog.command.finding.FindingCommand.NoteFinding;
import dk.loopbog.command.finding.FindingCommand.RecordMemberCheckReply;
import dk.loopbog.command.finding.FindingCommand.RemovePassage;
import dk.loopbog.command.finding.FindingCommand.ReviseFinding;
import dk.loopbog.command.finding.FindingCommand.RewordFinding;
import dk.loopbog.command.finding.FindingCommand.ShareFinding;
import dk.loopbog.command.followup.FollowUpCommand.FinishFollowUp;
import dk.loopbog.command.followup.FollowUpCommand.NoteFollowUp;
import dk.loopbog.command.followup.FollowUpCommand.ReopenFollowUp;
import dk.loopbog.command.forming.FormingCommand;
import dk.loopbog.command.forming.FormingCommand.DropSketch;
import dk.loopbog.command.forming.FormingCommand.MakeWish;
import dk.loopbog.command.forming.FormingCommand.PlaceParticipant;
import dk.loopbog.command.forming.FormingCommand.ProposeThemes;
import dk.loopbog.command.forming.FormingCommand.SketchGroup;
import dk.loopbog.command.forming.FormingCommand.StartGroups;
import dk.loopbog.command.group.LearningGroupCommand;
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
import dk.loopbog.command.group.LearningGroupState;
import dk.loopbog.command.jobcentre.JobcentreCommand.JoinJobcentre;
import dk.loopbog.command.jobcentre.JobcentreCommand.ReviseJobcentre;
import dk.loopbog.command.jobcentre.JobcentreCommand.WithdrawJobcentre;
import dk.loopbog.command.logbook.LogbookCommand;
import dk.loopbog.command.logbook.LogbookCommand.ChangeLogbookSharing;
import dk.loopbog.command.logbook.LogbookCommand.ReviseLogbookEntry;
import dk.loopbog.command.logbook.LogbookCommand.WriteLogbookEntry;
import dk.loopbog.command.logbook.LogbookEntryState;
import dk.loopbog.command.meeting.LearningMeetingCommand;
import dk.loopbog.command.meeting.LearningMeetingCommand.AssignMeetingRoles;
import dk.loopbog.command.meeting.LearningMeetingCommand.CancelMeeting;
import dk.loopbog.command.meeting.LearningMeetingCommand.HoldMeeting;
import dk.loopbog.command.meeting.LearningMeetingCommand.MoveMeeting;
import dk.loopbog.command.meeting.LearningMeetingCommand.ScheduleMeeting;
import dk.loopbog.command.meeting.LearningMeetingCommand.SetMeetingAgenda;
import dk.loopbog.command.meeting.LearningMeetingState;
import dk.loopbog.command.minutes.MinutesCommand.ReviseMinutes;
import dk.loopbog.command.minutes.MinutesCommand.SubmitMinutes;
import dk.loopbog.command.minutes.MinutesState;
import dk.loopbog.command.participant.ParticipantCommand.ChangeJobTitle;
import dk.loopbog.command.participant.ParticipantCommand.CorrectParticipant;
import dk.loopbog.command.participant.ParticipantCommand.JoinParticipant;
import dk.loopbog.command.participant.ParticipantCommand.RecordLeaving;
import dk.loopbog.command.participant.ParticipantCommand.RecordReturn;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.programme.ProgrammeCommand.AddIdea;
import dk.loopbog.command.programme.ProgrammeCommand.AddTheme;
import dk.loopbog.command.programme.ProgrammeCommand.EnterPublishedFigure;
import dk.loopbog.command.programme.ProgrammeCommand.MapJobFunction;
import dk.loopbog.command.programme.ProgrammeCommand.ReviseIdea;
import dk.loopbog.command.programme.ProgrammeCommand.ReviseProgramme;
import dk.loopbog.command.programme.ProgrammeCommand.ReviseTheme;
import dk.loopbog.command.programme.ProgrammeCommand.StartProgramme;
import dk.loopbog.command.reflection.JointReflectionState;
import dk.loopbog.command.reflection.ReflectionCommand.ReviseJointReflection;
import dk.loopbog.command.reflection.ReflectionCommand.WriteJointReflection;
import dk.loopbog.command.round.RoundCommand.CloseRound;
import dk.loopbog.command.round.RoundCommand.PlanRound;
import dk.loopbog.command.round.RoundCommand.RescheduleRound;
import dk.loopbog.command.round.RoundCommand.ReviseRound;
import dk.loopbog.command.score.ScoreCommand.ChooseFocusCitizens;
import dk.loopbog.command.score.ScoreCommand.GiveScore;
import dk.loopbog.command.score.ScoreCommand.SetUpScoreSheet;
import dk.loopbog.command.score.ScoreCommand.WithdrawScore;
import dk.loopbog.command.score.ScoreSheetState;
import dk.loopbog.command.sharing.SharingCommand.ChangeSharing;
import dk.loopbog.command.summary.SummaryCommand.PublishSummary;
import dk.loopbog.command.workshop.WorkshopCommand.HoldWorkshop;
import dk.loopbog.command.workshop.WorkshopCommand.InviteToWorkshop;
import dk.loopbog.command.workshop.WorkshopCommand.MoveWorkshop;
import dk.loopbog.command.workshop.WorkshopCommand.PlanWorkshop;
import dk.loopbog.command.workshop.WorkshopCommand.SetAgenda;
import dk.loopbog.command.workshop.WorkshopState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.data.DataKind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table of who may give which command. A command that is not named here is denied to everybody.
 *
 * <p>To state the rights of a feature, add a method of its own below and name it in the constructor:
 * {@code permit(PlanRound.class, ADMIN, FACILITATOR)} for whoever holds one of the roles, or
 * {@code permit(JoinGroup.class, MEMBERS, (actor, command, facts) -> ...)} where it depends on the command or on what the log knows.
 * Each permit of a command adds to those before it: one that holds is enough. Whether the command makes sense is for the
 * aggregate's rules; a right may therefore find nothing in the facts, and then says no or leaves the answer to the rule.
 */
public final class CommandRights {

    /** Whether the actor may give the command. */
    @FunctionalInterface
    interface Right<C extends Command> {
        boolean permits(Actor actor, C command, Facts facts);
    }

    private static final int DRAWN = 36;
    private static final List<Role> MEMBERS = List.of(PARTICIPANT, LEADER);
    private static final List<Role> COORDINATORS = List.of(COORDINATOR);
    private static final List<Role> AT_A_JOBCENTRE = List.of(PARTICIPANT, LEADER, COORDINATOR);
    private static final CommandRights ALL = new CommandRights();


    private final Map<Class<? extends Command>, Right<Command>> table = new HashMap<>();
    private final Map<Class<? extends Command>, Set<Role>> roles = new HashMap<>();

    CommandRights() {
        programmes();
        jobcentres();
        participants();
        rounds();
        groups();
        meetings();
        minutes();
        logbooks();
        reflections();
        data();
        scores();
        feedback();
        desk();
        followUps();
        workshops();
        findings();
        summaries();
        erasures();
        forming();
        consents();
        sharing();
    }

    /** A group's members decide what others read of it; what is open may be closed by whoever was one, and by an administrator. */
    private void sharing() {
        permit(ChangeSharing.class, MEMBERS, (actor, command, facts) -> isMemberOf(actor, command.groupId(), facts));
        permit(ChangeSharing.class, MEMBERS, (actor, command, facts) -> command.closes() && hasBeenMemberOf(actor, command.groupId(), facts));
        permit(ChangeSharing.class, List.of(ADMIN), (actor, command, facts) -> command.closes());
    }

    /** Nobody agrees for somebody else; whoever is told of a withdrawal by telephone may enter it. */
    private void consents() {
        permit(IssueConsentText.class, ADMIN, FACILITATOR);
        permit(GiveConsent.class, MEMBERS, (actor, command, facts) -> command.participantId().equals(actor.participant()));
        permit(WithdrawConsent.class, ADMIN);
        permit(WithdrawConsent.class, MEMBERS, (actor, command, facts) -> command.participantId().equals(actor.participant()));
    }

    private void forming() {
        var board = List.<Class<? extends FormingCommand>>of(
                ProposeThemes.class, SketchGroup.class, DropSketch.class, PlaceParticipant.class, StartGroups.class);
        for (var type : board) {
            permit(type, ADMIN, FACILITATOR);
            permit(type, COORDINATORS, (actor, command, facts) -> coordinates(actor, command.jobcentreId()));
        }
        permit(MakeWish.class, MEMBERS, (actor, command, facts) -> command.participantId().equals(actor.participant()));
    }

    private void erasures() {
        permit(ForgetPerson.class, ADMIN);
        permit(ForgetAccount.class, List.of(ADMIN), (actor, command, facts) -> !actor.id().equals(command.accountId()));
        add(CompleteErasure.class, (actor, command, facts) -> actor.equals(WhenPersonForgottenThenDestroyKey.ACTOR));
    }

    private void programmes() {
        permit(StartProgramme.class, ADMIN, FACILITATOR);
        permit(ReviseProgramme.class, ADMIN, FACILITATOR);
        permit(AddTheme.class, ADMIN, FACILITATOR, RESEARCHER);
        permit(ReviseTheme.class, ADMIN, FACILITATOR, RESEARCHER);
        permit(AddIdea.class, ADMIN, FACILITATOR, RESEARCHER);
        permit(ReviseIdea.class, ADMIN, FACILITATOR, RESEARCHER);
        permit(MapJobFunction.class, ADMIN, FACILITATOR, RESEARCHER);
        permit(EnterPublishedFigure.class, ADMIN, FACILITATOR, RESEARCHER);
    }

    private void jobcentres() {
        permit(JoinJobcentre.class, ADMIN, FACILITATOR);
        permit(ReviseJobcentre.class, ADMIN, FACILITATOR);
        permit(WithdrawJobcentre.class, ADMIN, FACILITATOR);
    }

    private void participants() {
        permit(JoinParticipant.class, ADMIN, FACILITATOR);
        permit(JoinParticipant.class, COORDINATORS, (actor, command, facts) -> coordinates(actor, command.jobcentreId()) && isDrawn(command.key()));
        permit(CorrectParticipant.class, ADMIN, FACILITATOR);
        permit(CorrectParticipant.class, COORDINATORS, (actor, command, facts) -> coordinatesParticipant(actor, command.participantId(), facts));
        permit(ChangeJobTitle.class, ADMIN, FACILITATOR);
        permit(ChangeJobTitle.class, COORDINATORS, (actor, command, facts) -> coordinatesParticipant(actor, command.participantId(), facts));
        permit(RecordLeaving.class, ADMIN, FACILITATOR);
        permit(RecordLeaving.class, COORDINATORS, (actor, command, facts) -> coordinatesParticipant(actor, command.participantId(), facts));
        permit(RecordReturn.class, ADMIN, FACILITATOR);
        permit(RecordReturn.class, COORDINATORS, (actor, command, facts) -> coordinatesParticipant(actor, command.participantId(), facts));
    }

    private void rounds() {
        permit(PlanRound.class, ADMIN, FACILITATOR, RESEARCHER);
        permit(RescheduleRound.class, ADMIN, FACILITATOR, RESEARCHER);
        permit(ReviseRound.class, ADMIN, FACILITATOR, RESEARCHER);
        permit(CloseRound.class, ADMIN, FACILITATOR, RESEARCHER);
    }

    private void groups() {
        permit(FormGroup.class, ADMIN, FACILITATOR, RESEARCHER);
        permit(FormGroup.class, COORDINATORS, (actor, command, facts) -> coordinates(actor, command.jobcentreId()) && isDrawn(command.key()));
        var frame = List.<Class<? extends LearningGroupCommand>>of(
                RenameGroup.class, ChooseThemes.class, AddMember.class, EndMembership.class, DissolveGroup.class);
        for (var type : frame) {
            permit(type, ADMIN, FACILITATOR, RESEARCHER);
            permit(type, COORDINATORS, (actor, command, facts) -> coordinatesGroup(actor, command.groupId(), facts));
        }
        var content = List.<Class<? extends LearningGroupCommand>>of(
                DescribeProject.class, ReviseProject.class, SetGoal.class, RefineGoal.class, DropGoal.class, AssessGoal.class,
                PlanAction.class, TryAction.class, AdjustAction.class, StopAction.class, KeepAction.class);
        for (var type : content) {
            permit(type, ADMIN, FACILITATOR);
            permit(type, MEMBERS, (actor, command, facts) -> isMemberOf(actor, command.groupId(), facts));
        }
        permit(ChangeExpectations.class, ADMIN, FACILITATOR, RESEARCHER);
    }

    private void meetings() {
        permit(ScheduleMeeting.class, ADMIN, FACILITATOR);
        permit(ScheduleMeeting.class, AT_A_JOBCENTRE, (actor, command, facts) -> keepsMeetingsOf(actor, command.groupId(), facts));
        List.<Class<? extends LearningMeetingCommand>>of(MoveMeeting.class, CancelMeeting.class, HoldMeeting.class,
                AssignMeetingRoles.class, SetMeetingAgenda.class).forEach(change -> {
            permit(change, ADMIN, FACILITATOR);
            permit(change, AT_A_JOBCENTRE, (actor, command, facts) -> facts.find(LearningMeetingState.class, command.meetingId())
                    .filter(meeting -> keepsMeetingsOf(actor, meeting.groupId(), facts)).isPresent());
        });
    }

    /** Nobody signs for somebody else. */
    private void minutes() {
        permit(SubmitMinutes.class, ADMIN);
        permit(SubmitMinutes.class, MEMBERS, (actor, command, facts) ->
                command.author().equals(actor.participant()) && hasBeenMemberOf(actor, command.groupId(), facts));
        permit(ReviseMinutes.class, ADMIN);
        permit(ReviseMinutes.class, MEMBERS, (actor, command, facts) -> command.author().equals(actor.participant())
                && facts.find(MinutesState.class, command.minutesId()).filter(known -> hasBeenMemberOf(actor, known.groupId(), facts)).isPresent());
    }

    /** A logbook is its author's alone. */
    private void logbooks() {
        permit(WriteLogbookEntry.class, ADMIN);
        permit(WriteLogbookEntry.class, MEMBERS, (actor, command, facts) ->
                command.participantId().equals(actor.participant()) && hasBeenMemberOf(actor, command.groupId(), facts) && isDrawn(command.entryId()));
        List.<Class<? extends LogbookCommand>>of(ReviseLogbookEntry.class, ChangeLogbookSharing.class).forEach(change -> {
            permit(change, ADMIN);
            permit(change, MEMBERS, (actor, command, facts) -> facts.find(LogbookEntryState.class, command.entryId())
                    .filter(known -> known.participantId().equals(actor.participant())).isPresent());
        });
    }

    private void reflections() {
        permit(WriteJointReflection.class, ADMIN);
        permit(WriteJointReflection.class, MEMBERS, (actor, command, facts) -> hasBeenMemberOf(actor, command.groupId(), facts)
                && (command.author() == null || command.author().equals(actor.participant())) && isDrawn(command.reflectionId()));
        permit(ReviseJointReflection.class, ADMIN);
        permit(ReviseJointReflection.class, MEMBERS, (actor, command, facts) -> facts.find(JointReflectionState.class, command.reflectionId())
                .filter(known -> hasBeenMemberOf(actor, known.groupId(), facts)).isPresent());
    }

    /** What the centre gathers is entered by the centre. */
    private void data() {
        permit(ReceiveDataItem.class, ADMIN, RESEARCHER);
        permit(ReceiveDataItem.class, MEMBERS, (actor, command, facts) ->
                command.kind().source() == DataKind.Source.PARTICIPANTS && hasBeenMemberOf(actor, command.groupId(), facts)
                        && isDrawn(command.dataItemId()));
        permit(CorrectDataItem.class, ADMIN, RESEARCHER);
        permit(CorrectDataItem.class, MEMBERS, (actor, command, facts) -> facts.find(DataItemState.class, command.dataItemId())
                .filter(known -> known.kind().source() == DataKind.Source.PARTICIPANTS && hasBeenMemberOf(actor, known.groupId(), facts))
                .isPresent());
    }

    /** The sheet is its group's; whom somebody follows, and what they take back, is their own. */
    private void scores() {
        permit(SetUpScoreSheet.class, ADMIN);
        permit(SetUpScoreSheet.class, MEMBERS, (actor, command, facts) -> hasBeenMemberOf(actor, command.groupId(), facts)
                && (command.participantId() == null || command.participantId().equals(actor.participant())));
        permit(GiveScore.class, ADMIN);
        permit(GiveScore.class, MEMBERS, (actor, command, facts) -> facts.find(ScoreSheetState.class, command.sheetId())
                .filter(sheet -> hasBeenMemberOf(actor, sheet.groupId(), facts)).isPresent());
        permit(ChooseFocusCitizens.class, ADMIN);
        permit(ChooseFocusCitizens.class, MEMBERS, (actor, command, facts) -> command.participantId().equals(actor.participant())
                && facts.find(ScoreSheetState.class, command.sheetId()).filter(sheet -> hasBeenMemberOf(actor, sheet.groupId(), facts)).isPresent());
        permit(WithdrawScore.class, ADMIN);
        permit(WithdrawScore.class, MEMBERS, (actor, command, facts) -> facts.find(ScoreSheetState.class, command.sheetId())
                .filter(sheet -> hasBeenMemberOf(actor, sheet.groupId(), facts)).map(sheet -> sheet.scores().get(command.scoreId()))
                .filter(given -> given.participantId().equals(actor.participant())).isPresent());
    }

    private void feedback() {
        permit(ReleaseFeedback.class, ADMIN, RESEARCHER);
        List.<Class<? extends FeedbackCommand>>of(CorrectFeedback.class, WithdrawFeedback.class).forEach(change -> {
            permit(change, ADMIN);
            permit(change, List.of(RESEARCHER), (actor, command, facts) ->
                    facts.find(FeedbackState.class, command.feedbackId()).filter(given -> given.giver().equals(actor.id())).isPresent());
        });
        List.<Class<? extends FeedbackCommand>>of(OpenFeedback.class, AnswerFeedback.class).forEach(reading -> {
            permit(reading, ADMIN);
            permit(reading, MEMBERS, (actor, command, facts) -> facts.find(FeedbackState.class, command.feedbackId())
                    .filter(feedback -> wasGiven(feedback, actor, facts)).isPresent());
        });
    }

    /** Who looks after what is the researchers' own business. */
    private void desk() {
        permit(TakeSubmission.class, RESEARCHER);
        permit(HandOverSubmission.class, RESEARCHER);
        permit(PutSubmissionAside.class, RESEARCHER);
        permit(TakeUpSubmission.class, RESEARCHER);
    }

    private void followUps() {
        permit(NoteFollowUp.class, RESEARCHER);
        permit(FinishFollowUp.class, RESEARCHER);
        permit(ReopenFollowUp.class, RESEARCHER);
    }

    private void workshops() {
        permit(PlanWorkshop.class, ADMIN, FACILITATOR, RESEARCHER);
        permit(MoveWorkshop.class, ADMIN, FACILITATOR, RESEARCHER);
        permit(HoldWorkshop.class, ADMIN, FACILITATOR, RESEARCHER);
        permit(SetAgenda.class, ADMIN, FACILITATOR, RESEARCHER);
        permit(InviteToWorkshop.class, ADMIN, FACILITATOR, RESEARCHER);
    }

    private void findings() {
        permit(NoteFinding.class, ADMIN, RESEARCHER);
        List.<Class<? extends FindingCommand>>of(ReviseFinding.class, RewordFinding.class, AddPassage.class, RemovePassage.class)
                .forEach(change -> permit(change, ADMIN, RESEARCHER));
        permit(ShareFinding.class, ADMIN, FACILITATOR, RESEARCHER);
        permit(RecordMemberCheckReply.class, ADMIN, FACILITATOR, RESEARCHER);
        permit(RecordMemberCheckReply.class, MEMBERS, CommandRights::repliesForOneself);
    }

    private void summaries() {
        permit(PublishSummary.class, ADMIN, FACILITATOR);
    }

    /** Participants reply for themselves or for a group of theirs, to what was shared at a workshop that is theirs to read about. */
    private static boolean repliesForOneself(Actor actor, RecordMemberCheckReply reply, Facts facts) {
        var own = reply.participantId() != null ? reply.participantId().equals(actor.participant()) : reply.groupId() != null;
        return own && (reply.groupId() == null || hasBeenMemberOf(actor, reply.groupId(), facts)) && isInvitedTo(actor, reply.workshopId(), facts);
    }

    private static boolean isInvitedTo(Actor actor, UUID workshopId, Facts facts) {
        var person = actor.participant();
        return person != null && actor.isAny(PARTICIPANT, LEADER) && facts.find(ParticipantState.class, person)
                .filter(known -> facts.find(WorkshopState.class, workshopId)
                        .filter(workshop -> workshop.jobcentreId() == null ? workshop.programmeId().equals(known.programmeId())
                                : workshop.jobcentreId().equals(known.jobcentreId())).isPresent()).isPresent();
    }

    /** Feedback is its group's, but what is said of a logbook entry is its author's alone. */
    private static boolean wasGiven(FeedbackState feedback, Actor actor, Facts facts) {
        return hasBeenMemberOf(actor, feedback.groupId(), facts) && (feedback.submission().kind() != SubmissionRef.Kind.LOGBOOK
                || facts.find(LogbookEntryState.class, feedback.submission().id())
                .filter(entry -> entry.participantId().equals(actor.participant())).isPresent());
    }

    private static boolean keepsMeetingsOf(Actor actor, UUID group, Facts facts) {
        return coordinatesGroup(actor, group, facts) || hasBeenMemberOf(actor, group, facts);
    }

    /** True for a participant or leader of the group, also for one who has left it: what was done is often told late. */
    private static boolean hasBeenMemberOf(Actor actor, @Nullable UUID group, Facts facts) {
        var person = actor.participant();
        return person != null && group != null && actor.isAny(PARTICIPANT, LEADER)
                && facts.find(LearningGroupState.class, group).filter(known -> !known.membershipsOf(person).isEmpty()).isPresent();
    }

    private static boolean coordinatesGroup(Actor actor, UUID group, Facts facts) {
        return facts.find(LearningGroupState.class, group).filter(known -> coordinates(actor, known.jobcentreId())).isPresent();
    }

    /** True today, for a participant or leader who has left neither the group nor the programme. */
    private static boolean isMemberOf(Actor actor, UUID group, Facts facts) {
        var person = actor.participant();
        return person != null && actor.isAny(PARTICIPANT, LEADER)
                && facts.find(LearningGroupState.class, group).filter(known -> known.hasMemberOn(facts.today(), person)).isPresent()
                && facts.find(ParticipantState.class, person).filter(known -> known.takesPartOn(facts.today())).isPresent();
    }

    private static boolean coordinatesParticipant(Actor actor, UUID participant, Facts facts) {
        return facts.find(ParticipantState.class, participant).filter(known -> coordinates(actor, known.jobcentreId())).isPresent();
    }

    /**
     * Keys and ids are unique within the instance, so that one that is taken tells of a thing, wherever it is. Those at a jobcentre name what
     * they begin by numbers drawn at random, as the pages do: nobody guesses one of those.
     */
    private static boolean isDrawn(String key) {
        try {
            return key.length() == DRAWN && isDrawn(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isDrawn(UUID id) {
        return id.variant() == 2 && (id.version() == 4 || id.version() == 7);
    }

    /** A coordinator's roles reach no further than the own jobcentre. */
    private static boolean coordinates(Actor actor, UUID jobcentre) {
        return actor.is(COORDINATOR) && actor.jobcentre() != null && Ids.jobcentre(actor.jobcentre()).equals(jobcentre);
    }

    /** Refuses with {@code not-permitted} unless the actor may give the command. */
    public static void demand(Actor actor, Command command, Facts facts) {
        RuleViolated.unless(ALL.permits(actor, command, facts), "not-permitted", null);
    }

    boolean permits(Actor actor, Command command, Facts facts) {
        var right = table.get(command.getClass());
        return right != null && right.permits(actor, command, facts);
    }

    boolean isStatedFor(Class<?> command) {
        return table.containsKey(command);
    }

    /** Refuses with {@code not-permitted} whoever could not give such a command, whatever stands in it. */
    public static void demandAChance(Actor actor, Class<?> command) {
        RuleViolated.unless(actor.roles().stream().anyMatch(ALL.roles.getOrDefault(command, Set.of())::contains), "not-permitted", null);
    }

    private <C extends Command> void permit(Class<C> command, Role... roles) {
        permit(command, List.of(roles), (actor, any, facts) -> true);
    }

    private <C extends Command> void permit(Class<C> command, List<Role> roles, Right<C> right) {
        this.roles.computeIfAbsent(command, any -> EnumSet.noneOf(Role.class)).addAll(roles);
        add(command, (actor, given, facts) -> roles.stream().anyMatch(actor::is) && right.permits(actor, given, facts));
    }

    private <C extends Command> void add(Class<C> command, Right<C> right) {
        table.merge(command, (actor, given, facts) -> right.permits(actor, command.cast(given), facts),
                (one, other) -> (actor, given, facts) -> one.permits(actor, given, facts) || other.permits(actor, given, facts));
    }
}
