package dk.loopbog.events.minutes;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Version 1. */
@Revision("1")
public record MinutesSubmitted(
        UUID minutesId,
        UUID meetingId,
        UUID groupId,
        int meetingNumber,
        UUID author,
        MinutesText text,
        @Nullable Integer pages,
        LocalDate happenedOn) implements MinutesEvent {
}
