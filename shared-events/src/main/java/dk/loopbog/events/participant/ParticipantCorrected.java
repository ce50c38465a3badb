package dk.loopbog.events.participant;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Name, address or the mark as leader were wrong or missing; the person and the history are the same. */
@Revision("1")
public record ParticipantCorrected(
        UUID participantId,
        @Nullable Personal name,
        @Nullable Personal email,
        boolean leader,
        LocalDate happenedOn) implements ParticipantEvent {
}
