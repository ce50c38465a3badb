package dk.loopbog.command.round;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;
import static dk.loopbog.command.round.RoundExamples.AL1;
import static dk.loopbog.command.round.RoundExamples.FROM;
import static dk.loopbog.command.round.RoundExamples.PLANNED;
import static dk.loopbog.command.round.RoundExamples.TO;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.programme.ProgrammeExamples;
import dk.loopbog.command.round.RoundCommand.RescheduleRound;
import dk.loopbog.events.round.RoundClosed;
import dk.loopbog.events.round.RoundRescheduled;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RescheduleRoundTest {

    private AggregateTestFixture<Round> round;

    @BeforeEach
    void fixture() {
        round = new AggregateTestFixture<>(Round.class);
        round.registerInjectableResource(new FactsGiven().and(PROGRAMME, ProgrammeExamples.state()));
    }

    @Test
    void movesTheRound() {
        round.given(PLANNED)
                .when(new RescheduleRound(AL1, FROM, TO.plusDays(7), null))
                .expectEvents(new RoundRescheduled(AL1, FROM, TO.plusDays(7), TODAY));
    }

    @Test
    void saysNothingWhereNothingChanges() {
        round.given(PLANNED)
                .when(new RescheduleRound(AL1, FROM, TO, null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        round.given(PLANNED, new RoundRescheduled(AL1, FROM, TO.plusDays(7), TODAY))
                .when(new RescheduleRound(AL1, FROM, TO.plusDays(7), null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsARoundThatEndsBeforeItBegins() {
        round.given(PLANNED)
                .when(new RescheduleRound(AL1, TO, FROM, null))
                .expectNoEvents()
                .expectException(Refusal.of("order-of-dates", "to"));
    }

    @Test
    void rejectsARoundThatBeginsBeforeTheProgramme() {
        round.given(PLANNED)
                .when(new RescheduleRound(AL1, STARTS.minusDays(31), TO, null))
                .expectNoEvents()
                .expectException(Refusal.of("outside-programme", "from"));
    }

    @Test
    void rejectsAChangeOfAClosedRound() {
        round.given(PLANNED, new RoundClosed(AL1, TODAY))
                .when(new RescheduleRound(AL1, FROM, TO.plusDays(7), null))
                .expectNoEvents()
                .expectException(Refusal.of("round-closed", null));
    }
}
