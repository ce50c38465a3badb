package dk.loopbog.events.erasure;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;

/** All that can happen to one of these; the first component of each event is the id of the aggregate. */
public sealed interface ErasureEvent extends DomainEvent permits
        PersonForgotten,
        ErasureCompleted {

    UUID erasureId();

    UUID participantId();
}
