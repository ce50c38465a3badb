package dk.loopbog.command.programme;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.programme.ProgrammeExamples.ENDS;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTED;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.programme.ProgrammeCommand.StartProgramme;
import dk.loopbog.events.programme.ProgrammeStarted;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartProgrammeTest {

    private AggregateTestFixture<Programme> programme;

    @BeforeEach
    void fixture() {
        programme = new AggregateTestFixture<>(Programme.class);
        programme.registerInjectableResource(new FactsGiven());
    }

    @Test
    void startsAProgramme() {
        programme.givenNoPriorActivity()
                .when(new StartProgramme("troen", "Troen på jobbet", "Hvad styrker troen?", List.of("Hvad ser vi?"), STARTS, ENDS, STARTS))
                .expectEvents(STARTED);
    }

    @Test
    void needsNoQuestions() {
        programme.givenNoPriorActivity()
                .when(new StartProgramme("troen", "Troen", "Emne", null, STARTS, ENDS, null))
                .expectEvents(new ProgrammeStarted(PROGRAMME, "troen", "Troen", "Emne", List.of(), STARTS, ENDS, TODAY));
    }

    @Test
    void rejectsAProgrammeThatEndsBeforeItStarts() {
        programme.givenNoPriorActivity()
                .when(new StartProgramme("troen", "Troen", "Emne", List.of(), STARTS, STARTS.minusDays(1), null))
                .expectNoEvents()
                .expectException(Refusal.of("order-of-dates", "ends"));
    }

    @Test
    void rejectsAKeyThatReferencesCannotHold() {
        programme.givenNoPriorActivity()
                .when(new StartProgramme("tro:en", "Troen", "Emne", List.of(), STARTS, ENDS, null))
                .expectNoEvents()
                .expectException(Refusal.of("bad-text", "key"));
    }

    @Test
    void rejectsAProgrammeWithoutATitle() {
        programme.givenNoPriorActivity()
                .when(new StartProgramme("troen", " ", "Emne", List.of(), STARTS, ENDS, null))
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "title"));
    }

    @Test
    void rejectsAProgrammeWithoutATopicOrWithAnEmptyQuestion() {
        programme.givenNoPriorActivity()
                .when(new StartProgramme("troen", "Troen", " ", List.of(), STARTS, ENDS, null))
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "topic"));
        programme.givenNoPriorActivity()
                .when(new StartProgramme("troen", "Troen", "Emne", List.of("Hvad ser vi?", " "), STARTS, ENDS, null))
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "questions"));
    }
}
