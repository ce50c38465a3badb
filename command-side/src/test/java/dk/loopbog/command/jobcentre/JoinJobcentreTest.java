package dk.loopbog.command.jobcentre;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.jobcentre.JobcentreExamples.JOINED;
import static dk.loopbog.command.jobcentre.JobcentreExamples.SILKEBORG;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.jobcentre.JobcentreCommand.JoinJobcentre;
import dk.loopbog.command.programme.ProgrammeExamples;
import dk.loopbog.events.Ids;
import dk.loopbog.events.jobcentre.JobcentreJoined;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JoinJobcentreTest {

    private AggregateTestFixture<Jobcentre> jobcentre;

    @BeforeEach
    void fixture() {
        jobcentre = new AggregateTestFixture<>(Jobcentre.class);
        jobcentre.registerInjectableResource(new FactsGiven().and(PROGRAMME, ProgrammeExamples.state()));
    }

    @Test
    void joinsAProgramme() {
        jobcentre.givenNoPriorActivity()
                .when(new JoinJobcentre("silkeborg", PROGRAMME, "Jobcenter Silkeborg", "Silkeborg", List.of("Unge under 30"), STARTS))
                .expectEvents(JOINED);
    }

    @Test
    void needsNoMoreThanAName() {
        jobcentre.givenNoPriorActivity()
                .when(new JoinJobcentre("silkeborg", PROGRAMME, "Jobcenter Silkeborg", "", null, null))
                .expectEvents(new JobcentreJoined(SILKEBORG, "silkeborg", PROGRAMME, "Jobcenter Silkeborg", null, List.of(), TODAY));
    }

    @Test
    void rejectsAnUnknownProgramme() {
        jobcentre.givenNoPriorActivity()
                .when(new JoinJobcentre("silkeborg", Ids.programme("ukendt"), "Jobcenter Silkeborg", null, null, null))
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "programmeId"));
    }

    @Test
    void rejectsADayLongBeforeTheProgramme() {
        jobcentre.givenNoPriorActivity()
                .when(new JoinJobcentre("silkeborg", PROGRAMME, "Jobcenter Silkeborg", null, null, STARTS.minusDays(31)))
                .expectNoEvents()
                .expectException(Refusal.of("outside-programme", "happenedOn"));
    }

    @Test
    void rejectsADayInTheFuture() {
        jobcentre.givenNoPriorActivity()
                .when(new JoinJobcentre("silkeborg", PROGRAMME, "Jobcenter Silkeborg", null, null, TODAY.plusDays(1)))
                .expectNoEvents()
                .expectException(Refusal.of("outside-programme", "happenedOn"));
    }

    @Test
    void rejectsAKeyThatCouldNotBeReferredTo() {
        jobcentre.givenNoPriorActivity()
                .when(new JoinJobcentre("silkeborg:1", PROGRAMME, "Jobcenter Silkeborg", null, null, null))
                .expectNoEvents()
                .expectException(Refusal.of("bad-text", "key"));
    }

    @Test
    void rejectsABlankName() {
        jobcentre.givenNoPriorActivity()
                .when(new JoinJobcentre("silkeborg", PROGRAMME, " ", null, null, null))
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "name"));
    }
}
