package dk.loopbog.events.workshop;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** {@code attendance} is the number of people, null where nobody counted; {@code attended} names those that are participants. */
@Revision("1")
public record WorkshopHeld(
        UUID workshopId,
        @Nullable Integer attendance,
        List<UUID> attended,
        LocalDate happenedOn) implements WorkshopEvent {
}
