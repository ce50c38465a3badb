package dk.loopbog.events.minutes;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;

/** All that can happen to one of these; the first component of each event is the id of the aggregate. */
public sealed interface MinutesEvent extends DomainEvent permits
        MinutesSubmitted,
        MinutesRevised {

    UUID minutesId();

    UUID groupId();
}
