package dk.loopbog.events.jobcentre;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The jobcentre takes no part from {@code happenedOn} on. */
@Revision("1")
public record JobcentreWithdrawn(
        UUID jobcentreId,
        @Nullable Personal reason,
        LocalDate happenedOn) implements JobcentreEvent {
}
