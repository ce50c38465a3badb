package dk.loopbog.query;

import static dk.loopbog.query.AllThatHappens.FEEDBACK;
import static dk.loopbog.query.AllThatHappens.FINDING;
import static dk.loopbog.query.AllThatHappens.GROUP;
import static dk.loopbog.query.AllThatHappens.JOBCENTRE;
import static dk.loopbog.query.AllThatHappens.MEETING;
import static dk.loopbog.query.AllThatHappens.MINUTES;
import static dk.loopbog.query.AllThatHappens.OTHER;
import static dk.loopbog.query.AllThatHappens.PERSON;
import static dk.loopbog.query.AllThatHappens.PROGRAMME;
import static dk.loopbog.query.AllThatHappens.ROUND;
import static dk.loopbog.query.AllThatHappens.WORKSHOP;
import static dk.loopbog.query.AllThatHappens.day;
import static dk.loopbog.query.AllThatHappens.text;
import static dk.loopbog.query.FoldsTest.document;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Attachment;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.query.consent.ConsentDocument;
import dk.loopbog.query.consent.ConsentsView;
import dk.loopbog.query.finding.FindingDocument;
import dk.loopbog.query.finding.FindingsView;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupDocument.Action;
import dk.loopbog.query.group.GroupDocument.Meeting;
import dk.loopbog.query.group.GroupDocument.Step;
import dk.loopbog.query.group.GroupDocument.StepKind;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantDocument.JobTitle;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.programme.ProgrammeDocument.FunctionRule;
import dk.loopbog.query.programme.ProgrammesView;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.RoundDocument.State;
import dk.loopbog.query.round.RoundGroupsView;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionsView;
import dk.loopbog.query.summary.SummariesView;
import dk.loopbog.query.workshop.WorkshopDocument;
import dk.loopbog.query.workshop.WorkshopsView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What pages ask of a document, most of it for some day. */
class DocumentsTest {

    @Test
    void aTitleCountsFromItsDayInWhateverOrderItWasTold() {
        var person = document(new ParticipantsView(), PERSON);
        assertThat(person.titleOn(day(1))).as("before the first, the first").isEqualTo("jobrådgiver");
        assertThat(person.titleOn(day(12))).isEqualTo("jobrådgiver");
        assertThat(person.titleOn(day(13))).isEqualTo("teamleder");

        var toldLate = new ParticipantDocument(PERSON, "a", PROGRAMME, JOBCENTRE, null, null, false,
                List.of(new JobTitle("mentor", day(1)), new JobTitle("leder", day(9)), new JobTitle("teamleder", day(5))), person.presence());
        assertThat(toldLate.titleOn(day(6))).isEqualTo("teamleder");
        assertThat(toldLate.titleOn(day(10))).isEqualTo("leder");
    }

    @Test
    void somebodyIsThereFromTheDayOfJoiningUntilTheDayOfLeavingAndAgainFromTheReturn() {
        var person = document(new ParticipantsView(), PERSON);
        assertThat(person.joined()).isEqualTo(day(11));
        assertThat(person.joinedBy(day(10))).isFalse();
        assertThat(person.joinedBy(day(11))).isTrue();
        assertThat(List.of(10, 11, 13, 14, 15)).filteredOn(day -> person.presentOn(day(day))).containsExactly(11, 13, 15);
        assertThat(person.leavesAfter(day(1))).isEqualTo(day(14));
        assertThat(person.leavesAfter(day(12))).isEqualTo(day(14));
        assertThat(person.leavesAfter(day(15))).isNull();
    }

    @Test
    void aJobcentreTakesNoPartFromTheDayOfItsWithdrawalOn() {
        var jobcentre = document(new JobcentresView(), JOBCENTRE);
        assertThat(jobcentre.withdrawnBy(day(67))).isFalse();
        assertThat(jobcentre.withdrawnBy(day(68))).isTrue();
    }

    @Test
    void aTitleHasTheFunctionThatHeldOnTheDay() {
        var programme = document(new ProgrammesView(), PROGRAMME);
        assertThat(programme.functionOf(" JOBRÅDGIVER", day(7))).hasValue("sagsbehandler");
        assertThat(programme.functionOf("jobrådgiver", day(6))).isEmpty();
        assertThat(programme.functionOf("psykolog", day(7))).isEmpty();

        var toldLate = new ProgrammeDocument(PROGRAMME, "p", "P", "E", List.of(), day(1), day(9), List.of(), List.of(),
                List.of(new FunctionRule("Mentor", "mentor", day(5)), new FunctionRule("mentor", "andet", day(2))), List.of());
        assertThat(toldLate.functionOf("mentor", day(3))).hasValue("andet");
        assertThat(toldLate.functionOf("mentor", day(5))).hasValue("mentor");
    }

