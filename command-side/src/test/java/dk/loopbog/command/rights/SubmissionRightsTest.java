package dk.loopbog.command.rights;

import static dk.loopbog.command.group.OneGroup.AS_ADMIN;
import static dk.loopbog.command.group.OneGroup.AS_MEMBER;
import static dk.loopbog.command.group.OneGroup.AS_RESEARCHER;
import static dk.loopbog.command.group.OneGroup.COLLEAGUE;
import static dk.loopbog.command.group.OneGroup.FORMED;
import static dk.loopbog.command.group.OneGroup.FORMER_MEMBER;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.group.OneGroup.STRANGER;
import static dk.loopbog.command.meeting.MeetingExamples.MEETING;
import static dk.loopbog.command.minutes.MinutesExamples.MINUTES;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.consent.ConsentCommand.GiveConsent;
import dk.loopbog.command.consent.ConsentCommand.WithdrawConsent;
import dk.loopbog.command.consent.ConsentTextCommand.IssueConsentText;
import dk.loopbog.command.data.DataCommand.CorrectDataItem;
import dk.loopbog.command.data.DataCommand.ReceiveDataItem;
import dk.loopbog.command.data.DataExamples;
import dk.loopbog.command.feedback.FeedbackCommand.AnswerFeedback;
import dk.loopbog.command.feedback.FeedbackCommand.CorrectFeedback;
import dk.loopbog.command.feedback.FeedbackCommand.OpenFeedback;
import dk.loopbog.command.feedback.FeedbackCommand.ReleaseFeedback;
import dk.loopbog.command.feedback.FeedbackCommand.WithdrawFeedback;
import dk.loopbog.command.feedback.FeedbackExamples;
import dk.loopbog.command.feedback.FeedbackState;
import dk.loopbog.command.finding.FindingCommand.AddPassage;
import dk.loopbog.command.finding.FindingCommand.NoteFinding;
import dk.loopbog.command.finding.FindingCommand.RecordMemberCheckReply;
import dk.loopbog.command.finding.FindingCommand.RemovePassage;
import dk.loopbog.command.finding.FindingCommand.RewordFinding;
import dk.loopbog.command.finding.FindingCommand.ShareFinding;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.logbook.LogbookCommand.ChangeLogbookSharing;
import dk.loopbog.command.logbook.LogbookCommand.ReviseLogbookEntry;
import dk.loopbog.command.logbook.LogbookCommand.WriteLogbookEntry;
import dk.loopbog.command.logbook.LogbookExamples;
import dk.loopbog.command.meeting.LearningMeetingCommand.CancelMeeting;
import dk.loopbog.command.meeting.LearningMeetingCommand.ScheduleMeeting;
import dk.loopbog.command.meeting.MeetingExamples;
import dk.loopbog.command.minutes.MinutesCommand.ReviseMinutes;
import dk.loopbog.command.minutes.MinutesCommand.SubmitMinutes;
import dk.loopbog.command.minutes.MinutesExamples;
import dk.loopbog.command.reflection.ReflectionCommand.ReviseJointReflection;
import dk.loopbog.command.reflection.ReflectionCommand.WriteJointReflection;
import dk.loopbog.command.reflection.ReflectionExamples;
import dk.loopbog.command.score.ScoreCommand.ChooseFocusCitizens;
import dk.loopbog.command.score.ScoreCommand.GiveScore;
import dk.loopbog.command.score.ScoreCommand.SetUpScoreSheet;
import dk.loopbog.command.score.ScoreCommand.WithdrawScore;
import dk.loopbog.command.score.ScoreExamples;
import dk.loopbog.command.score.ScoreSheetState;
import dk.loopbog.command.sharing.SharingCommand.ChangeSharing;
import dk.loopbog.command.summary.SummaryCommand.PublishSummary;
import dk.loopbog.command.workshop.WorkshopCommand.HoldWorkshop;
import dk.loopbog.command.workshop.WorkshopCommand.InviteToWorkshop;
import dk.loopbog.command.workshop.WorkshopCommand.SetAgenda;
import dk.loopbog.command.workshop.WorkshopExamples;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.SubmissionRef.Kind;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.feedback.FeedbackReleased;
import dk.loopbog.events.finding.MemberCheckReply;
import dk.loopbog.events.score.ScoreGiven;
import dk.loopbog.events.sharing.SharedPart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may give the commands about meetings, submissions, feedback, workshops, findings and summaries. */
class SubmissionRightsTest {

