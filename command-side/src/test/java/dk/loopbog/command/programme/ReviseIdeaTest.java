package dk.loopbog.command.programme;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTED;
import static dk.loopbog.command.programme.ProgrammeExamples.TALKS;
import static dk.loopbog.command.programme.ProgrammeExamples.WALK;
import static dk.loopbog.command.programme.ProgrammeExamples.idea;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.programme.ProgrammeCommand.ReviseIdea;
import dk.loopbog.events.programme.IdeaRevised;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviseIdeaTest {

    private AggregateTestFixture<Programme> programme;

    @BeforeEach
    void fixture() {
        programme = new AggregateTestFixture<>(Programme.class);
        programme.registerInjectableResource(new FactsGiven());
    }

    @Test
    void rewritesAnIdea() {
        programme.given(STARTED, TALKS, WALK)
                .when(new ReviseIdea(PROGRAMME, "gåtur", "Gå to ture", null, null, null, null, null, null, null, null, null))
                .expectEvents(new IdeaRevised(PROGRAMME, "gåtur", idea("Gå to ture"), List.of(), TODAY));
    }

    @Test
    void saysNothingWhereNothingChanges() {
        programme.given(STARTED, TALKS, WALK)
                .when(new ReviseIdea(PROGRAMME, "gåtur", "Gå en tur", null, null, null, null, null, null, null, List.of("samtaler"), null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsAnUnknownIdea() {
        programme.given(STARTED, TALKS, WALK)
                .when(new ReviseIdea(PROGRAMME, "ukendt", "Gå en tur", null, null, null, null, null, null, null, null, null))
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "idea"));
    }

    @Test
    void rejectsAnIdeaWithoutATitle() {
        programme.given(STARTED, TALKS, WALK)
                .when(new ReviseIdea(PROGRAMME, "gåtur", " ", null, null, null, null, null, null, null, null, null))
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "title"));
    }

    @Test
    void rejectsAnUnknownTheme() {
        programme.given(STARTED, TALKS, WALK)
                .when(new ReviseIdea(PROGRAMME, "gåtur", "Gå to ture", null, null, null, null, null, null, null, List.of("ukendt"), null))
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "themes"));
    }
}
