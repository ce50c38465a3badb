package dk.loopbog.command.workshop;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Texts;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.command.workshop.WorkshopCommand.HoldWorkshop;
import dk.loopbog.command.workshop.WorkshopCommand.InviteToWorkshop;
import dk.loopbog.command.workshop.WorkshopCommand.MoveWorkshop;
import dk.loopbog.command.workshop.WorkshopCommand.PlanWorkshop;
import dk.loopbog.command.workshop.WorkshopCommand.SetAgenda;
import dk.loopbog.events.Personal;
import dk.loopbog.events.workshop.WorkshopAgendaSet;
import dk.loopbog.events.workshop.WorkshopEvent;
import dk.loopbog.events.workshop.WorkshopHeld;
import dk.loopbog.events.workshop.WorkshopInvited;
import dk.loopbog.events.workshop.WorkshopMoved;
import dk.loopbog.events.workshop.WorkshopPlanned;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/**
 * Life cycle: planned, moved any number of times, prepared by an agenda and by who is expected, held; what was noted of a workshop that was held can be put
 * right, and so can its agenda.
 */
@NullUnmarked
public class Workshop {

    @AggregateIdentifier
    private UUID id;
    private WorkshopState state;

    Workshop() {
    }

    @CommandHandler
    public Workshop(PlanWorkshop command, MetaData metaData, Facts facts) {
        var programme = facts.require(ProgrammeState.class, command.programmeId(), "programmeId");
        Texts.key(command.key(), "key");
        Texts.optionalLine(command.place(), "place");
        WorkshopRules.aLocalWorkshopIsAtAJobcentre(Actor.of(metaData), command);
        WorkshopRules.roundAndJobcentreAreOfTheProgramme(command, facts);
        apply(new WorkshopPlanned(command.workshopId(), command.key(), command.programmeId(), command.kind(), command.roundId(),
                command.jobcentreId(), command.plannedFor(), Texts.orNull(command.place()),
                Dates.agreed(command.plannedFor(), programme.starts(), command, facts)));
    }

    @CommandHandler
    public void handle(MoveWorkshop command, Facts facts) {
        WorkshopRules.aWorkshopThatWasHeldIsNotMoved(state);
        Texts.optionalLine(command.place(), "place");
        var programme = facts.require(ProgrammeState.class, state.programmeId(), "programmeId");
        Dates.notBeforeProgramme(command.plannedFor(), programme.starts(), "plannedFor");
        applyIfItChanges(new WorkshopMoved(id, command.plannedFor(), Texts.orNull(command.place()),
                Dates.happenedSince(state.plannedOn(), command, facts)));
    }

    @CommandHandler
    public void handle(HoldWorkshop command, Facts facts) {
        WorkshopRules.everybodyNamedIsKnownAndCounted(command, facts);
        Integer named = command.attended().isEmpty() ? null : Integer.valueOf(command.attended().size());
        applyIfItChanges(new WorkshopHeld(id, command.attendance() == null ? named : command.attendance(), command.attended(),
                Dates.happenedSince(state.plannedOn(), command, facts)));
    }

    @CommandHandler
    public void handle(SetAgenda command, Facts facts) {
        Texts.optional(command.agenda(), "agenda");
        applyIfItChanges(new WorkshopAgendaSet(id, Personal.orNull(id, command.agenda()), Dates.happenedSince(state.plannedOn(), command, facts)));
    }

    @CommandHandler
    public void handle(InviteToWorkshop command, Facts facts) {
        WorkshopRules.onlyWhoTakesPartIsInvited(state, command.invited(), facts);
        applyIfItChanges(new WorkshopInvited(id, command.invited(), Dates.happenedSince(state.plannedOn(), command, facts)));
    }

    private void applyIfItChanges(WorkshopEvent event) {
        if (!WorkshopState.after(state, event).equals(state)) {
            apply(event);
        }
    }

    @EventSourcingHandler
    void on(WorkshopEvent event) {
        id = event.workshopId();
        state = WorkshopState.after(state, event);
    }
}