    private static final Actor FORMER = person(FORMER_MEMBER, Role.PARTICIPANT);
    private static final Actor OUTSIDER = person(COLLEAGUE, Role.PARTICIPANT);
    private static final Actor FACILITATOR = new Actor(UUID.randomUUID(), Set.of(Role.FACILITATOR), null, null);

    private final FactsGiven facts = OneGroup.facts()
            .and(MEETING, MeetingExamples.held())
            .and(MINUTES, MinutesExamples.submitted())
            .and(LogbookExamples.ENTRY, LogbookExamples.written())
            .and(ReflectionExamples.REFLECTION, ReflectionExamples.written())
            .and(DataExamples.SURVEY, DataExamples.received())
            .and(ScoreExamples.SHEET, ScoreExamples.scored())
            .and(FeedbackExamples.FEEDBACK, FeedbackExamples.released());
    private final RightsAsked rights = new RightsAsked(facts);

    @Test
    void meetingsAreKeptByTheGroupAndItsCoordinator() {
        var schedule = new ScheduleMeeting(GROUP, 2, FORMED, null, null, null, null);
        var cancel = new CancelMeeting(MEETING, null, null);
        for (var command : List.of(schedule, cancel)) {
            rights.permits(command, AS_MEMBER, FORMER, FACILITATOR, AS_ADMIN, coordinatorOf("odder"));
            rights.denies(command, OUTSIDER, AS_RESEARCHER, coordinatorOf("silkeborg"));
        }
    }

    @Test
    void nobodySignsMinutesForSomebodyElse() {
        var submit = new SubmitMinutes(GROUP, 1, MEMBER, "Tekst", null, null, null, null, null, null, null);
        var revise = new ReviseMinutes(MINUTES, null, MEMBER, "Tekst", null, null, null, null, null, null, null, null);
        for (var command : List.of(submit, revise)) {
            rights.permits(command, AS_MEMBER, AS_ADMIN);
            rights.denies(command, FORMER, OUTSIDER, AS_RESEARCHER, FACILITATOR, coordinatorOf("odder"));
        }
    }

    @Test
    void minutesComeFromTheGroupOnly() {
        rights.denies(new SubmitMinutes(GROUP, 1, COLLEAGUE, "Tekst", null, null, null, null, null, null, null), OUTSIDER);
    }

    @Test
    void whoeverWasNeverInTheGroupRevisesNothingOfIt() {
        rights.denies(new ReviseMinutes(MINUTES, null, COLLEAGUE, "Tekst", null, null, null, null, null, null, null, null), OUTSIDER);
        rights.denies(new ReviseJointReflection(ReflectionExamples.REFLECTION, null, "Tekst", null, null), OUTSIDER, AS_RESEARCHER,
                coordinatorOf("odder"));
        rights.denies(new ChooseFocusCitizens(ScoreExamples.SHEET, COLLEAGUE, List.of("B7"), null), OUTSIDER);
        var score = Ids.named("score", "3");
        facts.and(ScoreExamples.SHEET, ScoreSheetState.after(ScoreExamples.scored(),
                new ScoreGiven(ScoreExamples.SHEET, GROUP, score, "B7", COLLEAGUE, BigDecimal.ONE, null, FORMED)));
        rights.denies(new WithdrawScore(ScoreExamples.SHEET, score, null), OUTSIDER);
    }

