package dk.loopbog.events.followup;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;

/** All that can happen to one of these; the first component of each event is the id of the aggregate. */
public sealed interface FollowUpEvent extends DomainEvent permits
        FollowUpNoted,
        FollowUpDone,
        FollowUpReopened {

    UUID followUpId();

    UUID groupId();
}
