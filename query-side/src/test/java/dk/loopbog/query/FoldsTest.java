package dk.loopbog.query;

import static dk.loopbog.query.AllThatHappens.ACTION;
import static dk.loopbog.query.AllThatHappens.DATA;
import static dk.loopbog.query.AllThatHappens.ENTRY;
import static dk.loopbog.query.AllThatHappens.EVENTS;
import static dk.loopbog.query.AllThatHappens.FEEDBACK;
import static dk.loopbog.query.AllThatHappens.FINDING;
import static dk.loopbog.query.AllThatHappens.FOLLOW_UP;
import static dk.loopbog.query.AllThatHappens.FORMING;
import static dk.loopbog.query.AllThatHappens.GOAL;
import static dk.loopbog.query.AllThatHappens.GROUP;
import static dk.loopbog.query.AllThatHappens.JOBCENTRE;
import static dk.loopbog.query.AllThatHappens.MEETING;
import static dk.loopbog.query.AllThatHappens.MINUTES;
import static dk.loopbog.query.AllThatHappens.ON_MINUTES;
import static dk.loopbog.query.AllThatHappens.OTHER;
import static dk.loopbog.query.AllThatHappens.PASSAGE;
import static dk.loopbog.query.AllThatHappens.PERSON;
import static dk.loopbog.query.AllThatHappens.PROGRAMME;
import static dk.loopbog.query.AllThatHappens.REFLECTION;
import static dk.loopbog.query.AllThatHappens.REPLY;
import static dk.loopbog.query.AllThatHappens.ROUND;
import static dk.loopbog.query.AllThatHappens.SCORE;
import static dk.loopbog.query.AllThatHappens.SHEET;
import static dk.loopbog.query.AllThatHappens.SUMMARY;
import static dk.loopbog.query.AllThatHappens.TITLE_ONLY;
import static dk.loopbog.query.AllThatHappens.WHOLE;
import static dk.loopbog.query.AllThatHappens.WITHDRAWN;
import static dk.loopbog.query.AllThatHappens.WORKSHOP;
import static dk.loopbog.query.AllThatHappens.day;
import static dk.loopbog.query.AllThatHappens.idea;
import static dk.loopbog.query.AllThatHappens.text;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Attachment;
import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.EventContract;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.data.DataItemCorrected;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.desk.SubmissionTakenUp;
import dk.loopbog.events.erasure.ErasedTexts;
import dk.loopbog.events.erasure.ErasureReason;
import dk.loopbog.events.feedback.FeedbackKind;
import dk.loopbog.events.finding.MemberCheckReply;
import dk.loopbog.events.forming.GroupSketched;
import dk.loopbog.events.forming.ParticipantPlaced;
import dk.loopbog.events.forming.SketchDropped;
import dk.loopbog.events.forming.ThemesProposed;
import dk.loopbog.events.forming.WishMade;
import dk.loopbog.events.meeting.MeetingMode;
import dk.loopbog.events.minutes.MinutesText;
import dk.loopbog.events.sharing.SharedPart;
import dk.loopbog.events.workshop.WorkshopKind;
import dk.loopbog.query.consent.ConsentDocument;
import dk.loopbog.query.consent.ConsentTextDocument;
import dk.loopbog.query.consent.ConsentTextsView;
import dk.loopbog.query.consent.ConsentsView;
import dk.loopbog.query.data.DataRegisterView;
import dk.loopbog.query.data.RegisterItemDocument;
import dk.loopbog.query.data.RegisterKind;
import dk.loopbog.query.desk.DeskDocument;
import dk.loopbog.query.desk.DeskView;
import dk.loopbog.query.erasure.ErasureDocument;
import dk.loopbog.query.erasure.ErasuresView;
import dk.loopbog.query.finding.FindingDocument;
import dk.loopbog.query.finding.FindingsView;
import dk.loopbog.query.followup.FollowUpsDocument;
import dk.loopbog.query.followup.FollowUpsView;
import dk.loopbog.query.forming.FormingDocument;
import dk.loopbog.query.forming.FormingView;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupDocument.StepKind;
import dk.loopbog.query.group.GroupsOf;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.group.JobcentreGroupsView;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.programme.ProgrammeParts;
import dk.loopbog.query.programme.ProgrammePartsView;
import dk.loopbog.query.programme.ProgrammesView;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.RoundGroupsView;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.score.ScoreSheetDocument;
import dk.loopbog.query.score.ScoreSheetsView;
import dk.loopbog.query.sharing.SharingDocument;
import dk.loopbog.query.sharing.SharingsView;
import dk.loopbog.query.status.RoundStatusDocument;
import dk.loopbog.query.status.RoundStatusDocument.Late.What;
import dk.loopbog.query.status.RoundStatusView;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionsView;
import dk.loopbog.query.summary.SummariesView;
import dk.loopbog.query.summary.SummaryDocument;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import dk.loopbog.query.workshop.WorkshopDocument;
import dk.loopbog.query.workshop.WorkshopsView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view, fed with every event there is: the whole documents that come out. */
class FoldsTest {

