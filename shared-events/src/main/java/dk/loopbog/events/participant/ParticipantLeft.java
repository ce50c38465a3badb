package dk.loopbog.events.participant;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The first day on which the person no longer takes part. */
@Revision("1")
public record ParticipantLeft(
        UUID participantId,
        @Nullable Personal reason,
        LocalDate happenedOn) implements ParticipantEvent {
}
