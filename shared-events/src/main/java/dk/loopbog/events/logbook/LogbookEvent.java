package dk.loopbog.events.logbook;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;

/** All that can happen to one of these; the first component of each event is the id of the aggregate. */
public sealed interface LogbookEvent extends DomainEvent permits
        LogbookEntryWritten,
        LogbookEntryRevised,
        LogbookSharingChanged {

    UUID entryId();

    UUID groupId();
}
