package dk.loopbog.command.workshop;

import static dk.loopbog.command.group.OneGroup.AS_ADMIN;
import static dk.loopbog.command.group.OneGroup.AS_RESEARCHER;
import static dk.loopbog.command.group.OneGroup.FORMED;
import static dk.loopbog.command.group.OneGroup.ODDER;
import static dk.loopbog.command.group.OneGroup.ROUND;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;
import static dk.loopbog.command.workshop.WorkshopExamples.PLANNED;
import static dk.loopbog.command.workshop.WorkshopExamples.WORKSHOP;
import static dk.loopbog.command.workshop.WorkshopExamples.WORKSHOP_DAY;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.jobcentre.JobcentreState;
import dk.loopbog.command.round.RoundState;
import dk.loopbog.command.workshop.WorkshopCommand.PlanWorkshop;
import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.jobcentre.JobcentreJoined;
import dk.loopbog.events.round.RoundPlanned;
import dk.loopbog.events.workshop.WorkshopKind;
import dk.loopbog.events.workshop.WorkshopPlanned;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanWorkshopTest {

    private final FactsGiven facts = OneGroup.facts();
    private AggregateTestFixture<Workshop> workshop;

    @BeforeEach
    void fixture() {
        workshop = new AggregateTestFixture<>(Workshop.class);
        workshop.registerInjectableResource(facts);
    }

    @Test
    void setsDayAndPlace() {
        workshop.givenNoPriorActivity()
                .when(new PlanWorkshop("odder-al1", PROGRAMME, WorkshopKind.LOCAL, ROUND, ODDER, WORKSHOP_DAY, "Rådhuset", FORMED),
                        AS_RESEARCHER.toMetaData())
                .expectEvents(PLANNED);
    }

    @Test
    void countsAsAgreedByItsOwnDayWhenNotedAfterwards() {
        workshop.givenNoPriorActivity()
                .when(plan(WorkshopKind.CROSS, null, null, WORKSHOP_DAY), AS_RESEARCHER.toMetaData())
                .expectEvents(new WorkshopPlanned(WORKSHOP, "odder-al1", PROGRAMME, WorkshopKind.CROSS, null, null, WORKSHOP_DAY, null,
                        WORKSHOP_DAY));
    }

    @Test
    void letsAnAdministratorRegisterALocalWorkshopOfAnUntoldJobcentre() {
        workshop.givenNoPriorActivity()
                .when(plan(WorkshopKind.LOCAL, ROUND, null, WORKSHOP_DAY), AS_ADMIN.toMetaData())
                .expectEvents(new WorkshopPlanned(WORKSHOP, "odder-al1", PROGRAMME, WorkshopKind.LOCAL, ROUND, null, WORKSHOP_DAY, null,
                        WORKSHOP_DAY));
    }

    @Test
    void rejectsALocalWorkshopWithoutAJobcentre() {
        rejects(plan(WorkshopKind.LOCAL, ROUND, null, WORKSHOP_DAY), "missing-value", "jobcentreId");
    }

    @Test
    void rejectsAnUnknownRoundOrJobcentre() {
        rejects(plan(WorkshopKind.LOCAL, Ids.round("ukendt"), ODDER, WORKSHOP_DAY), "unknown-key", "roundId");
        rejects(plan(WorkshopKind.LOCAL, null, Ids.jobcentre("ukendt"), WORKSHOP_DAY), "unknown-key", "jobcentreId");
    }

    @Test
    void rejectsARoundOrJobcentreOfAnotherProgramme() {
        var elsewhere = Ids.programme("et-andet");
        var round = Ids.round("fremmed");
        var jobcentre = Ids.jobcentre("fremmed");
        facts.and(round, RoundState.after(null, new RoundPlanned(round, "fremmed", elsewhere, "AL 1", WORKSHOP_DAY, WORKSHOP_DAY, 3,
                ReportingForm.BOTH, STARTS)))
                .and(jobcentre, JobcentreState.after(null, new JobcentreJoined(jobcentre, "fremmed", elsewhere, "Fremmed", null, List.of(), STARTS)));
        rejects(plan(WorkshopKind.LOCAL, round, ODDER, WORKSHOP_DAY), "unknown-key", "roundId");
        rejects(plan(WorkshopKind.LOCAL, ROUND, jobcentre, WORKSHOP_DAY), "unknown-key", "jobcentreId");
    }

    @Test
    void rejectsAKeyThatCouldNotBeReferredTo() {
        rejects(new PlanWorkshop("odder:al1", PROGRAMME, WorkshopKind.CROSS, null, null, WORKSHOP_DAY, null, null), "bad-text", "key");
    }

    @Test
    void rejectsAPlaceThatNobodyCanRead() {
        rejects(new PlanWorkshop("odder-al1", PROGRAMME, WorkshopKind.CROSS, null, null, WORKSHOP_DAY, "Råd\u0000huset", null), "bad-text", "place");
    }

    @Test
    void rejectsAWorkshopBeforeTheProgramme() {
        rejects(plan(WorkshopKind.CROSS, null, null, STARTS.minusDays(31)), "outside-programme", "plannedFor");
    }

    private void rejects(PlanWorkshop command, String code, String field) {
        workshop.givenNoPriorActivity().when(command, AS_RESEARCHER.toMetaData()).expectNoEvents().expectException(Refusal.of(code, field));
    }

    private static PlanWorkshop plan(WorkshopKind kind, UUID round, UUID jobcentre, LocalDate on) {
        return new PlanWorkshop("odder-al1", PROGRAMME, kind, round, jobcentre, on, null, null);
    }
}
