package dk.loopbog.events.summary;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;

/** All that can happen to one of these; the first component of each event is the id of the aggregate. */
public sealed interface SummaryEvent extends DomainEvent permits
        SummaryPublished {

    UUID summaryId();

    UUID workshopId();
}
