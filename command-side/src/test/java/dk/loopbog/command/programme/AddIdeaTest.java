package dk.loopbog.command.programme;

import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTED;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;
import static dk.loopbog.command.programme.ProgrammeExamples.TALKS;
import static dk.loopbog.command.programme.ProgrammeExamples.WALK;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.programme.ProgrammeCommand.AddIdea;
import dk.loopbog.events.programme.IdeaAdded;
import dk.loopbog.events.programme.IdeaText;
import java.util.ArrayList;
import java.util.Collections;
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
    void keepsEveryPartOfTheIdea() {
        programme.given(STARTED, TALKS)
                .when(new AddIdea(PROGRAMME, "gåtur", "Gå en tur", "Tal ude", "Rum til tro", "Turde spørge", "To ture", "Mod", "Ro", "Tid",
                List.of(), STARTS))
                .expectEvents(new IdeaAdded(PROGRAMME, "gåtur",
                        new IdeaText("Gå en tur", "Tal ude", "Rum til tro", "Turde spørge", "To ture", "Mod", "Ro", "Tid"), List.of(), STARTS));
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

    @Test
    void rejectsAPartThatNobodyCanRead() {
        var parts = List.of("title", "summary", "link", "goal", "actions", "effectUs", "effectCitizen", "effectOrganisation");
        for (var bad = 0; bad < parts.size(); bad++) {
            var text = new ArrayList<>(Collections.nCopies(parts.size(), "Gå en tur"));
            text.set(bad, "Gå \u0000 en tur");
            programme.given(STARTED)
                    .when(new AddIdea(PROGRAMME, "gåtur", text.get(0), text.get(1), text.get(2), text.get(3), text.get(4), text.get(5), text.get(6),
                            text.get(7), null, null))
                    .expectNoEvents()
                    .expectException(Refusal.of("bad-text", parts.get(bad)));
        }
    }

    @Test
    void rejectsAKeyThatCouldNotBeReferredTo() {
        programme.given(STARTED)
                .when(new AddIdea(PROGRAMME, "gå|tur", "Gå en tur", null, null, null, null, null, null, null, null, null))
                .expectNoEvents()
                .expectException(Refusal.of("bad-text", "idea"));
    }
}
