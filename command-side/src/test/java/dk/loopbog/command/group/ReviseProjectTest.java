package dk.loopbog.command.group;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.ActorExamples.by;
import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.GroupExamples.DESCRIBED;
import static dk.loopbog.command.group.GroupExamples.FORMED;
import static dk.loopbog.command.group.GroupExamples.FORMED_ON;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.facts;
import static dk.loopbog.command.group.GroupExamples.text;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupCommand.ReviseProject;
import dk.loopbog.events.Personal;
import dk.loopbog.events.group.ProjectRevised;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviseProjectTest {

    private AggregateTestFixture<LearningGroup> group;

    @BeforeEach
    void fixture() {
        group = new AggregateTestFixture<>(LearningGroup.class);
        group.registerInjectableResource(facts());
    }

    @Test
    void countsVersions() {
        group.given(FORMED, DESCRIBED)
                .when(new ReviseProject(GROUP, "Gå to ture", null, null, null, null, null, null, "En var ikke nok", null), by(ANNA))
                .expectEvents(new ProjectRevised(GROUP, 2, text(ANNA, "Gå to ture", null), new Personal(ANNA, "En var ikke nok"), TODAY));
    }

    @Test
    void saysNothingOfTheSameTextByAnotherHand() {
        group.given(FORMED, DESCRIBED)
                .when(new ReviseProject(GROUP, "Gå en tur", null, null, null, null, null, null, null, null), by(ANNA))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsARevisionOfNothing() {
        group.given(FORMED)
                .when(new ReviseProject(GROUP, "Gå en tur", null, null, null, null, null, null, null, FORMED_ON), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("project-missing", null));
    }

    @Test
    void rejectsARevisionBeforeTheDescription() {
        group.given(FORMED, DESCRIBED)
                .when(new ReviseProject(GROUP, "Gå to ture", null, null, null, null, null, null, null, FORMED_ON.minusDays(1)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("order-of-dates", "happenedOn"));
    }
}
