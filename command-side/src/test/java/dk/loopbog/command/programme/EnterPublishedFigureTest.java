package dk.loopbog.command.programme;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTED;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.programme.ProgrammeCommand.EnterPublishedFigure;
import dk.loopbog.events.programme.PublishedFigureEntered;
import java.math.BigDecimal;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnterPublishedFigureTest {

    private AggregateTestFixture<Programme> programme;

    @BeforeEach
    void fixture() {
        programme = new AggregateTestFixture<>(Programme.class);
        programme.registerInjectableResource(new FactsGiven());
    }

    @Test
    void holdsAFigureUnderItsName() {
        programme.given(STARTED)
                .when(new EnterPublishedFigure(PROGRAMME, "data-register.CENTRE.count", new BigDecimal("33"), null))
                .expectEvents(new PublishedFigureEntered(PROGRAMME, "data-register.CENTRE.count", new BigDecimal("33"), TODAY));
    }

    @Test
    void saysNothingOfTheSameValueAgain() {
        programme.given(STARTED, new PublishedFigureEntered(PROGRAMME, "data-register.CENTRE.count", new BigDecimal("33"), STARTS))
                .when(new EnterPublishedFigure(PROGRAMME, "data-register.CENTRE.count", new BigDecimal("33.0"), null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void replacesAFigureAndMaySayThatThereIsNone() {
        programme.given(STARTED, new PublishedFigureEntered(PROGRAMME, "data-register.CENTRE.count", new BigDecimal("33"), STARTS))
                .when(new EnterPublishedFigure(PROGRAMME, "data-register.CENTRE.count", BigDecimal.ZERO, null))
                .expectEvents(new PublishedFigureEntered(PROGRAMME, "data-register.CENTRE.count", BigDecimal.ZERO, TODAY));
    }

    @Test
    void rejectsAFigureWithoutAName() {
        programme.given(STARTED)
                .when(new EnterPublishedFigure(PROGRAMME, " ", BigDecimal.ONE, null))
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "figure"));
    }

    @Test
    void rejectsANegativeFigure() {
        programme.given(STARTED)
                .when(new EnterPublishedFigure(PROGRAMME, "data-register.CENTRE.count", new BigDecimal("-1"), null))
                .expectNoEvents()
                .expectException(Refusal.of("bad-number", "value"));
    }
}
