package dk.loopbog.command.programme;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.programme.ProgrammeExamples.FIRST_TALK;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTED;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;
import static dk.loopbog.command.programme.ProgrammeExamples.TALKS;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.programme.ProgrammeCommand.ReviseTheme;
import dk.loopbog.events.programme.ThemeAdded;
import dk.loopbog.events.programme.ThemeRevised;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviseThemeTest {

    private AggregateTestFixture<Programme> programme;

    @BeforeEach
    void fixture() {
        programme = new AggregateTestFixture<>(Programme.class);
        programme.registerInjectableResource(new FactsGiven());
    }

    @Test
    void renamesATheme() {
        programme.given(STARTED, TALKS, FIRST_TALK)
                .when(new ReviseTheme(PROGRAMME, "samtaler", "Gode samtaler", null, null))
                .expectEvents(new ThemeRevised(PROGRAMME, "samtaler", "Gode samtaler", null, TODAY));
    }

    @Test
    void movesAThemeUnderAnother() {
        programme.given(STARTED, TALKS, new ThemeAdded(PROGRAMME, "tro", "Tro", null, STARTS))
                .when(new ReviseTheme(PROGRAMME, "tro", "Tro", "samtaler", null))
                .expectEvents(new ThemeRevised(PROGRAMME, "tro", "Tro", "samtaler", TODAY));
    }

    @Test
    void saysNothingWhereNothingChanges() {
        programme.given(STARTED, TALKS, FIRST_TALK)
                .when(new ReviseTheme(PROGRAMME, "samtaler", "Samtaler", null, null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsAnUnknownTheme() {
        programme.given(STARTED, TALKS, FIRST_TALK)
                .when(new ReviseTheme(PROGRAMME, "ukendt", "Navn", null, null))
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "theme"));
    }

    @Test
    void rejectsAThemeUnderItself() {
        programme.given(STARTED, TALKS, FIRST_TALK)
                .when(new ReviseTheme(PROGRAMME, "samtaler", "Samtaler", "første-samtale", null))
                .expectNoEvents()
                .expectException(Refusal.of("bad-choice", "parent"));
    }

    @Test
    void rejectsAnUnknownParent() {
        programme.given(STARTED, TALKS, FIRST_TALK)
                .when(new ReviseTheme(PROGRAMME, "samtaler", "Samtaler", "ukendt", null))
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "parent"));
    }

    @Test
    void rejectsToTakeTheNameAway() {
        programme.given(STARTED, TALKS)
                .when(new ReviseTheme(PROGRAMME, "samtaler", "", null, null))
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "name"));
    }
}
