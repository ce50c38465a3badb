package dk.loopbog.events.forming;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * Whoever was placed there is without a group again.
 */
@Revision("1")
public record SketchDropped(
        UUID formingId,
        int sketch,
        LocalDate happenedOn) implements FormingEvent {
}
