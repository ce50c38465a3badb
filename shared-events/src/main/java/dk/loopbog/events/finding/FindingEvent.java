package dk.loopbog.events.finding;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;

/** All that can happen to one of these; the first component of each event is the id of the aggregate. */
public sealed interface FindingEvent extends DomainEvent permits
        FindingNoted,
        FindingRevised,
        FindingShared,
        MemberCheckReplied {

    UUID findingId();
}
