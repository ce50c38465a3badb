package dk.loopbog.events.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * The key is destroyed. This is the receipt.
 *
 * @param texts   what can no longer be read, by the kind of event in which it stands, in the order of their names
 * @param uploads files that were deleted
 */
@Revision("1")
public record ErasureCompleted(
        UUID erasureId,
        UUID participantId,
        List<ErasedTexts> texts,
        int uploads,
        LocalDate happenedOn) implements ErasureEvent {
}