    @Test
    void aLogbookIsItsAuthorsAlone() {
        var write = new WriteLogbookEntry(null, MEMBER, GROUP, "Tekst", null, null, false, null);
        var revise = new ReviseLogbookEntry(LogbookExamples.ENTRY, null, "Tekst", null, null);
        var share = new ChangeLogbookSharing(LogbookExamples.ENTRY, true, null);
        for (var command : List.of(write, revise, share)) {
            rights.permits(command, AS_MEMBER, AS_ADMIN);
            rights.denies(command, FORMER, OUTSIDER, AS_RESEARCHER, FACILITATOR, coordinatorOf("odder"), person(FORMER_MEMBER, Role.LEADER));
        }
    }

    @Test
    void aReflectionIsTheWholeGroups() {
        rights.permits(new ReviseJointReflection(ReflectionExamples.REFLECTION, null, "Tekst", null, null), AS_MEMBER, FORMER, AS_ADMIN);
        rights.permits(new WriteJointReflection(null, GROUP, null, "Tekst", null, null), AS_MEMBER, FORMER, AS_ADMIN);
        rights.denies(new WriteJointReflection(null, GROUP, null, "Tekst", null, null), OUTSIDER, AS_RESEARCHER, coordinatorOf("odder"));
        rights.denies(new WriteJointReflection(null, GROUP, FORMER_MEMBER, "Tekst", null, null), AS_MEMBER);
    }

    @Test
    void aGroupSendsItsOwnDataAndTheCentreEntersTheRest() {
        rights.permits(received(DataKind.SURVEY, GROUP), AS_MEMBER, FORMER, AS_RESEARCHER, AS_ADMIN);
        rights.denies(received(DataKind.SURVEY, GROUP), OUTSIDER, FACILITATOR, coordinatorOf("odder"));
        rights.permits(received(DataKind.GROUP_INTERVIEW, GROUP), AS_RESEARCHER);
        rights.denies(received(DataKind.GROUP_INTERVIEW, GROUP), AS_MEMBER);
        rights.denies(received(DataKind.SURVEY, null), AS_MEMBER);
        rights.permits(new CorrectDataItem(DataExamples.SURVEY, null, 2, null, null, null, null), AS_MEMBER, AS_RESEARCHER);
        rights.denies(new CorrectDataItem(DataExamples.SURVEY, null, 2, null, null, null, null), OUTSIDER, FACILITATOR);
    }

    @Test
    void aGroupSetsUpItsOwnScores() {
        rights.permits(new SetUpScoreSheet(null, GROUP, null, null, null, null, List.of(), null), AS_MEMBER, AS_ADMIN);
        rights.denies(new SetUpScoreSheet(null, GROUP, null, null, null, null, List.of(), null), OUTSIDER, AS_RESEARCHER, coordinatorOf("odder"));
    }

    @Test
    void aGroupGivesItsOwnScores() {
        var score = new GiveScore(ScoreExamples.SHEET, null, "B7", MEMBER, BigDecimal.ONE, null, null);
        rights.permits(score, AS_MEMBER, FORMER, AS_ADMIN);
        rights.denies(score, OUTSIDER, AS_RESEARCHER, FACILITATOR, coordinatorOf("odder"));
        rights.denies(new GiveScore(Ids.named("ukendt"), null, "B7", MEMBER, BigDecimal.ONE, null, null), AS_MEMBER);
    }

    @Test
    void whomSomebodyFollowsAndWhatTheyTakeBackIsTheirOwn() {
        rights.denies(new SetUpScoreSheet(null, GROUP, null, null, null, FORMER_MEMBER, List.of("B7"), null), AS_MEMBER);
        for (var command : List.of(new ChooseFocusCitizens(ScoreExamples.SHEET, MEMBER, List.of("B7"), null),
                new WithdrawScore(ScoreExamples.SHEET, ScoreExamples.SCORE, null))) {
            rights.permits(command, AS_MEMBER, AS_ADMIN);
            rights.denies(command, FORMER, OUTSIDER, AS_RESEARCHER, FACILITATOR, coordinatorOf("odder"));
        }
        rights.denies(new WithdrawScore(ScoreExamples.SHEET, Ids.named("score", "2"), null), AS_MEMBER);
    }

