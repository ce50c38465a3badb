package dk.loopbog.command.group;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.GroupExamples.DISSOLVED;
import static dk.loopbog.command.group.GroupExamples.FORMED;
import static dk.loopbog.command.group.GroupExamples.FORMED_ON;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.facts;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupCommand.DissolveGroup;
import dk.loopbog.events.Personal;
import dk.loopbog.events.group.LearningGroupDissolved;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DissolveGroupTest {

    private AggregateTestFixture<LearningGroup> group;

    @BeforeEach
    void fixture() {
        group = new AggregateTestFixture<>(LearningGroup.class);
        group.registerInjectableResource(facts());
    }

    @Test
    void endsTheGroup() {
        group.given(FORMED)
                .when(new DissolveGroup(GROUP, "For få tilbage", null), BY_FACILITATOR)
                .expectEvents(new LearningGroupDissolved(GROUP, new Personal(GROUP, "For få tilbage"), TODAY));
    }

    @Test
    void saysNothingOfTheSameDayAgain() {
        group.given(FORMED, DISSOLVED)
                .when(new DissolveGroup(GROUP, null, DISSOLVED.happenedOn()), BY_FACILITATOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsASecondEnd() {
        group.given(FORMED, DISSOLVED)
                .when(new DissolveGroup(GROUP, null, null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("group-dissolved", null));
    }

    @Test
    void rejectsAnEndBeforeItFormed() {
        group.given(FORMED)
                .when(new DissolveGroup(GROUP, null, FORMED_ON.minusDays(1)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("order-of-dates", "happenedOn"));
    }
}
