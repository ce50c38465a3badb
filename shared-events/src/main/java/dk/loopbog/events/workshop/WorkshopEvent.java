package dk.loopbog.events.workshop;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;

/** All that can happen to one of these; the first component of each event is the id of the aggregate. */
public sealed interface WorkshopEvent extends DomainEvent permits
        WorkshopPlanned,
        WorkshopMoved,
        WorkshopAgendaSet,
        WorkshopInvited,
        WorkshopHeld {

    UUID workshopId();
}