    @Test
    void researchersGiveFeedbackAndTheGroupReadsIt() {
        var release = new ReleaseFeedback(null, new SubmissionRef(Kind.MINUTES, MINUTES), null, null, "Tekst", null, "Karen", null, null, null, null);
        rights.permits(release, AS_RESEARCHER, AS_ADMIN);
        rights.denies(release, AS_MEMBER, FACILITATOR, coordinatorOf("odder"));
        for (var command : List.of(new OpenFeedback(FeedbackExamples.FEEDBACK, null), new AnswerFeedback(FeedbackExamples.FEEDBACK, "Ja", null))) {
            rights.permits(command, AS_MEMBER, FORMER, AS_ADMIN);
            rights.denies(command, OUTSIDER, AS_RESEARCHER, coordinatorOf("odder"));
        }
    }

    @Test
    void feedbackIsCorrectedAndWithdrawnByWhoGaveIt() {
        var colleague = new Actor(UUID.randomUUID(), Set.of(Role.RESEARCHER), null, null);
        for (var command : List.of(new CorrectFeedback(FeedbackExamples.FEEDBACK, null, "Tag det roligt", null),
                new WithdrawFeedback(FeedbackExamples.FEEDBACK, "Forkert gruppe", null))) {
            rights.permits(command, AS_RESEARCHER, AS_ADMIN);
            rights.denies(command, colleague, AS_MEMBER, FACILITATOR, coordinatorOf("odder"));
        }
    }

    @Test
    void feedbackOnALogbookIsItsAuthorsAlone() {
        var feedback = Ids.named("feedback", "logbog");
        facts.and(feedback, FeedbackState.after(null, new FeedbackReleased(feedback, new SubmissionRef(Kind.LOGBOOK, LogbookExamples.ENTRY), GROUP, 1,
                List.of(), null, null, new Personal(AS_RESEARCHER.id(), "Karen"), null, FORMED)));
        rights.permits(new OpenFeedback(feedback, null), AS_MEMBER);
        rights.denies(new OpenFeedback(feedback, null), FORMER, OUTSIDER);
    }

    @Test
    void findingsAreNotedByResearchersAndSharedByFacilitators() {
        rights.permits(new NoteFinding(null, PROGRAMME, null, "Tekst", null, null, null, null), AS_RESEARCHER);
        rights.denies(new NoteFinding(null, PROGRAMME, null, "Tekst", null, null, null, null), FACILITATOR, AS_MEMBER);
        for (var change : List.of(new RewordFinding(UUID.randomUUID(), "Tekst", null, null), new AddPassage(UUID.randomUUID(), null, null),
                new RemovePassage(UUID.randomUUID(), null, 1, null, 0, 1, null))) {
            rights.permits(change, AS_RESEARCHER, AS_ADMIN);
            rights.denies(change, FACILITATOR, AS_MEMBER, coordinatorOf("odder"));
        }
        rights.permits(new ShareFinding(UUID.randomUUID(), UUID.randomUUID(), null), AS_RESEARCHER, FACILITATOR);
        rights.denies(new ShareFinding(UUID.randomUUID(), UUID.randomUUID(), null), AS_MEMBER, coordinatorOf("odder"));
    }

    @Test
    void participantsReplyForThemselvesAndTheirGroupAtTheirWorkshops() {
        facts.and(WorkshopExamples.WORKSHOP, WorkshopExamples.planned());
        for (var reply : List.of(reply(null, MEMBER), reply(GROUP, MEMBER), reply(GROUP, null))) {
            rights.permits(reply, AS_MEMBER, AS_RESEARCHER, FACILITATOR);
            rights.denies(reply, OUTSIDER, coordinatorOf("odder"), person(STRANGER, Role.PARTICIPANT));
        }
        rights.permits(reply(GROUP, null), FORMER);
        rights.denies(reply(null, MEMBER), FORMER);
        rights.denies(reply(null, STRANGER), person(STRANGER, Role.PARTICIPANT));
        rights.denies(reply(null, null), AS_MEMBER);
    }

