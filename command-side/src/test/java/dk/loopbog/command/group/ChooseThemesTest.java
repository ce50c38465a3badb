package dk.loopbog.command.group;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.GroupExamples.DISSOLVED;
import static dk.loopbog.command.group.GroupExamples.FORMED;
import static dk.loopbog.command.group.GroupExamples.FORMED_ON;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.facts;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupCommand.ChooseThemes;
import dk.loopbog.events.group.ThemesChosen;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChooseThemesTest {

    private AggregateTestFixture<LearningGroup> group;

    @BeforeEach
    void fixture() {
        group = new AggregateTestFixture<>(LearningGroup.class);
        group.registerInjectableResource(facts());
    }

    @Test
    void replacesTheThemes() {
        group.given(FORMED)
                .when(new ChooseThemes(GROUP, List.of("første-samtale"), null), BY_FACILITATOR)
                .expectEvents(new ThemesChosen(GROUP, List.of("første-samtale"), TODAY));
    }

    @Test
    void saysNothingWhereNothingChanges() {
        group.given(FORMED)
                .when(new ChooseThemes(GROUP, List.of("samtaler"), null), BY_FACILITATOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        group.given(FORMED, new ThemesChosen(GROUP, List.of(), FORMED_ON))
                .when(new ChooseThemes(GROUP, null, null), BY_FACILITATOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsAnUnknownTheme() {
        group.given(FORMED)
                .when(new ChooseThemes(GROUP, List.of("samtaler", "ukendt"), null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "themes"));
    }

    @Test
    void rejectsAChangeOfADissolvedGroup() {
        group.given(FORMED, DISSOLVED)
                .when(new ChooseThemes(GROUP, null, null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("group-dissolved", null));
    }
}
