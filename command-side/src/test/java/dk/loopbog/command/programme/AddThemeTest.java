package dk.loopbog.command.programme;

import static dk.loopbog.command.programme.ProgrammeExamples.FIRST_TALK;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTED;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;
import static dk.loopbog.command.programme.ProgrammeExamples.TALKS;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.programme.ProgrammeCommand.AddTheme;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddThemeTest {

    private AggregateTestFixture<Programme> programme;

    @BeforeEach
    void fixture() {
        programme = new AggregateTestFixture<>(Programme.class);
        programme.registerInjectableResource(new FactsGiven());
    }

    @Test
    void addsAThemeUnderAnother() {
        programme.given(STARTED, TALKS)
                .when(new AddTheme(PROGRAMME, "første-samtale", "Den første samtale", "samtaler", STARTS))
                .expectEvents(FIRST_TALK);
    }

    @Test
    void saysNothingOfAThemeThatIsThereAlready() {
        programme.given(STARTED, TALKS)
                .when(new AddTheme(PROGRAMME, "samtaler", "Samtaler", "", null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsAnotherThemeOfTheSameKey() {
        programme.given(STARTED, TALKS)
                .when(new AddTheme(PROGRAMME, "samtaler", "Noget andet", null, null))
                .expectNoEvents()
                .expectException(Refusal.of("duplicate-key", "theme"));
    }

    @Test
    void rejectsAnUnknownParent() {
        programme.given(STARTED, TALKS)
                .when(new AddTheme(PROGRAMME, "ny", "Ny", "ukendt", null))
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "parent"));
    }

    @Test
    void rejectsAKeyThatCouldNotBeReferredTo() {
        programme.given(STARTED)
                .when(new AddTheme(PROGRAMME, "ny:", "Ny", null, null))
                .expectNoEvents()
                .expectException(Refusal.of("bad-text", "theme"));
    }

    @Test
    void rejectsAThemeWithoutAName() {
        programme.given(STARTED)
                .when(new AddTheme(PROGRAMME, "ny", " ", null, null))
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "name"));
    }
}
