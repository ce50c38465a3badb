package dk.loopbog.command.jobcentre;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.jobcentre.JobcentreExamples.JOINED;
import static dk.loopbog.command.jobcentre.JobcentreExamples.SILKEBORG;
import static dk.loopbog.command.jobcentre.JobcentreExamples.WITHDRAWN;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.jobcentre.JobcentreCommand.ReviseJobcentre;
import dk.loopbog.events.jobcentre.JobcentreRevised;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviseJobcentreTest {

    private AggregateTestFixture<Jobcentre> jobcentre;

    @BeforeEach
    void fixture() {
        jobcentre = new AggregateTestFixture<>(Jobcentre.class);
        jobcentre.registerInjectableResource(new FactsGiven());
    }

    @Test
    void changesTheDescription() {
        jobcentre.given(JOINED)
                .when(new ReviseJobcentre(SILKEBORG, "Job og Ledighed", "Silkeborg", List.of(), null))
                .expectEvents(new JobcentreRevised(SILKEBORG, "Job og Ledighed", "Silkeborg", List.of(), TODAY));
    }

    @Test
    void mayComeAfterTheWithdrawal() {
        jobcentre.given(JOINED, WITHDRAWN)
                .when(new ReviseJobcentre(SILKEBORG, "Job og Ledighed", null, null, null))
                .expectEvents(new JobcentreRevised(SILKEBORG, "Job og Ledighed", null, List.of(), TODAY));
    }

    @Test
    void saysNothingWhereNothingChanges() {
        jobcentre.given(JOINED)
                .when(new ReviseJobcentre(SILKEBORG, "Jobcenter Silkeborg", "Silkeborg", List.of("Unge under 30"), null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsABlankTargetGroup() {
        jobcentre.given(JOINED)
                .when(new ReviseJobcentre(SILKEBORG, "Jobcenter Silkeborg", null, List.of(" "), null))
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "targetGroups"));
    }

    @Test
    void rejectsToTakeTheNameAway() {
        jobcentre.given(JOINED)
                .when(new ReviseJobcentre(SILKEBORG, "", "Silkeborg", List.of(), null))
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "name"));
    }

    @Test
    void rejectsAMunicipalityThatNobodyCanRead() {
        jobcentre.given(JOINED)
                .when(new ReviseJobcentre(SILKEBORG, "Jobcenter Silkeborg", "Silke\u0000borg", List.of(), null))
                .expectNoEvents()
                .expectException(Refusal.of("bad-text", "municipality"));
    }
}
