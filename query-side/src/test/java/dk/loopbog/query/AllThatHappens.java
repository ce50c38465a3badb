package dk.loopbog.query;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.consent.ConsentGiven;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.consent.ConsentTextIssued;
import dk.loopbog.events.consent.ConsentWithdrawn;
import dk.loopbog.events.data.DataItemCorrected;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.desk.SubmissionHandedOver;
import dk.loopbog.events.desk.SubmissionPutAside;
import dk.loopbog.events.desk.SubmissionTaken;
import dk.loopbog.events.desk.SubmissionTakenUp;
import dk.loopbog.events.erasure.ErasedTexts;
import dk.loopbog.events.erasure.ErasureCompleted;
import dk.loopbog.events.erasure.ErasureReason;
import dk.loopbog.events.erasure.PersonForgotten;
import dk.loopbog.events.feedback.FeedbackAnswered;
import dk.loopbog.events.feedback.FeedbackCorrected;
import dk.loopbog.events.feedback.FeedbackKind;
import dk.loopbog.events.feedback.FeedbackOpened;
import dk.loopbog.events.feedback.FeedbackReleased;
import dk.loopbog.events.feedback.FeedbackWithdrawn;
import dk.loopbog.events.finding.FindingNoted;
import dk.loopbog.events.finding.FindingRevised;
import dk.loopbog.events.finding.FindingShared;
import dk.loopbog.events.finding.MemberCheckReplied;
import dk.loopbog.events.finding.MemberCheckReply;
import dk.loopbog.events.followup.FollowUpDone;
import dk.loopbog.events.followup.FollowUpNoted;
import dk.loopbog.events.followup.FollowUpReopened;
import dk.loopbog.events.forming.GroupSketched;
import dk.loopbog.events.forming.GroupsStarted;
import dk.loopbog.events.forming.ParticipantPlaced;
import dk.loopbog.events.forming.SketchDropped;
import dk.loopbog.events.forming.ThemesProposed;
import dk.loopbog.events.forming.WishMade;
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
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.events.group.LearningGroupRenamed;
import dk.loopbog.events.group.MemberJoined;
import dk.loopbog.events.group.MemberLeft;
import dk.loopbog.events.group.ProjectDescribed;
import dk.loopbog.events.group.ProjectRevised;
import dk.loopbog.events.group.ProjectText;
import dk.loopbog.events.group.ThemesChosen;
import dk.loopbog.events.jobcentre.JobcentreJoined;
import dk.loopbog.events.jobcentre.JobcentreRevised;
import dk.loopbog.events.jobcentre.JobcentreWithdrawn;
import dk.loopbog.events.logbook.LogbookEntryRevised;
import dk.loopbog.events.logbook.LogbookEntryWritten;
import dk.loopbog.events.logbook.LogbookSharingChanged;
import dk.loopbog.events.meeting.MeetingAgendaSet;
import dk.loopbog.events.meeting.MeetingCancelled;
import dk.loopbog.events.meeting.MeetingHeld;
import dk.loopbog.events.meeting.MeetingMode;
import dk.loopbog.events.meeting.MeetingMoved;
import dk.loopbog.events.meeting.MeetingRolesAssigned;
import dk.loopbog.events.meeting.MeetingScheduled;
import dk.loopbog.events.minutes.MinutesRevised;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.minutes.MinutesText;
import dk.loopbog.events.participant.JobTitleChanged;
import dk.loopbog.events.participant.ParticipantCorrected;
import dk.loopbog.events.participant.ParticipantJoined;
import dk.loopbog.events.participant.ParticipantLeft;
import dk.loopbog.events.participant.ParticipantReturned;
import dk.loopbog.events.programme.IdeaAdded;
import dk.loopbog.events.programme.IdeaRevised;
import dk.loopbog.events.programme.IdeaText;
import dk.loopbog.events.programme.JobFunctionMapped;
import dk.loopbog.events.programme.ProgrammeRevised;
import dk.loopbog.events.programme.ProgrammeStarted;
import dk.loopbog.events.programme.PublishedFigureEntered;
import dk.loopbog.events.programme.ThemeAdded;
import dk.loopbog.events.programme.ThemeRevised;
import dk.loopbog.events.reflection.JointReflectionRevised;
import dk.loopbog.events.reflection.JointReflectionWritten;
import dk.loopbog.events.round.RoundClosed;
import dk.loopbog.events.round.RoundPlanned;
import dk.loopbog.events.round.RoundRescheduled;
import dk.loopbog.events.round.RoundRevised;
import dk.loopbog.events.score.FocusCitizensChosen;
import dk.loopbog.events.score.ScoreGiven;
import dk.loopbog.events.score.ScoreSheetSetUp;
import dk.loopbog.events.score.ScoreWithdrawn;
import dk.loopbog.events.sharing.SharedPart;
import dk.loopbog.events.sharing.SharingChanged;
import dk.loopbog.events.summary.SummaryPublished;
import dk.loopbog.events.workshop.WorkshopAgendaSet;
import dk.loopbog.events.workshop.WorkshopHeld;
import dk.loopbog.events.workshop.WorkshopInvited;
import dk.loopbog.events.workshop.WorkshopKind;
import dk.loopbog.events.workshop.WorkshopMoved;
import dk.loopbog.events.workshop.WorkshopPlanned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** A short history in which every event there is happens at least once, each on the day after the one before. */
public final class AllThatHappens {

