package dk.loopbog.command.finding;

import static dk.loopbog.command.finding.FindingExamples.FINDING;
import static dk.loopbog.command.finding.FindingExamples.NOTED;
import static dk.loopbog.command.finding.FindingExamples.NOTED_ON;
import static dk.loopbog.command.finding.FindingExamples.SHARED;
import static dk.loopbog.command.workshop.WorkshopExamples.WORKSHOP;
import static dk.loopbog.command.workshop.WorkshopExamples.WORKSHOP_DAY;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.finding.FindingCommand.ShareFinding;
import dk.loopbog.events.Ids;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShareFindingTest {

    private AggregateTestFixture<Finding> finding;

    @BeforeEach
    void fixture() {
        finding = new AggregateTestFixture<>(Finding.class);
        finding.registerInjectableResource(FindingExamples.facts());
    }

    @Test
    void putsItBeforeTheWorkshop() {
        finding.given(NOTED).when(new ShareFinding(FINDING, WORKSHOP, WORKSHOP_DAY)).expectEvents(SHARED);
    }

    @Test
    void changesNothingTheSecondTime() {
        finding.given(NOTED, SHARED).when(new ShareFinding(FINDING, WORKSHOP, null)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsAnUnknownWorkshop() {
        finding.given(NOTED).when(new ShareFinding(FINDING, Ids.workshop("ukendt"), null))
                .expectNoEvents().expectException(Refusal.of("unknown-key", "workshopId"));
    }

    @Test
    void rejectsADayBeforeItWasNoted() {
        finding.given(NOTED).when(new ShareFinding(FINDING, WORKSHOP, NOTED_ON.minusDays(1)))
                .expectNoEvents().expectException(Refusal.of("order-of-dates", "happenedOn"));
    }
}
