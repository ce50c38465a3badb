package dk.loopbog.command.programme;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.programme.ProgrammeExamples.ENDS;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTED;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.programme.ProgrammeCommand.ReviseProgramme;
import dk.loopbog.events.programme.ProgrammeRevised;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviseProgrammeTest {

    private AggregateTestFixture<Programme> programme;

    @BeforeEach
    void fixture() {
        programme = new AggregateTestFixture<>(Programme.class);
        programme.registerInjectableResource(new FactsGiven());
    }

    @Test
    void changesTheFrame() {
        programme.given(STARTED)
                .when(new ReviseProgramme(PROGRAMME, "Troen", "Emne", List.of(), STARTS, ENDS.plusDays(1), null))
                .expectEvents(new ProgrammeRevised(PROGRAMME, "Troen", "Emne", List.of(), STARTS, ENDS.plusDays(1), TODAY));
    }

    @Test
    void saysNothingWhereNothingChanges() {
        programme.given(STARTED)
                .when(new ReviseProgramme(PROGRAMME, "Troen på jobbet", "Hvad styrker troen?", List.of("Hvad ser vi?"), STARTS, ENDS, null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsAProgrammeThatEndsBeforeItStarts() {
        programme.given(STARTED)
                .when(new ReviseProgramme(PROGRAMME, "Troen", "Emne", List.of(), ENDS, STARTS, null))
                .expectNoEvents()
                .expectException(Refusal.of("order-of-dates", "ends"));
    }

    @Test
    void rejectsToTakeTheTitleAway() {
        programme.given(STARTED)
                .when(new ReviseProgramme(PROGRAMME, "", "Emne", List.of(), STARTS, ENDS, null))
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "title"));
    }
}