    @Test
    void aThemeIsCalledByItsKeyWhereTheProgrammeDoesNotKnowIt() {
        var programme = document(new ProgrammesView(), PROGRAMME);
        assertThat(programme.themeName("t")).isEqualTo("Temaet");
        assertThat(programme.themeName("ukendt")).isEqualTo("ukendt");
        assertThat(programme.publishedFigure("data-register.CENTRE.count")).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("33"));
        assertThat(programme.publishedFigure("data-register.CENTRE.pages")).isEmpty();
    }

    @Test
    void aRoundIsPlannedRunningEndedOrClosed() {
        var closed = document(new RoundsView(), ROUND);
        var open = new RoundDocument(ROUND, "r", PROGRAMME, "Runden", day(16), day(120), 4, ReportingForm.BOTH, null);
        assertThat(closed.stateOn(day(1))).isEqualTo(State.CLOSED);
        assertThat(open.stateOn(day(15))).isEqualTo(State.PLANNED);
        assertThat(open.stateOn(day(16))).isEqualTo(State.RUNNING);
        assertThat(open.stateOn(day(120))).isEqualTo(State.RUNNING);
        assertThat(open.stateOn(day(121))).isEqualTo(State.ENDED);
        assertThat(State.RUNNING.key()).isEqualTo("running");
        assertThat(document(new RoundGroupsView(), ROUND).groupIds()).containsExactly(GROUP);
    }

    @Test
    void aGroupIsCalledByItsProjectOrItsNameOrItsKey() {
        var group = document(new GroupsView(), GROUP);
        assertThat(group.title()).isEqualTo("Ny titel");
        assertThat(group.currentProject()).hasValueSatisfying(version -> assertThat(version.version()).isEqualTo(2));
        assertThat(group("Navnet").title()).isEqualTo("Navnet");
        assertThat(group(null).title()).isEqualTo("g");
        assertThat(group(null).currentProject()).isEmpty();
    }

    @Test
    void aGroupKnowsAllWhoEverWereMembersAndWhoIsOnADay() {
        var group = document(new GroupsView(), GROUP);
        assertThat(group.memberIds()).containsExactlyInAnyOrder(PERSON, OTHER);
        var membership = group.memberships().getFirst();
        assertThat(List.of(18, 19, 22, 23)).filteredOn(day -> membership.holds(day(day))).containsExactly(19, 22);
        assertThat(group.memberships().getLast().holds(day(300))).isTrue();
        assertThat(group.goals().getFirst().current().text()).isEqualTo(text("Målet"));
    }

    @Test
    void anActionIsToBeTriedAsItWasLastAdjusted() {
        assertThat(action().wording()).isEqualTo(text("Spørg"));
        assertThat(action(step(StepKind.TRIED, 2), step(StepKind.ADJUSTED, 3, "Spørg først"), step(StepKind.ADJUSTED, 4, "Spørg igen"),
                step(StepKind.STOPPED, 5, "nok")).wording()).isEqualTo(text("Spørg igen"));
    }

    @Test
    void anActionWaitsToBeTriedThenForWhatTheGroupMakesOfItAndThenForNothing() {
        assertThat(action().next()).isEqualTo(StepKind.TRIED);
        assertThat(action(step(StepKind.TRIED, 2)).next()).isEqualTo(StepKind.ADJUSTED);
        assertThat(action(step(StepKind.TRIED, 2), step(StepKind.ADJUSTED, 3)).next()).isEqualTo(StepKind.TRIED);
        assertThat(action(step(StepKind.TRIED, 2), step(StepKind.ADJUSTED, 3), step(StepKind.TRIED, 4)).next()).isEqualTo(StepKind.ADJUSTED);
        assertThat(action(step(StepKind.TRIED, 4), step(StepKind.ADJUSTED, 3)).next()).as("told late, of a day after the adjustment")
                .isEqualTo(StepKind.ADJUSTED);
        assertThat(action(step(StepKind.TRIED, 3), step(StepKind.ADJUSTED, 3)).next()).as("of the adjustment's own day").isEqualTo(StepKind.TRIED);
        assertThat(action(step(StepKind.ADJUSTED, 3), step(StepKind.TRIED, 4), step(StepKind.ADJUSTED, 5)).next()).as("the last adjustment counts")
                .isEqualTo(StepKind.TRIED);
        assertThat(action(step(StepKind.TRIED, 2), step(StepKind.STOPPED, 3)).next()).isNull();
        assertThat(action(step(StepKind.TRIED, 2), step(StepKind.KEPT, 3)).next()).isNull();
        assertThat(action(step(StepKind.TRIED, 2)).everReached(StepKind.TRIED)).isTrue();
        assertThat(action(step(StepKind.TRIED, 2)).everReached(StepKind.KEPT)).isFalse();
    }

    @Test
    void aMeetingIsPlannedUntilItIsHeldOrCancelled() {
        assertThat(meeting(null, null).planned()).isTrue();
        assertThat(meeting(day(42), null).planned()).isFalse();
        assertThat(meeting(null, day(41)).planned()).isFalse();
    }

    @Test
    void aFindingIsAsOldAsItsWordsAndSharedOnceItWasPutBeforeAWorkshop() {
        var finding = document(new FindingsView(), FINDING);
        assertThat(finding.lastWritten()).isEqualTo(day(64));
        assertThat(finding.shared()).isTrue();
        var noted = new FindingDocument(FINDING, PROGRAMME, null, text("Tro"), List.of(), List.of(), day(63), null, List.of(), List.of());
        assertThat(noted.lastWritten()).isEqualTo(day(63));
        assertThat(noted.shared()).isFalse();
    }

    @Test
    void aWorkshopHasTheDayOnWhichItWasHeldOrElseIsPlannedForAndPerhapsASummary() {
        var workshop = document(new WorkshopsView(), WORKSHOP);
        assertThat(workshop.date()).isEqualTo(day(61));
        assertThat(workshop.published()).isTrue();
        var planned = new WorkshopDocument(WORKSHOP, "w", PROGRAMME, workshop.kind(), null, null, day(70), null, null, null, List.of(), null,
                List.of(), 0);
        assertThat(planned.date()).isEqualTo(day(70));
        assertThat(planned.published()).isFalse();
        assertThat(document(new SummariesView(), WORKSHOP).latest().version()).isEqualTo(1);
    }

    @Test
    void aYesHoldsFromItsDayUntilTheDayOfTheWithdrawalAndForItsPurposeAlone() {
        var withdrawn = document(new ConsentsView(), PERSON);
        assertThat(List.of(65, 66, 67)).filteredOn(day -> withdrawn.heldOn(day(day), ConsentPurpose.QUOTATION)).containsExactly(66);
        assertThat(withdrawn.heldOn(day(66), ConsentPurpose.RESEARCH)).isFalse();
        assertThat(withdrawn.now(ConsentPurpose.QUOTATION)).isEmpty();
        var given = new ConsentDocument(PERSON, List.of(new ConsentDocument.Given(ConsentPurpose.QUOTATION, 1, day(66), null)));
        assertThat(given.now(ConsentPurpose.QUOTATION)).isPresent();
        assertThat(given.now(ConsentPurpose.RESEARCH)).isEmpty();
        assertThat(given.heldOn(day(300), ConsentPurpose.QUOTATION)).isTrue();
    }

    @Test
    void feedbackThatWasWithdrawnAnswersNothing() {
        var minutes = document(new SubmissionsView(), MINUTES);
        assertThat(minutes.standingFeedback()).extracting(SubmissionDocument.Feedback::id).containsExactly(FEEDBACK);
        assertThat(minutes.standingFeedback().getFirst().wording().text()).isEqualTo(text("Hvad nu?"));
        assertThat(minutes.answeredVersion()).isEqualTo(1);
        assertThat(minutes.on()).isEqualTo(day(43));
        assertThat(minutes.current().version()).isEqualTo(2);
        assertThat(document(new SubmissionsView(), GROUP).answeredVersion()).isNull();
    }

    @Test
    void readersToWhomAFileIsNotOpenedSeeTheRest() {
        var file = new Attachment(text("skema.pdf"), "application/pdf", 12, "ab".repeat(32), text("Ord"));
        var submission = new SubmissionDocument(MINUTES, SubmissionRef.Kind.DATA, GROUP, null, null, null, true, DataKind.SURVEY, 1, List.of(),
                List.of(new SubmissionDocument.Version(1, day(50), null, null, null, text("Skemaer"), file, 2, null)), List.of());
        assertThat(submission.withoutFiles().versions())
                .containsExactly(new SubmissionDocument.Version(1, day(50), null, null, null, text("Skemaer"), null, 2, null));
    }

    private static GroupDocument group(@Nullable String name) {
        return new GroupDocument(GROUP, "g", ROUND, JOBCENTRE, day(19), null, name, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Action action(Step... steps) {
        return new Action(UUID.randomUUID(), "a", text("Spørg"), null, day(1), List.of(steps));
    }

    private static Step step(StepKind kind, int day) {
        return step(kind, day, "Andet");
    }

    private static Step step(StepKind kind, int day, String text) {
        return new Step(kind, day(day), null, null, null, text(text));
    }

    private static Meeting meeting(@Nullable LocalDate held, @Nullable LocalDate cancelled) {
        return new Meeting(MEETING, 1, day(42), null, null, null, held, cancelled, null, List.of(), List.of(), null, null, null, List.of(), null, 0,
                null);
    }
}
