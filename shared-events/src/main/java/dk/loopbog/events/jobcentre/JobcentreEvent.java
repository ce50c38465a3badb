package dk.loopbog.events.jobcentre;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;

/** All that can happen to one of these; the first component of each event is the id of the aggregate. */
public sealed interface JobcentreEvent extends DomainEvent permits
        JobcentreJoined,
        JobcentreRevised,
        JobcentreWithdrawn {

    UUID jobcentreId();
}
