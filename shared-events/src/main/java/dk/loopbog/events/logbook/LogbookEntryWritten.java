package dk.loopbog.events.logbook;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

@Revision("1")
public record LogbookEntryWritten(
        UUID entryId,
        UUID groupId,
        UUID participantId,
        @Nullable Personal text,
        @Nullable Integer pages,
        @Nullable UUID actionId,
        boolean sharedWithGroup,
        LocalDate happenedOn) implements LogbookEvent {
}
