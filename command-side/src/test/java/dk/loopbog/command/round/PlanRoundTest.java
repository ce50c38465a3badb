package dk.loopbog.command.round;

import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.programme.ProgrammeExamples;
import dk.loopbog.command.round.RoundCommand.PlanRound;
import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.round.RoundPlanned;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanRoundTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
    private static final LocalDate TO = LocalDate.of(2026, 6, 30);

    private AggregateTestFixture<Round> round;

    @BeforeEach
    void fixture() {
        round = new AggregateTestFixture<>(Round.class);
        round.registerInjectableResource(new FactsGiven().and(PROGRAMME, ProgrammeExamples.state()));
    }

    @Test
    void expectsThreeMeetingsAndMinutesUnlessToldOtherwise() {
        round.givenNoPriorActivity()
                .when(new PlanRound("al1", PROGRAMME, "AL 1", FROM, TO, null, null, null))
                .expectEvents(new RoundPlanned(Ids.round("al1"), "al1", PROGRAMME, "AL 1", FROM, TO, 3, ReportingForm.MINUTES, FactsGiven.TODAY));
    }

    @Test
    void rejectsARoundThatEndsBeforeItBegins() {
        round.givenNoPriorActivity()
                .when(new PlanRound("al1", PROGRAMME, "AL 1", TO, FROM, null, null, null))
                .expectNoEvents()
                .expectException(Refusal.of("order-of-dates", "to"));
    }

    @Test
    void rejectsARoundOfNoMeetings() {
        round.givenNoPriorActivity()
                .when(new PlanRound("al1", PROGRAMME, "AL 1", FROM, TO, 0, null, null))
                .expectNoEvents()
                .expectException(Refusal.of("bad-number", "meetingsExpected"));
    }

    @Test
    void rejectsAKeyThatMeansSomethingElse() {
        round.givenNoPriorActivity()
                .when(new PlanRound("al:1", PROGRAMME, "AL 1", FROM, TO, null, null, null))
                .expectNoEvents()
                .expectException(Refusal.of("bad-text", "key"));
    }

    @Test
    void rejectsARoundWithoutAName() {
        round.givenNoPriorActivity()
                .when(new PlanRound("al1", PROGRAMME, " ", FROM, TO, null, null, null))
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "name"));
    }

    @Test
    void rejectsARoundOfAnUnknownProgramme() {
        round.givenNoPriorActivity()
                .when(new PlanRound("al1", Ids.programme("ukendt"), "AL 1", FROM, TO, null, null, null))
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "programmeId"));
    }

    @Test
    void mayBeginWithinTheDaysOfGrace() {
        var from = ProgrammeExamples.STARTS.minusDays(30);
        round.givenNoPriorActivity()
                .when(new PlanRound("al1", PROGRAMME, "AL 1", from, TO, 4, ReportingForm.BOTH, null))
                .expectEvents(new RoundPlanned(Ids.round("al1"), "al1", PROGRAMME, "AL 1", from, TO, 4, ReportingForm.BOTH, FactsGiven.TODAY));
    }

    @Test
    void rejectsARoundThatBeginsBeforeTheProgramme() {
        round.givenNoPriorActivity()
                .when(new PlanRound("al1", PROGRAMME, "AL 1", ProgrammeExamples.STARTS.minusDays(31), TO, null, null, null))
                .expectNoEvents()
                .expectException(Refusal.of("outside-programme", "from"));
    }
}
