package dk.loopbog.events.logbook;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

@Revision("1")
public record LogbookSharingChanged(
        UUID entryId,
        UUID groupId,
        boolean sharedWithGroup,
        LocalDate happenedOn) implements LogbookEvent {
}
