package dk.loopbog.command.finding;

import static dk.loopbog.command.finding.FindingExamples.FINDING;
import static dk.loopbog.command.finding.FindingExamples.IN_MINUTES;
import static dk.loopbog.command.finding.FindingExamples.NOTED;
import static dk.loopbog.command.finding.FindingExamples.NOTED_ON;
import static dk.loopbog.command.finding.FindingExamples.QUOTED;
import static dk.loopbog.command.group.OneGroup.AS_RESEARCHER;
import static dk.loopbog.command.group.OneGroup.ROUND;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.finding.FindingCommand.NoteFinding;
import dk.loopbog.command.finding.FindingCommand.Quoted;
import dk.loopbog.command.round.RoundState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.round.RoundPlanned;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoteFindingTest {

    private final FactsGiven facts = FindingExamples.facts();
    private AggregateTestFixture<Finding> finding;

    @BeforeEach
    void fixture() {
        finding = new AggregateTestFixture<>(Finding.class);
        finding.registerInjectableResource(facts);
    }

    @Test
    void quotesTheWordsOfThoseWhoWroteThem() {
        finding.givenNoPriorActivity()
                .when(note(ROUND, "Gåture giver tillid", List.of(QUOTED), NOTED_ON), AS_RESEARCHER.toMetaData())
                .expectEvents(NOTED);
    }

    @Test
    void rejectsAFindingOfNoWords() {
        rejects(note(ROUND, " ", null, NOTED_ON), "missing-value", "text");
    }

    @Test
    void rejectsAnUnknownRound() {
        rejects(note(Ids.round("ukendt"), "Tekst", null, NOTED_ON), "unknown-key", "roundId");
    }

    @Test
    void rejectsARoundOfAnotherProgramme() {
        var elsewhere = Ids.round("fremmed");
        facts.and(elsewhere, RoundState.after(null, new RoundPlanned(elsewhere, "fremmed", Ids.programme("et-andet"), "AL 1", NOTED_ON, NOTED_ON, 3,
                ReportingForm.BOTH, STARTS)));
        rejects(note(elsewhere, "Tekst", null, NOTED_ON), "unknown-key", "roundId");
    }

    @Test
    void rejectsAThemeWithoutAName() {
        rejects(new NoteFinding(FINDING, PROGRAMME, null, "Tekst", List.of("Tillid", " "), null, null, NOTED_ON), "missing-value", "themes");
    }

    @Test
    void rejectsAQuoteWithoutWordsOrSource() {
        rejects(note(null, "Tekst", List.of(new Quoted(IN_MINUTES, 1, null, null, null, " ")), NOTED_ON), "missing-value", "passages");
        rejects(note(null, "Tekst", List.of(new Quoted(null, 1, null, null, null, "Citat")), NOTED_ON), "missing-value", "passages");
        rejects(note(null, "Tekst", List.of(new Quoted(new SubmissionRef(null, IN_MINUTES.id()), 1, null, null, null, "Citat")), NOTED_ON),
                "missing-value", "passages");
        rejects(note(null, "Tekst", List.of(new Quoted(new SubmissionRef(SubmissionRef.Kind.MINUTES, null), 1, null, null, null, "Citat")), NOTED_ON),
                "missing-value", "passages");
    }

    @Test
    void rejectsToQuoteWhatIsNotThere() {
        var unknown = new SubmissionRef(SubmissionRef.Kind.LOGBOOK, Ids.named("ukendt"));
        rejects(note(null, "Tekst", List.of(new Quoted(unknown, 1, null, 0, 5, "Citat")), NOTED_ON), "unknown-key", "passages");
        rejects(note(null, "Tekst", List.of(new Quoted(IN_MINUTES, 2, null, 0, 5, "Citat")), NOTED_ON), "unknown-key", "passages");
    }

    @Test
    void rejectsAQuoteWithoutLength() {
        rejects(note(null, "Tekst", List.of(new Quoted(IN_MINUTES, 1, null, 5, 5, "Citat")), NOTED_ON), "bad-number", "passages");
        rejects(note(null, "Tekst", List.of(new Quoted(IN_MINUTES, 1, null, -1, 5, "Citat")), NOTED_ON), "bad-number", "passages");
    }

    @Test
    void rejectsAFindingFromBeforeTheProgramme() {
        rejects(note(null, "Tekst", null, STARTS.minusDays(31)), "outside-programme", "happenedOn");
    }

    private void rejects(NoteFinding command, String code, String field) {
        finding.givenNoPriorActivity().when(command, AS_RESEARCHER.toMetaData()).expectNoEvents().expectException(Refusal.of(code, field));
    }

    private static NoteFinding note(UUID round, String text, List<Quoted> passages, LocalDate on) {
        return new NoteFinding(FINDING, PROGRAMME, round, text, List.of("Tillid"), passages, null, on);
    }
}
