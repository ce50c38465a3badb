package dk.loopbog.events.round;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;

/** All that can happen to one of these; the first component of each event is the id of the aggregate. */
public sealed interface RoundEvent extends DomainEvent permits
        RoundPlanned,
        RoundRescheduled,
        RoundRevised,
        RoundClosed {

    UUID roundId();
}
