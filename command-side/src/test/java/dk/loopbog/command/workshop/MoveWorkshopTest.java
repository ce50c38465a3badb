package dk.loopbog.command.workshop;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;
import static dk.loopbog.command.workshop.WorkshopExamples.PLANNED;
import static dk.loopbog.command.workshop.WorkshopExamples.WORKSHOP;
import static dk.loopbog.command.workshop.WorkshopExamples.WORKSHOP_DAY;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.workshop.WorkshopCommand.MoveWorkshop;
import dk.loopbog.events.workshop.WorkshopHeld;
import dk.loopbog.events.workshop.WorkshopMoved;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoveWorkshopTest {

    private static final LocalDate LATER = LocalDate.of(2026, 5, 4);

    private AggregateTestFixture<Workshop> workshop;

    @BeforeEach
    void fixture() {
        workshop = new AggregateTestFixture<>(Workshop.class);
        workshop.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void changesDayAndPlace() {
        workshop.given(PLANNED).when(new MoveWorkshop(WORKSHOP, LATER, "Biblioteket", null))
                .expectEvents(new WorkshopMoved(WORKSHOP, LATER, "Biblioteket", TODAY));
    }

    @Test
    void changesNothingWhereThePlanIsTheSame() {
        workshop.given(PLANNED).when(new MoveWorkshop(WORKSHOP, WORKSHOP_DAY, "Rådhuset", null)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsToMoveAWorkshopThatWasHeld() {
        workshop.given(PLANNED, new WorkshopHeld(WORKSHOP, 12, List.of(), WORKSHOP_DAY)).when(new MoveWorkshop(WORKSHOP, LATER, null, null))
                .expectNoEvents().expectException(Refusal.of("workshop-held", null));
    }

    @Test
    void rejectsADayBeforeTheProgramme() {
        workshop.given(PLANNED).when(new MoveWorkshop(WORKSHOP, STARTS.minusDays(31), null, null))
                .expectNoEvents().expectException(Refusal.of("outside-programme", "plannedFor"));
    }

    @Test
    void rejectsAPlaceThatNobodyCanRead() {
        workshop.given(PLANNED).when(new MoveWorkshop(WORKSHOP, LATER, "Biblio\u0000teket", null))
                .expectNoEvents().expectException(Refusal.of("bad-text", "place"));
    }
}
