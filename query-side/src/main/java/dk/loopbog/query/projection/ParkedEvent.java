package dk.loopbog.query.projection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that a view could not fold.
 *
 * @param position  of the event in the log
 * @param event     the event's name
 * @param since     when it was parked
 * @param lastTried when it was last tried
 * @param problem   why, in words that repeat nothing of what people wrote
 * @param behind    later events of the same document, which wait for this one
 */
public record ParkedEvent(String view, @Nullable UUID document, long position, String event, Instant since, Instant lastTried, String problem, int behind) {
}
