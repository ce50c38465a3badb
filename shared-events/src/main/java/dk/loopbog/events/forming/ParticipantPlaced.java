package dk.loopbog.events.forming;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * @param sketch null: without a group again
 */
@Revision("1")
public record ParticipantPlaced(
        UUID formingId,
        UUID participantId,
        @Nullable Integer sketch,
        LocalDate happenedOn) implements FormingEvent {
}
