package dk.loopbog.command.workshop;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.OneGroup.AS_RESEARCHER;
import static dk.loopbog.command.group.OneGroup.FORMED;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.group.OneGroup.STRANGER;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;
import static dk.loopbog.command.workshop.WorkshopExamples.PLANNED;
import static dk.loopbog.command.workshop.WorkshopExamples.WORKSHOP;
import static dk.loopbog.command.workshop.WorkshopExamples.WORKSHOP_DAY;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.workshop.WorkshopCommand.InviteToWorkshop;
import dk.loopbog.command.workshop.WorkshopCommand.SetAgenda;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.participant.ParticipantJoined;
import dk.loopbog.events.workshop.WorkshopAgendaSet;
import dk.loopbog.events.workshop.WorkshopInvited;
import dk.loopbog.events.workshop.WorkshopKind;
import dk.loopbog.events.workshop.WorkshopPlanned;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrepareWorkshopTest {

    private static final String AGENDA = "9.00 Velkomst\n9.15 Hvad lærte vi?";
    private static final WorkshopAgendaSet SET = new WorkshopAgendaSet(WORKSHOP, new Personal(WORKSHOP, AGENDA), TODAY);
    private static final WorkshopInvited INVITED = new WorkshopInvited(WORKSHOP, List.of(MEMBER), TODAY);
    private static final WorkshopPlanned CROSS = new WorkshopPlanned(WORKSHOP, "odder-al1", PROGRAMME, WorkshopKind.CROSS, null, null, WORKSHOP_DAY,
            null, FORMED);

    private final FactsGiven facts = OneGroup.facts();
    private AggregateTestFixture<Workshop> workshop;

    @BeforeEach
    void fixture() {
        workshop = new AggregateTestFixture<>(Workshop.class);
        workshop.registerInjectableResource(facts);
    }

    @Test
    void setsAnAgendaAndTakesItAway() {
        workshop.given(PLANNED).when(new SetAgenda(WORKSHOP, AGENDA, null), AS_RESEARCHER.toMetaData()).expectEvents(SET);
        workshop.given(PLANNED, SET).when(new SetAgenda(WORKSHOP, null, null), AS_RESEARCHER.toMetaData())
                .expectEvents(new WorkshopAgendaSet(WORKSHOP, null, TODAY));
    }

    @Test
    void saysNothingTwice() {
        workshop.given(PLANNED, SET).when(new SetAgenda(WORKSHOP, AGENDA, null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectSuccessfulHandlerExecution();
        workshop.given(PLANNED, INVITED).when(new InviteToWorkshop(WORKSHOP, List.of(MEMBER, MEMBER), null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void namesWhoIsExpected() {
        workshop.given(PLANNED).when(new InviteToWorkshop(WORKSHOP, List.of(MEMBER), null), AS_RESEARCHER.toMetaData()).expectEvents(INVITED);
    }

    @Test
    void rejectsSomebodyUnknown() {
        workshop.given(PLANNED).when(new InviteToWorkshop(WORKSHOP, List.of(UUID.randomUUID()), null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("unknown-key", "invited"));
    }

    @Test
    void expectsOnlyItsOwnPeopleAtALocalWorkshopAndTheProgrammesAtACrossMunicipalOne() {
        workshop.given(PLANNED).when(new InviteToWorkshop(WORKSHOP, List.of(MEMBER, STRANGER), null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("wrong-jobcentre", "invited"));
        workshop.given(CROSS).when(new InviteToWorkshop(WORKSHOP, List.of(MEMBER, STRANGER), null), AS_RESEARCHER.toMetaData())
                .expectEvents(new WorkshopInvited(WORKSHOP, List.of(MEMBER, STRANGER), TODAY));
    }

    @Test
    void rejectsSomebodyOfAnotherProgramme() {
        var elsewhere = Ids.participant("fremmed");
        facts.and(elsewhere, ParticipantState.after(null, new ParticipantJoined(elsewhere, "fremmed", Ids.programme("et-andet"),
                Ids.jobcentre("fremmed"), null, null, "mentor", false, STARTS)));
        workshop.given(CROSS).when(new InviteToWorkshop(WORKSHOP, List.of(elsewhere), null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("unknown-key", "invited"));
    }

    @Test
    void rejectsACivilRegistrationNumberInTheAgenda() {
        workshop.given(PLANNED).when(new SetAgenda(WORKSHOP, "Tale om 010190-1234", null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("cpr-number", "agenda"));
    }
}
