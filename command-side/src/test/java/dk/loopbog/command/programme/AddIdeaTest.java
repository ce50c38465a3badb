package dk.loopbog.command.programme;

import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTED;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;
import static dk.loopbog.command.programme.ProgrammeExamples.TALKS;
import static dk.loopbog.command.programme.ProgrammeExamples.WALK;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.programme.ProgrammeCommand.AddIdea;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddIdeaTest {

    private AggregateTestFixture<Programme> programme;

    @BeforeEach
    void fixture() {
        programme = new AggregateTestFixture<>(Programme.class);
        programme.registerInjectableResource(new FactsGiven());
    }

    @Test
    void addsAnIdea() {
        programme.given(STARTED, TALKS)
                .when(new AddIdea(PROGRAMME, "gåtur", "Gå en tur", null, null, null, null, null, null, null, List.of("samtaler"), STARTS))
                .expectEvents(WALK);
    }

    @Test
    void takesBlankFieldsForMissingOnes() {
        programme.given(STARTED, TALKS)
                .when(new AddIdea(PROGRAMME, "gåtur", "Gå en tur", "", " ", "", "", "", "", "", List.of("samtaler"), STARTS))
                .expectEvents(WALK);
    }

    @Test
    void saysNothingOfAnIdeaThatIsThereAlready() {
        programme.given(STARTED, TALKS, WALK)
                .when(new AddIdea(PROGRAMME, "gåtur", "Gå en tur", null, null, null, null, null, null, null, List.of("samtaler"), null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsAnotherIdeaOfTheSameKey() {
        programme.given(STARTED, TALKS, WALK)
                .when(new AddIdea(PROGRAMME, "gåtur", "Noget andet", null, null, null, null, null, null, null, null, null))
                .expectNoEvents()
                .expectException(Refusal.of("duplicate-key", "idea"));
    }

    @Test
    void rejectsAnUnknownTheme() {
        programme.given(STARTED, TALKS)
                .when(new AddIdea(PROGRAMME, "gåtur", "Gå en tur", null, null, null, null, null, null, null, List.of("ukendt"), null))
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "themes"));
    }
}
