package dk.loopbog.events.forming;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * The sketches have become groups, all of them, and are gone.
 *
 * @param groups in the order of their sketches
 */
@Revision("1")
public record GroupsStarted(
        UUID formingId,
        List<UUID> groups,
        LocalDate happenedOn) implements FormingEvent {
}
