package dk.loopbog.command.programme;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTED;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.programme.ProgrammeCommand.MapJobFunction;
import dk.loopbog.events.programme.JobFunctionMapped;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MapJobFunctionTest {

    private AggregateTestFixture<Programme> programme;

    @BeforeEach
    void fixture() {
        programme = new AggregateTestFixture<>(Programme.class);
        programme.registerInjectableResource(new FactsGiven());
    }

    @Test
    void keepsTheTitleAsItIsWritten() {
        programme.given(STARTED)
                .when(new MapJobFunction(PROGRAMME, " Jobrådgiver", "sagsbehandler", null))
                .expectEvents(new JobFunctionMapped(PROGRAMME, " Jobrådgiver", "sagsbehandler", TODAY));
    }

    @Test
    void takesAnyNameForAFunction() {
        programme.given(STARTED)
                .when(new MapJobFunction(PROGRAMME, "Psykolog", "psykolog", null))
                .expectEvents(new JobFunctionMapped(PROGRAMME, "Psykolog", "psykolog", TODAY));
    }

    @Test
    void comparesTitlesWithoutCaseAndSurroundingBlanks() {
        programme.given(STARTED, new JobFunctionMapped(PROGRAMME, "Jobrådgiver", "sagsbehandler", STARTS))
                .when(new MapJobFunction(PROGRAMME, " JOBRÅDGIVER ", "sagsbehandler", null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void mapsSeveralTitlesToOneFunction() {
        programme.given(STARTED, new JobFunctionMapped(PROGRAMME, "Jobrådgiver", "sagsbehandler", STARTS))
                .when(new MapJobFunction(PROGRAMME, "Koordinerende sagsbehandler", "sagsbehandler", null))
                .expectEvents(new JobFunctionMapped(PROGRAMME, "Koordinerende sagsbehandler", "sagsbehandler", TODAY));
    }

    @Test
    void mapsATitleAnew() {
        programme.given(STARTED, new JobFunctionMapped(PROGRAMME, "Jobrådgiver", "sagsbehandler", STARTS))
                .when(new MapJobFunction(PROGRAMME, "jobrådgiver", "mentor", null))
                .expectEvents(new JobFunctionMapped(PROGRAMME, "jobrådgiver", "mentor", TODAY));
    }

    @Test
    void rejectsAMappingToNothing() {
        programme.given(STARTED)
                .when(new MapJobFunction(PROGRAMME, "Jobrådgiver", "", null))
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "function"));
    }

    @Test
    void rejectsAMappingOfNothing() {
        programme.given(STARTED)
                .when(new MapJobFunction(PROGRAMME, " ", "mentor", null))
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "title"));
    }
}
