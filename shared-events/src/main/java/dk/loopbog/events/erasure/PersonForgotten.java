package dk.loopbog.events.erasure;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** It is decided and cannot be taken back; the key is destroyed right after. */
@Revision("1")
public record PersonForgotten(
        UUID erasureId,
        UUID participantId,
        ErasureReason reason,
        LocalDate happenedOn) implements ErasureEvent {
}
