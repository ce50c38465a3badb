package dk.loopbog.command.finding;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.finding.FindingExamples.FINDING;
import static dk.loopbog.command.finding.FindingExamples.NOTED;
import static dk.loopbog.command.finding.FindingExamples.NOTED_ON;
import static dk.loopbog.command.finding.FindingExamples.QUOTED;
import static dk.loopbog.command.finding.FindingExamples.RESEARCHER;
import static dk.loopbog.command.group.OneGroup.AS_RESEARCHER;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.finding.FindingCommand.ReviseFinding;
import dk.loopbog.command.finding.FindingCommand.RewordFinding;
import dk.loopbog.events.Personal;
import dk.loopbog.events.finding.FindingRevised;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviseFindingTest {

    private AggregateTestFixture<Finding> finding;

    @BeforeEach
    void fixture() {
        finding = new AggregateTestFixture<>(Finding.class);
        finding.registerInjectableResource(FindingExamples.facts());
    }

    @Test
    void saysItAnew() {
        finding.given(NOTED).when(new ReviseFinding(FINDING, "Gåture giver ro", null, null, null), AS_RESEARCHER.toMetaData())
                .expectEvents(new FindingRevised(FINDING, new Personal(RESEARCHER, "Gåture giver ro"), List.of(), List.of(), TODAY));
    }

    @Test
    void changesNothingWhereAllIsTheSame() {
        finding.given(NOTED)
                .when(new ReviseFinding(FINDING, "Gåture giver tillid", List.of("Tillid"), List.of(QUOTED), null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsARevisionFromBeforeItWasNoted() {
        finding.given(NOTED).when(new ReviseFinding(FINDING, "Gåture giver ro", null, null, NOTED_ON.minusDays(1)), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    @Test
    void rejectsToTakeItsWordsAway() {
        finding.given(NOTED).when(new ReviseFinding(FINDING, " ", null, null, null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("missing-value", "text"));
        finding.given(NOTED).when(new RewordFinding(FINDING, "", null, null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("missing-value", "text"));
    }
}
