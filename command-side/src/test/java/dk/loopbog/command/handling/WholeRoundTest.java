package dk.loopbog.command.handling;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.Commands;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Rehearsals;
import dk.loopbog.command.data.DataCommand.ReceiveDataItem;
import dk.loopbog.command.desk.DeskCommand.TakeUpSubmission;
import dk.loopbog.command.eventlog.EventLogAddress;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.command.feedback.FeedbackCommand.AnswerFeedback;
import dk.loopbog.command.feedback.FeedbackCommand.ReleaseFeedback;
import dk.loopbog.command.feedback.FeedbackState;
import dk.loopbog.command.finding.FindingCommand.NoteFinding;
import dk.loopbog.command.finding.FindingCommand.ShareFinding;
import dk.loopbog.command.finding.FindingState;
import dk.loopbog.command.group.LearningGroupCommand.DescribeProject;
import dk.loopbog.command.group.LearningGroupCommand.FormGroup;
import dk.loopbog.command.jobcentre.JobcentreCommand.JoinJobcentre;
import dk.loopbog.command.logbook.LogbookCommand.WriteLogbookEntry;
import dk.loopbog.command.meeting.LearningMeetingCommand.HoldMeeting;
import dk.loopbog.command.meeting.LearningMeetingCommand.ScheduleMeeting;
import dk.loopbog.command.meeting.LearningMeetingState;
import dk.loopbog.command.minutes.MinutesCommand.SubmitMinutes;
import dk.loopbog.command.minutes.MinutesState;
import dk.loopbog.command.participant.ParticipantCommand.JoinParticipant;
import dk.loopbog.command.programme.ProgrammeCommand.StartProgramme;
import dk.loopbog.command.reflection.ReflectionCommand.WriteJointReflection;
import dk.loopbog.command.round.RoundCommand.PlanRound;
import dk.loopbog.command.score.ScoreCommand.GiveScore;
import dk.loopbog.command.score.ScoreCommand.SetUpScoreSheet;
import dk.loopbog.command.summary.SummaryCommand.PublishSummary;
import dk.loopbog.command.summary.SummaryExamples;
import dk.loopbog.command.summary.SummaryProofs;
import dk.loopbog.command.summary.WorkshopSummaryState;
import dk.loopbog.command.workshop.WorkshopCommand.HoldWorkshop;
import dk.loopbog.command.workshop.WorkshopCommand.InviteToWorkshop;
import dk.loopbog.command.workshop.WorkshopCommand.PlanWorkshop;
import dk.loopbog.command.workshop.WorkshopCommand.SetAgenda;
import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.SubmissionRef.Kind;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.feedback.FeedbackKind;
import dk.loopbog.events.meeting.MeetingMode;
import dk.loopbog.events.personal.PersonalCipher;
import dk.loopbog.events.workshop.WorkshopKind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** From the first meeting to the published summary, through every aggregate on a real log. */
class WholeRoundTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
    private static final LocalDate TO = LocalDate.of(2026, 6, 30);
    private static final LocalDate MET = LocalDate.of(2026, 2, 10);
    private static final UUID PROGRAMME = Ids.programme("troen");
    private static final UUID GROUP = Ids.group("odder-1");
    private static final UUID METTE = Ids.participant("mette");
    private static final UUID MINUTES = Ids.minutes(Ids.meeting(GROUP, 1));
    private static final UUID WORKSHOP = Ids.workshop("odder-al1");
    private static final UUID SUMMARY = Ids.named("summary", WORKSHOP.toString());
    private static final Actor ADMIN = new Actor(UUID.randomUUID(), Set.of(Role.ADMIN), null, null);

    private static final Map<UUID, SummaryProofs.Proof> PROOFS = new ConcurrentHashMap<>();

    @TempDir
    private Path folder;
    private AnnotationConfigApplicationContext context;

    @BeforeEach
    void start() {
        context = new AnnotationConfigApplicationContext();
        context.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC));
        var meters = new SimpleMeterRegistry();
        context.registerBean(MeterRegistry.class, () -> meters);
        context.registerBean(EventLogEngine.class,
                () -> EventLogEngine.open(EventLogAddress.file(folder.resolve("events.db")), meters, PersonalCipher.none()));
        context.registerBean(SummaryProofs.class, () -> workshop -> Optional.ofNullable(PROOFS.get(workshop)));
        context.register(CommandHandlingConfiguration.class);
        context.refresh();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void isToldInCommands() {
        var commands = context.getBean(Commands.class);
        tell(commands);
        endsWell(commands.facts());
    }

    @Test
    void whatNobodyPutAsideIsTakenUpWithoutAnEvent() {
        var commands = context.getBean(Commands.class);
        tell(commands);
        var before = context.getBean(EventLogEngine.class).lastPosition();

        commands.send(new TakeUpSubmission(new SubmissionRef(Kind.MINUTES, MINUTES), null), new Actor(UUID.randomUUID(), Set.of(Role.RESEARCHER), null, null));

        assertThat(context.getBean(EventLogEngine.class).lastPosition()).isEqualTo(before);
    }

    @Test
    void isRehearsedBeforeItIsTold() {
        var rehearsal = context.getBean(Rehearsals.class).rehearse();
        tell(rehearsal);
        endsWell(rehearsal.facts());
        assertThat(context.getBean(Commands.class).facts().find(MinutesState.class, MINUTES)).isEmpty();
    }

    private static void tell(Commands commands) {
        var feedback = Ids.named("feedback", "1");
        var finding = Ids.named("finding", "1");
        var sheet = new SetUpScoreSheet(null, GROUP, null, null, null, METTE, List.of("B7"), FROM);
        for (var command : List.of(
                new StartProgramme("troen", "Troen på borgernes jobchance", "Jobchance", List.of(), FROM, TO.plusYears(2), FROM),
                new JoinJobcentre("odder", PROGRAMME, "Odder", null, null, FROM),
                new JoinParticipant("mette", PROGRAMME, Ids.jobcentre("odder"), null, null, "sagsbehandler", false, FROM),
                new PlanRound("al1", PROGRAMME, "AL 1", FROM, TO, null, ReportingForm.BOTH, FROM),
                new FormGroup("odder-1", Ids.round("al1"), Ids.jobcentre("odder"), null, null, List.of(METTE), FROM),
                new DescribeProject(GROUP, "Samtaler på gåben", null, null, null, null, null, null, null, FROM),
                new ScheduleMeeting(GROUP, 1, MET, null, null, null, FROM),
                new HoldMeeting(Ids.meeting(GROUP, 1), MeetingMode.IN_PERSON, List.of(METTE), null, null, METTE, MET),
                new SubmitMinutes(GROUP, 1, METTE, "Vi gik", null, null, null, null, null, 2, MET),
                new WriteLogbookEntry(null, METTE, GROUP, "Jeg lyttede", null, null, false, MET),
                new WriteJointReflection(null, GROUP, null, "Vi talte om det", null, MET),
                new ReceiveDataItem(null, PROGRAMME, DataKind.SURVEY, null, GROUP, null, null, 3, null, null, false, null, null, null, MET),
                sheet,
                new GiveScore(sheet.sheetId(), null, "B7", METTE, BigDecimal.TEN, null, MET),
                new ReleaseFeedback(feedback, new SubmissionRef(Kind.MINUTES, MINUTES), null, List.of(FeedbackKind.PUSH), "Længere", null, "Karen",
                        "gik", null, null, null),
                new AnswerFeedback(feedback, "Det gør vi", null),
                new PlanWorkshop("odder-al1", PROGRAMME, WorkshopKind.LOCAL, Ids.round("al1"), Ids.jobcentre("odder"), MET.plusDays(7), null, null),
                new HoldWorkshop(WORKSHOP, 12, null, MET.plusDays(7)),
                new NoteFinding(finding, PROGRAMME, null, "Gåture giver tillid", null, null, null, MET),
                new ShareFinding(finding, WORKSHOP, null),
                new SetAgenda(WORKSHOP, "9.00 Velkomst", null),
                new InviteToWorkshop(WORKSHOP, List.of(METTE), null))) {
            commands.send(command, ADMIN);
        }
        PROOFS.put(WORKSHOP, SummaryExamples.proofOf(SummaryExamples.CONTENT));
        commands.send(new PublishSummary(WORKSHOP, PROOFS.get(WORKSHOP).sha256(), null, null), ADMIN);
        PROOFS.put(WORKSHOP, SummaryExamples.proofOf(SummaryExamples.withPlace("Rådhuset")));
        commands.send(new PublishSummary(WORKSHOP, PROOFS.get(WORKSHOP).sha256(), "Rettet", null), ADMIN);
    }

    private static void endsWell(Facts facts) {
        assertThat(facts.require(LearningMeetingState.class, Ids.meeting(GROUP, 1), "meeting").held()).isNotNull();
        assertThat(facts.require(MinutesState.class, MINUTES, "minutes").submittedOn()).isEqualTo(MET);
        assertThat(facts.require(FeedbackState.class, Ids.named("feedback", "1"), "feedback").answers()).hasSize(1);
        assertThat(facts.require(FindingState.class, Ids.named("finding", "1"), "finding").shared()).containsOnlyKeys(WORKSHOP);
        assertThat(facts.require(WorkshopSummaryState.class, SUMMARY, "summary").version()).isEqualTo(2);
    }
}
