package dk.loopbog.events.workshop;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** {@code agenda} is the whole of it, a point on each line, and the workshop's own text; null takes it away. */
@Revision("1")
public record WorkshopAgendaSet(
        UUID workshopId,
        @Nullable Personal agenda,
        LocalDate happenedOn) implements WorkshopEvent {
}
