package dk.loopbog.events.workshop;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** {@code invited} names all participants who are expected, as of now. */
@Revision("1")
public record WorkshopInvited(
        UUID workshopId,
        List<UUID> invited,
        LocalDate happenedOn) implements WorkshopEvent {
}