    static final UUID PROGRAMME = Ids.programme("p");
    static final UUID JOBCENTRE = Ids.jobcentre("j");
    static final UUID PERSON = Ids.participant("a");
    static final UUID OTHER = Ids.participant("b");
    static final UUID ROUND = Ids.round("r");
    static final UUID GROUP = Ids.group("g");
    static final UUID GOAL = Ids.goal("m");
    static final UUID ACTION = Ids.action("x");
    static final UUID MEETING = Ids.meeting(GROUP, 1);
    static final UUID MINUTES = Ids.minutes(MEETING);
    static final UUID ENTRY = Ids.named("entry", "1");
    static final UUID REFLECTION = Ids.named("reflection", "1");
    static final UUID DATA = Ids.named("data", "1");
    static final UUID SHEET = Ids.scoreSheet(GROUP, BigDecimal.ZERO, BigDecimal.TEN);
    static final UUID SCORE = Ids.named("score", "1");
    static final UUID MISTAKE = Ids.named("score", "2");
    static final UUID FEEDBACK = Ids.named("feedback", "1");
    static final UUID WITHDRAWN = Ids.named("feedback", "2");
    static final UUID FOLLOW_UP = Ids.named("follow-up", "1");
    static final UUID FORMING = Ids.forming(ROUND, JOBCENTRE);
    static final UUID WORKSHOP = Ids.workshop("w");
    static final UUID SUMMARY = Ids.named("summary", "w");
    static final UUID FINDING = Ids.named("finding", "1");
    static final UUID REPLY = Ids.named("reply", "1");
    static final SubmissionRef ON_MINUTES = new SubmissionRef(SubmissionRef.Kind.MINUTES, MINUTES);
    static final ProjectText TITLE_ONLY = new ProjectText(text("Titel"), null, null, null, null, null, null);
    static final ProjectText WHOLE = new ProjectText(text("Ny titel"), text("r"), text("k"), text("a"), text("o"), text("b"), text("g"));
    static final Passage PASSAGE = new Passage(ON_MINUTES, 1, "free", 0, 3, text("Vi "));