    private static final Instant RECORDED = Instant.parse("2020-01-01T08:00:00Z");

    static Stream<View<?>> views() {
        return ViewCatalogue.ALL.stream();
    }

    @Test
    void theHistoryHoldsEveryEvent() {
        assertThat(EVENTS.stream().<Class<?>>map(Object::getClass)).containsAll(EventContract.types().values());
    }

    @Test
    void viewsHaveNamesOfTheirOwn() {
        assertThat(views().map(View::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("views")
    void anEventDeliveredTwiceChangesNothing(View<?> view) {
        assertThat(folded(view, EVENTS.stream().flatMap(event -> Stream.of(event, event)).toList())).isEqualTo(folded(view, EVENTS)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("views")
    void eventsOfWhichTheBeginningIsLeftOutAreBorne(View<?> view) {
        for (var first = 1; first < EVENTS.size(); first++) {
            folded(view, EVENTS.subList(first, EVENTS.size()));
        }
    }

    @Test
    void foldsAProgramme() {
        assertThat(document(new ProgrammesView(), PROGRAMME)).isEqualTo(new ProgrammeDocument(PROGRAMME, "p", "Programmet", "Emnet", List.of(), day(1),
                day(350), List.of(new ProgrammeDocument.Theme("t", "Temaet", "over")),
                List.of(new ProgrammeDocument.Idea("i", idea("Idéen"), List.of())),
                List.of(new ProgrammeDocument.FunctionRule("Jobrådgiver", "sagsbehandler", day(7))),
                List.of(new ProgrammeDocument.PublishedFigure("data-register.CENTRE.count", new BigDecimal("33")))));
    }

    @Test
    void foldsAJobcentre() {
        assertThat(document(new JobcentresView(), JOBCENTRE)).isEqualTo(new JobcentreDocument(JOBCENTRE, "j", PROGRAMME, "Jobcentret", "Kommune",
                List.of(), day(9), day(68), text("ny ledelse")));
    }

    @Test
    void foldsAParticipant() {
        assertThat(document(new ParticipantsView(), PERSON)).isEqualTo(new ParticipantDocument(PERSON, "a", PROGRAMME, JOBCENTRE, text("Anna"),
                text("anna@example.org"), true,
                List.of(new ParticipantDocument.JobTitle("jobrådgiver", day(11)), new ParticipantDocument.JobTitle("teamleder", day(13))),
                List.of(new ParticipantDocument.Presence(day(11), day(14), text("orlov")), new ParticipantDocument.Presence(day(15), null, null))));
    }

    @Test
    void foldsARoundAndItsGroups() {
        var entry = new GroupsOf.Entry(GROUP, ROUND, JOBCENTRE, day(19));

        assertThat(document(new RoundsView(), ROUND)).isEqualTo(new RoundDocument(ROUND, "r", PROGRAMME, "Runden", day(16), day(120), 4,
                ReportingForm.BOTH, day(69)));
        assertThat(document(new RoundGroupsView(), ROUND)).isEqualTo(new GroupsOf(ROUND, List.of(entry)));
        assertThat(document(new JobcentreGroupsView(), JOBCENTRE)).isEqualTo(new GroupsOf(JOBCENTRE, List.of(entry)));
    }

    @Test
    void foldsWhatBelongsToAProgramme() {
        assertThat(document(new ProgrammePartsView(), PROGRAMME)).isEqualTo(new ProgrammeParts(PROGRAMME, List.of(JOBCENTRE), List.of(ROUND), List.of(PERSON, OTHER),
                List.of(WORKSHOP), List.of(FINDING), List.of(DATA)));
    }

    @Test
    void foldsTheFactsBehindTheStatus() {
        assertThat(document(new RoundStatusView(), GROUP)).isEqualTo(new RoundStatusDocument(GROUP, "g", ROUND, JOBCENTRE, day(19), day(67), "Navnet",
                List.of("t", "u"), new RoundStatusDocument.Expectations(2, ReportingForm.LOGBOOK, text("travlt"), day(35)),
                new RoundStatusDocument.Description(text("Ny titel"), true, true, true, true, true, true),
                List.of(new RoundStatusDocument.Membership(PERSON, day(19), day(23)), new RoundStatusDocument.Membership(OTHER, day(22), null)),
                List.of(new RoundStatusDocument.Goal(GOAL, day(26), day(28))),
                List.of(new RoundStatusDocument.Action(ACTION, day(30), List.of(new RoundStatusDocument.Attempt(1, day(31))), List.of(day(32)), day(33),
                        day(34))),
                List.of(new RoundStatusDocument.Meeting(MEETING, 1, day(42), null, day(38), day(42), null)),
                List.of(submission(SubmissionRef.Kind.PROJECT, GROUP, null, null, 24), submission(SubmissionRef.Kind.MINUTES, MINUTES, 1, PERSON, 43),
                        submission(SubmissionRef.Kind.LOGBOOK, ENTRY, null, PERSON, 45),
                        submission(SubmissionRef.Kind.REFLECTION, REFLECTION, null, null, 48)),
                List.of(new RoundStatusDocument.DataItem(DATA, "survey", day(50), 15)),
                List.of(new RoundStatusDocument.Feedback(FEEDBACK, ON_MINUTES, 1, List.of(FeedbackKind.QUESTION), day(54), day(56), day(57))),
                List.of(late(What.DESCRIBED, GROUP, 24), late(What.GOAL_SET, GOAL, 26), late(What.PLANNED, ACTION, 30), late(What.TRIED, ACTION, 31),
                        late(What.ADJUSTED, ACTION, 32), late(What.STOPPED, ACTION, 33), late(What.KEPT, ACTION, 34), late(What.HELD, MEETING, 42),
                        late(What.SUBMITTED, MINUTES, 43), late(What.SUBMITTED, ENTRY, 45), late(What.SUBMITTED, REFLECTION, 48),
                        late(What.DATA, DATA, 50))));
    }

    private static RoundStatusDocument.Late late(What what, UUID id, int day) {
        return new RoundStatusDocument.Late(what, id, day(day), RECORDED.atZone(ZoneOffset.UTC).toLocalDate());
    }

    @Test
    void foldsAGroup() {
        assertThat(document(new GroupsView(), GROUP)).isEqualTo(new GroupDocument(GROUP, "g", ROUND, JOBCENTRE, day(19), day(67), "Navnet",
                List.of("t", "u"),
                List.of(new GroupDocument.Membership(PERSON, day(19), day(23), text("travlt")), new GroupDocument.Membership(OTHER, day(22), null, null)),
                List.of(new GroupDocument.ProjectVersion(1, day(24), TITLE_ONLY, "i", null),
                        new GroupDocument.ProjectVersion(2, day(25), WHOLE, null, text("mere"))),
                List.of(new GroupDocument.Goal(GOAL, "m",
                        List.of(new GroupDocument.Wording(text("Mål"), day(26)), new GroupDocument.Wording(text("Målet"), day(27))), day(28),
                        text("nået"), text("godt"))),
                List.of(new GroupDocument.Action(ACTION, "x", text("Aktion"), GOAL, day(30), List.of(
                        new GroupDocument.Step(StepKind.TRIED, day(31), 1, text("skete"), text("lærte"), null),
                        new GroupDocument.Step(StepKind.ADJUSTED, day(32), 1, null, null, text("justeret")),
                        new GroupDocument.Step(StepKind.STOPPED, day(33), null, null, null, text("nok")),
                        new GroupDocument.Step(StepKind.KEPT, day(34), null, null, null, null)))),
                List.of(new GroupDocument.Meeting(MEETING, 1, day(42), null, null, MeetingMode.ONLINE, day(42), null, null, List.of(PERSON),
                        List.of(OTHER), PERSON, PERSON, MINUTES, List.of(
                        new GroupDocument.Minutes(1, day(43), PERSON, MinutesText.free(text("Vi prøvede")), 2, null),
                        new GroupDocument.Minutes(2, day(44), OTHER, MinutesText.free(text("Vi prøvede mere")), null, text("mere"))),
                        text("Hvad prøvede vi?"), 3, RECORDED)),
                List.of(new GroupDocument.LogbookEntry(ENTRY, PERSON, day(45), ACTION, true)),
                List.of(new GroupDocument.Reflection(REFLECTION, null, day(48))),
                List.of(new GroupDocument.DataItem(DATA, DataKind.SURVEY, day(50), 15, 21, text("Skemaer"), null)),
                List.of(new GroupDocument.ScoreSheet(SHEET, text("Tror du?"), BigDecimal.ZERO, BigDecimal.TEN)),
                List.of(new GroupDocument.Feedback(FEEDBACK, ON_MINUTES, 1, List.of(FeedbackKind.QUESTION), text("Hvad nu?"), text("Anne"), day(54),
                        day(56), List.of(new GroupDocument.Answer(PERSON, text("Det gør vi"), day(57)))))));
    }

    @Test
    void foldsAScoreSheet() {
        assertThat(document(new ScoreSheetsView(), SHEET)).isEqualTo(new ScoreSheetDocument(SHEET, GROUP, text("Tror du?"), BigDecimal.ZERO, BigDecimal.TEN,
                List.of(new ScoreSheetDocument.Focus(PERSON, List.of("B1", "B2"))),
                List.of(new ScoreSheetDocument.Score(SCORE, "B1", PERSON, new BigDecimal("7"), day(53), null))));
    }

    @Test
    void foldsSubmissions() {
        var minutes = document(new SubmissionsView(), MINUTES);

        assertThat(minutes).isEqualTo(new SubmissionDocument(MINUTES, SubmissionRef.Kind.MINUTES, GROUP, MEETING, 1, null, true, null, 1, List.of(), List.of(
                new SubmissionDocument.Version(1, day(43), PERSON, null, MinutesText.free(text("Vi prøvede")), null, null, 2, null),
                new SubmissionDocument.Version(2, day(44), OTHER, null, MinutesText.free(text("Vi prøvede mere")), null, null, null, text("mere"))),
                List.of(new SubmissionDocument.Feedback(FEEDBACK, 1, text("Anne"), day(54), RECORDED, List.of(
                        new SubmissionDocument.Wording(1, List.of(FeedbackKind.PUSH), text("Prøv mere"), day(54)),
                        new SubmissionDocument.Wording(2, List.of(FeedbackKind.QUESTION), text("Hvad nu?"), day(55))), text("internt"), PASSAGE,
                        day(56), List.of(new SubmissionDocument.Answer(PERSON, text("Det gør vi"), day(57))), null),
                        new SubmissionDocument.Feedback(WITHDRAWN, 1, text("Jens"), day(57), RECORDED,
                                List.of(new SubmissionDocument.Wording(1, List.of(), text("Hov"), day(57))), null, null, null, List.of(),
                                new SubmissionDocument.Withdrawal(day(58), text("forkert gruppe"))))));
        assertThat(document(new SubmissionsView(), ENTRY)).isEqualTo(new SubmissionDocument(ENTRY, SubmissionRef.Kind.LOGBOOK, GROUP, null, null, ACTION,
                true, null, 1, List.of(), List.of(new SubmissionDocument.Version(1, day(45), PERSON, null, null, text("Jeg så"), null, 1, null),
                new SubmissionDocument.Version(2, day(46), PERSON, null, null, text("Jeg så mere"), null, 2, null)), List.of()));
        assertThat(document(new SubmissionsView(), GROUP).versions()).extracting(SubmissionDocument.Version::project).containsExactly(TITLE_ONLY, WHOLE);
        assertThat(document(new SubmissionsView(), REFLECTION).current().text()).isEqualTo(text("Vi talte mere"));
        assertThat(document(new SubmissionsView(), DATA)).isEqualTo(new SubmissionDocument(DATA, SubmissionRef.Kind.DATA, GROUP, null, null, null, true,
                DataKind.SURVEY, 15, List.of(), List.of(new SubmissionDocument.Version(1, day(50), null, null, null, text("Skemaer"), null, 21, null)), List.of()));
    }

    @Test
    void foldsWhatLiesOnTheDesk() {
        var before = EVENTS.subList(0, EVENTS.stream().map(Object::getClass).toList().indexOf(SubmissionTakenUp.class));
        var aside = new DeskDocument.Aside(2, text("set"), day(58));

        assertThat(folded(new DeskView(), before).values()).containsExactly(new DeskDocument(Ids.deskCase(ON_MINUTES), ON_MINUTES, text("Jens"), aside));
        assertThat(document(new DeskView(), Ids.deskCase(ON_MINUTES)))
                .isEqualTo(new DeskDocument(Ids.deskCase(ON_MINUTES), ON_MINUTES, text("Jens"), null));
        assertThat(aside).satisfies(put -> assertThat(new DeskDocument(MINUTES, ON_MINUTES, null, put).asideAt(2)).isTrue())
                .satisfies(put -> assertThat(new DeskDocument(MINUTES, ON_MINUTES, null, put).asideAt(3)).isFalse());
    }

    @Test
    void foldsWhatThereIsToFollowUp() {
        assertThat(document(new FollowUpsView(), GROUP))
                .isEqualTo(new FollowUpsDocument(GROUP, List.of(new FollowUpsDocument.Item(FOLLOW_UP, text("Ring"), day(58), null))));
    }

    @Test
    void foldsTheDataRegister() {
        assertThat(folded(new DataRegisterView(), EVENTS).values()).containsExactlyInAnyOrder(
                new RegisterItemDocument(MINUTES, RegisterKind.MINUTES, GROUP, List.of(), null, null, null, day(43), List.of(), 1, 2, null, null),
                new RegisterItemDocument(ENTRY, RegisterKind.LOGBOOK, GROUP, List.of(), null, null, null, day(45), List.of(), 1, 2, null, null),
                new RegisterItemDocument(REFLECTION, RegisterKind.REFLECTION, GROUP, List.of(), null, null, null, day(48), List.of(), 1, 4, null, null),
                new RegisterItemDocument(DATA, RegisterKind.SURVEY, GROUP, List.of(), PROGRAMME, JOBCENTRE, ROUND, day(50), List.of(), 15, 21, text("Skemaer"), null));
    }

    @Test
    void foldsDataThatIsAboutSeveralGroupsAndWasMovedToItsDay() {
        var file = new Attachment(text("snak.pdf"), "application/pdf", 12, "ab".repeat(32), text("Ord"));
        var events = List.<DomainEvent>of(
                new DataItemReceived(DATA, PROGRAMME, DataKind.GROUP_INTERVIEW, null, GROUP, List.of(Ids.group("h")), null, 1, null, text("Snak"),
                false, null, file, List.of(PERSON), day(50)),
                new DataItemCorrected(DATA, GROUP, day(48), 2, 3, text("Snak"), null, day(51)),
                new DataItemCorrected(DATA, GROUP, 2, null, text("Snakke"), null, day(52)));

        assertThat(folded(new DataRegisterView(), events.subList(0, 1)).values())
                .containsExactly(new RegisterItemDocument(DATA, RegisterKind.GROUP_INTERVIEW,
                GROUP, List.of(Ids.group("h")), PROGRAMME, null, null, day(50), List.of(), 1, 0, text("Snak"), file.withoutText()));
        assertThat(folded(new DataRegisterView(), events).values()).containsExactly(new RegisterItemDocument(DATA, RegisterKind.GROUP_INTERVIEW,
                GROUP, List.of(Ids.group("h")), PROGRAMME, null, null, day(48), List.of(day(50)), 2, 0, text("Snakke"), file.withoutText()));
        assertThat(folded(new SubmissionsView(), events).values()).containsExactly(new SubmissionDocument(DATA, SubmissionRef.Kind.DATA, GROUP, null,
                null, null, true, DataKind.GROUP_INTERVIEW, 2, List.of(PERSON), List.of(new SubmissionDocument.Version(1, day(48), null, null, null,
                text("Snakke"), file, null, null)), List.of()));
    }

    @Test
    void foldsTheFormingOfGroups() {
        var wish = new FormingDocument.Wish(PERSON, "t", "u");
        assertThat(document(new FormingView(), FORMING)).isEqualTo(new FormingDocument(FORMING, ROUND, JOBCENTRE, List.of("t", "u"), List.of(wish),
                List.of(), List.of(), List.of(GROUP)));

        var board = List.<DomainEvent>of(new ThemesProposed(FORMING, ROUND, JOBCENTRE, List.of("t"), day(65)),
                new ThemesProposed(FORMING, ROUND, JOBCENTRE, List.of("t", "u"), day(66)), new WishMade(FORMING, PERSON, List.of("t", "u"), day(66)),
                new WishMade(FORMING, OTHER, List.of("u"), day(66)), new GroupSketched(FORMING, 1, null, List.of("t"), null, day(66)),
                new GroupSketched(FORMING, 2, "Navn", List.of("u"), "i", day(66)), new ParticipantPlaced(FORMING, PERSON, 1, day(66)),
                new ParticipantPlaced(FORMING, OTHER, 1, day(66)), new ParticipantPlaced(FORMING, OTHER, 2, day(66)));
        assertThat(folded(new FormingView(), board).values()).containsExactly(new FormingDocument(FORMING, ROUND, JOBCENTRE, List.of("t", "u"),
                List.of(wish, new FormingDocument.Wish(OTHER, "u", null)),
                List.of(new FormingDocument.Sketch(1, null, List.of("t"), null), new FormingDocument.Sketch(2, "Navn", List.of("u"), "i")),
                List.of(new FormingDocument.Place(PERSON, 1), new FormingDocument.Place(OTHER, 2)), List.of()));

        var without = Stream.concat(board.stream(), Stream.of(new WishMade(FORMING, OTHER, List.of(), day(66)),
                new SketchDropped(FORMING, 2, day(66))));
        assertThat(folded(new FormingView(), without.toList()).values()).containsExactly(new FormingDocument(FORMING, ROUND, JOBCENTRE,
                List.of("t", "u"),
                List.of(wish), List.of(new FormingDocument.Sketch(1, null, List.of("t"), null)), List.of(new FormingDocument.Place(PERSON, 1)),
                List.of()));
    }

    @Test
    void foldsConsentAndItsTexts() {
        assertThat(document(new ConsentsView(), PERSON)).isEqualTo(new ConsentDocument(PERSON, List.of(
                new ConsentDocument.Given(ConsentPurpose.QUOTATION, 1, day(66), day(67)))));
        var text = Ids.consentText(PROGRAMME, ConsentPurpose.QUOTATION);
        assertThat(document(new ConsentTextsView(), text)).isEqualTo(new ConsentTextDocument(text, List.of(
                new ConsentTextDocument.Version(1, "Må vi?", "May we?", day(66)))));
    }

    @Test
    void foldsWhatAGroupShares() {
        assertThat(document(new SharingsView(), GROUP)).isEqualTo(new SharingDocument(GROUP, List.of(
                new SharingDocument.Part(SharedPart.MINUTES, PROGRAMME, List.of(JOBCENTRE), List.of()))));
    }

    @Test
    void foldsAWorkshopWithItsSummariesAndFindings() {
        assertThat(document(new WorkshopsView(), WORKSHOP)).isEqualTo(new WorkshopDocument(WORKSHOP, "w", PROGRAMME, WorkshopKind.LOCAL, ROUND, JOBCENTRE,
                day(61), "Laden", day(61), 12, List.of(PERSON), text("9.00 Velkomst"), List.of(PERSON), 1));
        assertThat(document(new SummariesView(), WORKSHOP)).isEqualTo(new SummaryDocument(WORKSHOP,
                List.of(new SummaryDocument.PublishedSummary(1, RECORDED, new Personal(SUMMARY, "{}"), "44136fa3", text("først"),
                        List.of(AllThatHappens.PASSAGE)))));
        assertThat(document(new FindingsView(), FINDING)).isEqualTo(new FindingDocument(FINDING, PROGRAMME, ROUND, text("Troen flytter sig først"),
                List.of("t", "u"), List.of(), day(63), day(64), List.of(new FindingDocument.Shared(WORKSHOP, day(65))),
                List.of(new FindingDocument.Reply(REPLY, WORKSHOP, GROUP, null, MemberCheckReply.NUANCE, text("nogle gange"), day(66)))));
    }

    @Test
    void foldsTheReceiptOfAnErasure() {
        assertThat(document(new ErasuresView(), PERSON)).isEqualTo(new ErasureDocument(PERSON, ErasureReason.ASKED_BY_PERSON, day(70), RECORDED, null,
                RECORDED, List.of(new ErasedTexts("minutes.MinutesSubmitted", 1)), 0));
    }

    private static RoundStatusDocument.Submission submission(SubmissionRef.Kind kind, UUID id, @Nullable Integer number, @Nullable UUID author, int on) {
        return new RoundStatusDocument.Submission(new SubmissionRef(kind, id), number, author, day(on), List.of(day(on + 1)));
    }

    static <D> D document(View<D> view, UUID id) {
        return folded(view, EVENTS).get(id);
    }

    private static <D> Map<UUID, D> folded(View<D> view, List<DomainEvent> events) {
        var documents = new HashMap<UUID, D>();
        for (var event : events) {
            var id = view.documentChangedBy(event);
            if (id != null) {
                var after = view.after(documents.get(id), event, new Recorded(1, RECORDED, null));
                if (after != null) {
                    documents.put(id, after);
                }
            }
        }
        return documents;
    }
}
