package dk.loopbog.command.group;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.GroupExamples.DISSOLVED;
import static dk.loopbog.command.group.GroupExamples.FORMED;
import static dk.loopbog.command.group.GroupExamples.FORMED_ON;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.facts;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupCommand.RenameGroup;
import dk.loopbog.events.group.LearningGroupRenamed;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenameGroupTest {

    private AggregateTestFixture<LearningGroup> group;

    @BeforeEach
    void fixture() {
        group = new AggregateTestFixture<>(LearningGroup.class);
        group.registerInjectableResource(facts());
    }

    @Test
    void givesTheGroupAName() {
        group.given(FORMED)
                .when(new RenameGroup(GROUP, "De nysgerrige", null), BY_FACILITATOR)
                .expectEvents(new LearningGroupRenamed(GROUP, "De nysgerrige", TODAY));
    }

    @Test
    void takesTheNameAway() {
        group.given(FORMED, new LearningGroupRenamed(GROUP, "De nysgerrige", FORMED_ON))
                .when(new RenameGroup(GROUP, "", null), BY_FACILITATOR)
                .expectEvents(new LearningGroupRenamed(GROUP, null, TODAY));
    }

    @Test
    void saysNothingWhereNothingChanges() {
        group.given(FORMED)
                .when(new RenameGroup(GROUP, " ", null), BY_FACILITATOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsAChangeOfADissolvedGroup() {
        group.given(FORMED, DISSOLVED)
                .when(new RenameGroup(GROUP, "De nysgerrige", null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("group-dissolved", null));
    }
}