    public static final List<DomainEvent> EVENTS = List.of(
            new ProgrammeStarted(PROGRAMME, "p", "Program", "Emne", List.of("Hvorfor?"), day(1), day(300), day(1)),
            new ProgrammeRevised(PROGRAMME, "Programmet", "Emnet", List.of(), day(1), day(350), day(2)),
            new ThemeAdded(PROGRAMME, "t", "Tema", null, day(3)),
            new ThemeRevised(PROGRAMME, "t", "Temaet", "over", day(4)),
            new IdeaAdded(PROGRAMME, "i", idea("Idé"), List.of("t"), day(5)),
            new IdeaRevised(PROGRAMME, "i", idea("Idéen"), List.of(), day(6)),
            new JobFunctionMapped(PROGRAMME, "Jobrådgiver", "sagsbehandler", day(7)),
            new PublishedFigureEntered(PROGRAMME, "data-register.CENTRE.count", new BigDecimal("33"), day(8)),
            new JobcentreJoined(JOBCENTRE, "j", PROGRAMME, "Jobcenter", null, List.of("unge"), day(9)),
            new JobcentreRevised(JOBCENTRE, "Jobcentret", "Kommune", List.of(), day(10)),
            new ParticipantJoined(PERSON, "a", PROGRAMME, JOBCENTRE, text("Anne"), null, "jobrådgiver", false, day(11)),
            new ParticipantJoined(OTHER, "b", PROGRAMME, JOBCENTRE, null, null, "mentor", true, day(11)),
            new ParticipantCorrected(PERSON, text("Anna"), text("anna@example.org"), true, day(12)),
            new JobTitleChanged(PERSON, "teamleder", day(13)),
            new ParticipantLeft(PERSON, text("orlov"), day(14)),
            new ParticipantReturned(PERSON, day(15)),
            new RoundPlanned(ROUND, "r", PROGRAMME, "Runde", day(16), day(100), 3, ReportingForm.MINUTES, day(16)),
            new RoundRescheduled(ROUND, day(16), day(120), day(17)),
            new RoundRevised(ROUND, "Runden", 4, ReportingForm.BOTH, day(18)),
            new LearningGroupFormed(GROUP, "g", ROUND, JOBCENTRE, "Navn", List.of("t"), List.of(PERSON), day(19)),
            new LearningGroupRenamed(GROUP, "Navnet", day(20)),
            new ThemesChosen(GROUP, List.of("t", "u"), day(21)),
            new MemberJoined(GROUP, OTHER, day(22)),
            new MemberLeft(GROUP, PERSON, text("travlt"), day(23)),
            new ProjectDescribed(GROUP, TITLE_ONLY, "i", day(24)),
            new ProjectRevised(GROUP, 2, WHOLE, text("mere"), day(25)),
            new LearningGoalSet(GROUP, GOAL, "m", text("Mål"), day(26)),
            new LearningGoalRefined(GROUP, GOAL, text("Målet"), day(27)),
            new LearningGoalDropped(GROUP, GOAL, text("nået"), day(28)),
            new LearningGoalAssessed(GROUP, GOAL, text("godt"), day(29)),
            new ActionPlanned(GROUP, ACTION, "x", text("Aktion"), GOAL, day(30)),
            new ActionTried(GROUP, ACTION, 1, text("skete"), text("lærte"), day(31)),
            new ActionAdjusted(GROUP, ACTION, text("justeret"), 1, day(32)),
            new ActionStopped(GROUP, ACTION, text("nok"), day(33)),
            new ActionKept(GROUP, ACTION, day(34)),
            new ExpectationsChanged(GROUP, 2, ReportingForm.LOGBOOK, text("travlt"), day(35)),
            new MeetingScheduled(MEETING, GROUP, 1, day(40), LocalTime.of(13, 0), "Lokale 2", MeetingMode.IN_PERSON, day(36)),
            new MeetingCancelled(MEETING, GROUP, text("syg"), day(37)),
            new MeetingMoved(MEETING, GROUP, day(42), null, null, MeetingMode.ONLINE, text("rask"), day(38)),
            new MeetingRolesAssigned(MEETING, GROUP, PERSON, OTHER, day(39)),
            new MeetingAgendaSet(MEETING, GROUP, text("Hvad prøvede vi?"), day(40)),
            new MeetingHeld(MEETING, GROUP, null, List.of(PERSON), List.of(OTHER), null, PERSON, day(42)),
            new MinutesSubmitted(MINUTES, MEETING, GROUP, 1, PERSON, MinutesText.free(text("Vi prøvede")), 2, day(43)),
            new MinutesRevised(MINUTES, GROUP, 2, OTHER, MinutesText.free(text("Vi prøvede mere")), null, text("mere"), day(44)),
            new LogbookEntryWritten(ENTRY, GROUP, PERSON, text("Jeg så"), 1, ACTION, false, day(45)),
            new LogbookEntryRevised(ENTRY, GROUP, 2, text("Jeg så mere"), 2, day(46)),
            new LogbookSharingChanged(ENTRY, GROUP, true, day(47)),
            new JointReflectionWritten(REFLECTION, GROUP, null, text("Vi talte"), 3, day(48)),
            new JointReflectionRevised(REFLECTION, GROUP, 2, text("Vi talte mere"), 4, day(49)),
            new DataItemReceived(DATA, PROGRAMME, DataKind.SURVEY, JOBCENTRE, GROUP, ROUND, 14, 20, text("Skema"), false, null, null, day(50)),
            new DataItemCorrected(DATA, GROUP, 15, 21, text("Skemaer"), null, day(51)),
            new ScoreSheetSetUp(SHEET, GROUP, text("Tror du?"), BigDecimal.ZERO, BigDecimal.TEN, day(52)),
            new FocusCitizensChosen(SHEET, GROUP, PERSON, List.of("B1", "B2"), day(52)),
            new ScoreGiven(SHEET, GROUP, SCORE, "B1", PERSON, new BigDecimal("7"), null, day(53)),
            new ScoreGiven(SHEET, GROUP, MISTAKE, "B2", PERSON, new BigDecimal("3"), text("telefon"), day(53)),
            new ScoreWithdrawn(SHEET, GROUP, MISTAKE, day(53)),
            new FeedbackReleased(FEEDBACK, ON_MINUTES, GROUP, 1, List.of(FeedbackKind.PUSH), text("Prøv mere"), text("internt"), text("Anne"),
                    PASSAGE, day(54)),
            new FeedbackCorrected(FEEDBACK, ON_MINUTES, GROUP, 2, List.of(FeedbackKind.QUESTION), text("Hvad nu?"), day(55)),
            new FeedbackOpened(FEEDBACK, ON_MINUTES, GROUP, PERSON, day(56)),
            new FeedbackAnswered(FEEDBACK, ON_MINUTES, GROUP, PERSON, text("Det gør vi"), day(57)),
            new FeedbackReleased(WITHDRAWN, ON_MINUTES, GROUP, 1, List.of(), text("Hov"), null, text("Jens"), null, day(57)),
            new FeedbackWithdrawn(WITHDRAWN, ON_MINUTES, GROUP, text("forkert gruppe"), day(58)),
            new SubmissionTaken(Ids.deskCase(ON_MINUTES), ON_MINUTES, GROUP, text("Anne"), day(58)),
            new SubmissionHandedOver(Ids.deskCase(ON_MINUTES), ON_MINUTES, GROUP, PERSON, text("Jens"), day(58)),
            new SubmissionPutAside(Ids.deskCase(ON_MINUTES), ON_MINUTES, GROUP, 2, text("set"), day(58)),
            new SubmissionTakenUp(Ids.deskCase(ON_MINUTES), ON_MINUTES, GROUP, PERSON, day(58)),
            new FollowUpNoted(FOLLOW_UP, GROUP, text("Ring"), day(58)),
            new FollowUpDone(FOLLOW_UP, GROUP, PERSON, day(58)),
            new FollowUpReopened(FOLLOW_UP, GROUP, PERSON, day(58)),
            new WorkshopPlanned(WORKSHOP, "w", PROGRAMME, WorkshopKind.LOCAL, ROUND, JOBCENTRE, day(60), "Salen", day(58)),
            new WorkshopMoved(WORKSHOP, day(61), "Laden", day(59)),
            new WorkshopAgendaSet(WORKSHOP, text("9.00 Velkomst"), day(59)),
            new WorkshopInvited(WORKSHOP, List.of(PERSON), day(59)),
            new WorkshopHeld(WORKSHOP, 12, List.of(PERSON), day(61)),
            new SummaryPublished(SUMMARY, WORKSHOP, 1, new Personal(SUMMARY, "{}"), "44136fa3", text("først"), List.of(PASSAGE), day(62)),
            new FindingNoted(FINDING, PROGRAMME, ROUND, text("Troen flytter sig"), List.of("t"), List.of(PASSAGE), day(63)),
            new FindingRevised(FINDING, text("Troen flytter sig først"), List.of("t", "u"), List.of(), day(64)),
            new FindingShared(FINDING, WORKSHOP, day(65)),
            new MemberCheckReplied(FINDING, REPLY, WORKSHOP, GROUP, null, MemberCheckReply.NUANCE, text("nogle gange"), day(66)),
            new ConsentTextIssued(Ids.consentText(PROGRAMME, ConsentPurpose.QUOTATION), PROGRAMME, ConsentPurpose.QUOTATION, 1, "Må vi?", "May we?", day(66)),
            new ConsentGiven(Ids.consent(PERSON), PERSON, ConsentPurpose.QUOTATION, 1, day(66)),
            new ConsentWithdrawn(Ids.consent(PERSON), PERSON, ConsentPurpose.QUOTATION, day(67)),
            new ThemesProposed(FORMING, ROUND, JOBCENTRE, List.of("t", "u"), day(66)),
            new WishMade(FORMING, PERSON, List.of("t", "u"), day(66)),
            new WishMade(FORMING, OTHER, List.of("u"), day(66)),
            new WishMade(FORMING, OTHER, List.of(), day(66)),
            new GroupSketched(FORMING, 1, null, List.of("t"), "i", day(66)),
            new ParticipantPlaced(FORMING, PERSON, 1, day(66)),
            new ParticipantPlaced(FORMING, OTHER, 1, day(66)),
            new SketchDropped(FORMING, 1, day(66)),
            new GroupSketched(FORMING, 2, "Navn", List.of("t"), "i", day(66)),
            new ParticipantPlaced(FORMING, OTHER, 2, day(66)),
            new ParticipantPlaced(FORMING, OTHER, null, day(66)),
            new GroupsStarted(FORMING, List.of(GROUP), day(67)),
            new SharingChanged(Ids.sharing(GROUP), GROUP, SharedPart.MINUTES, PROGRAMME, List.of(JOBCENTRE), List.of(), day(67)),
            new LearningGroupDissolved(GROUP, text("slut"), day(67)),
            new JobcentreWithdrawn(JOBCENTRE, text("ny ledelse"), day(68)),
            new RoundClosed(ROUND, day(69)),
            new PersonForgotten(Ids.erasure(PERSON), PERSON, ErasureReason.ASKED_BY_PERSON, day(70)),
            new ErasureCompleted(Ids.erasure(PERSON), PERSON, List.of(new ErasedTexts("minutes.MinutesSubmitted", 1)), 0, day(70)));

    private AllThatHappens() {
    }

    /** Counted from 1, which is the first of January 2019. */
    static LocalDate day(int day) {
        return LocalDate.ofYearDay(2019, day);
    }

    static Personal text(String text) {
        return new Personal(PERSON, text);
    }

    static IdeaText idea(String title) {
        return new IdeaText(title, null, null, null, null, null, null, null);
    }
}