    private static RecordMemberCheckReply reply(UUID group, UUID participant) {
        return new RecordMemberCheckReply(UUID.randomUUID(), null, WorkshopExamples.WORKSHOP, group, participant, MemberCheckReply.AGREE, null, null);
    }

    @Test
    void membersDecideWhatIsSharedAndWhatIsOpenCanAlwaysBeClosed() {
        var open = new ChangeSharing(GROUP, SharedPart.MINUTES, true, null, null, null);
        rights.permits(open, AS_MEMBER);
        rights.denies(open, FORMER, OUTSIDER, AS_RESEARCHER, FACILITATOR, AS_ADMIN, coordinatorOf("odder"));
        var close = new ChangeSharing(GROUP, SharedPart.MINUTES, false, null, null, null);
        rights.permits(close, AS_MEMBER, FORMER, AS_ADMIN);
        rights.denies(close, OUTSIDER, AS_RESEARCHER, FACILITATOR, coordinatorOf("odder"));
    }

    @Test
    void nobodyAgreesForSomebodyElse() {
        var give = new GiveConsent(MEMBER, ConsentPurpose.QUOTATION, 0, null);
        rights.permits(give, AS_MEMBER);
        rights.denies(give, FORMER, OUTSIDER, AS_RESEARCHER, FACILITATOR, AS_ADMIN, coordinatorOf("odder"));
        var withdraw = new WithdrawConsent(MEMBER, ConsentPurpose.QUOTATION, null);
        rights.permits(withdraw, AS_MEMBER, AS_ADMIN);
        rights.denies(withdraw, FORMER, OUTSIDER, AS_RESEARCHER, FACILITATOR, coordinatorOf("odder"));
        var issue = new IssueConsentText(PROGRAMME, ConsentPurpose.QUOTATION, "Må vi?", "May we?", null);
        rights.permits(issue, FACILITATOR, AS_ADMIN);
        rights.denies(issue, AS_MEMBER, AS_RESEARCHER, coordinatorOf("odder"));
    }

    @Test
    void facilitatorsHoldWorkshopsAndPublishTheirSummaries() {
        rights.permits(new HoldWorkshop(UUID.randomUUID(), 12, null, null), FACILITATOR, AS_RESEARCHER);
        rights.denies(new HoldWorkshop(UUID.randomUUID(), 12, null, null), AS_MEMBER, coordinatorOf("odder"));
        rights.permits(new SetAgenda(UUID.randomUUID(), "9.00 Velkomst", null), FACILITATOR, AS_RESEARCHER);
        rights.denies(new SetAgenda(UUID.randomUUID(), "9.00 Velkomst", null), AS_MEMBER, coordinatorOf("odder"));
        rights.permits(new InviteToWorkshop(UUID.randomUUID(), null, null), FACILITATOR, AS_RESEARCHER);
        rights.denies(new InviteToWorkshop(UUID.randomUUID(), null, null), AS_MEMBER, coordinatorOf("odder"));
        rights.permits(new PublishSummary(UUID.randomUUID(), "0", null, null), FACILITATOR, AS_ADMIN);
        rights.denies(new PublishSummary(UUID.randomUUID(), "0", null, null), AS_RESEARCHER, AS_MEMBER, coordinatorOf("odder"));
    }

    @Test
    void aParticipantWithoutTheRoleMayNothing() {
        rights.denies(new CancelMeeting(MEETING, null, null), new Actor(UUID.randomUUID(), Set.of(Role.RESEARCHER), "odder", MEMBER));
    }

    private static ReceiveDataItem received(DataKind kind, UUID group) {
        return new ReceiveDataItem(null, PROGRAMME, kind, null, group, null, null, null, null, null, false, null, null, null, null);
    }

    private static Actor person(UUID participant, Role role) {
        return new Actor(UUID.randomUUID(), Set.of(role), "odder", participant);
    }

    private static Actor coordinatorOf(String jobcentre) {
        return new Actor(UUID.randomUUID(), Set.of(Role.COORDINATOR), jobcentre, null);
    }
}
