package dk.loopbog.command.group;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.ActorExamples.by;
import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.GroupExamples.DESCRIBED;
import static dk.loopbog.command.group.GroupExamples.DISSOLVED;
import static dk.loopbog.command.group.GroupExamples.FORMED;
import static dk.loopbog.command.group.GroupExamples.FORMED_ON;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.facts;
import static dk.loopbog.command.group.GroupExamples.text;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupCommand.DescribeProject;
import dk.loopbog.events.group.ProjectDescribed;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DescribeProjectTest {

    private AggregateTestFixture<LearningGroup> group;

    @BeforeEach
    void fixture() {
        group = new AggregateTestFixture<>(LearningGroup.class);
        group.registerInjectableResource(facts());
    }

    @Test
    void keepsAMembersWordsAsTheMembers() {
        group.given(FORMED)
                .when(new DescribeProject(GROUP, "Gå en tur", "Vi går.", null, null, null, null, null, "gåtur", FORMED_ON), by(ANNA))
                .expectEvents(new ProjectDescribed(GROUP, text(ANNA, "Gå en tur", "Vi går."), "gåtur", FORMED_ON));
    }

    @Test
    void keepsWhatOthersEnterAsTheGroups() {
        group.given(FORMED)
                .when(new DescribeProject(GROUP, "Gå en tur", "", null, null, null, null, null, "", FORMED_ON), BY_FACILITATOR)
                .expectEvents(new ProjectDescribed(GROUP, text(GROUP, "Gå en tur", null), null, FORMED_ON));
    }

    @Test
    void saysNothingOfTheSameDescriptionAgain() {
        group.given(FORMED, DESCRIBED)
                .when(new DescribeProject(GROUP, "Gå en tur", null, null, null, null, null, null, null, FORMED_ON), BY_FACILITATOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsASecondDescription() {
        group.given(FORMED, DESCRIBED)
                .when(new DescribeProject(GROUP, "Noget andet", null, null, null, null, null, null, null, FORMED_ON), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("project-described", null));
    }

    @Test
    void rejectsAnUnknownIdea() {
        group.given(FORMED)
                .when(new DescribeProject(GROUP, "Gå en tur", null, null, null, null, null, null, "ukendt", FORMED_ON), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "idea"));
    }

    @Test
    void rejectsADescriptionWithoutATitle() {
        group.given(FORMED)
                .when(new DescribeProject(GROUP, "", null, null, null, null, null, null, null, FORMED_ON), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "title"));
    }

    @Test
    void rejectsACprNumber() {
        group.given(FORMED)
                .when(new DescribeProject(GROUP, "Gå en tur", "Borger 070761-4285", null, null, null, null, null, null, FORMED_ON), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("cpr-number", "summary"));
    }

    @Test
    void rejectsADayLongBeforeTheProgramme() {
        group.given(FORMED)
                .when(new DescribeProject(GROUP, "Gå en tur", null, null, null, null, null, null, null, STARTS.minusDays(31)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("outside-programme", "happenedOn"));
    }

    @Test
    void rejectsADayInTheFuture() {
        group.given(FORMED)
                .when(new DescribeProject(GROUP, "Gå en tur", null, null, null, null, null, null, null, TODAY.plusDays(1)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("outside-programme", "happenedOn"));
    }

    @Test
    void rejectsAChangeOfADissolvedGroup() {
        group.given(FORMED, DISSOLVED)
                .when(new DescribeProject(GROUP, "Gå en tur", null, null, null, null, null, null, null, FORMED_ON), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("group-dissolved", null));
    }
}
