package dk.loopbog.command.finding;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.finding.FindingExamples.FINDING;
import static dk.loopbog.command.finding.FindingExamples.NOTED;
import static dk.loopbog.command.finding.FindingExamples.NOTED_ON;
import static dk.loopbog.command.finding.FindingExamples.SHARED;
import static dk.loopbog.command.workshop.WorkshopExamples.WORKSHOP;
import static dk.loopbog.command.workshop.WorkshopExamples.WORKSHOP_DAY;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.finding.FindingCommand.ShareFinding;
import dk.loopbog.command.workshop.WorkshopState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.finding.FindingShared;
import dk.loopbog.events.workshop.WorkshopKind;
import dk.loopbog.events.workshop.WorkshopPlanned;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShareFindingTest {

    private final FactsGiven facts = FindingExamples.facts();
    private AggregateTestFixture<Finding> finding;

    @BeforeEach
    void fixture() {
        finding = new AggregateTestFixture<>(Finding.class);
        finding.registerInjectableResource(facts);
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
    void isPutBeforeSeveralWorkshopsEachOnce() {
        var next = Ids.workshop("odder-al2");
        finding.given(NOTED, SHARED, new FindingShared(FINDING, next, TODAY)).when(new ShareFinding(FINDING, WORKSHOP, null))
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsAWorkshopOfAnotherProgramme() {
        var elsewhere = Ids.workshop("fremmed");
        facts.and(elsewhere, WorkshopState.after(null, new WorkshopPlanned(elsewhere, "fremmed", Ids.programme("et-andet"), WorkshopKind.CROSS, null,
                null, WORKSHOP_DAY, null, WORKSHOP_DAY)));
        finding.given(NOTED).when(new ShareFinding(FINDING, elsewhere, null))
                .expectNoEvents().expectException(Refusal.of("unknown-key", "workshopId"));
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
