package dk.loopbog.events.finding;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** The finding is put before the participants of a workshop. */
@Revision("1")
public record FindingShared(
        UUID findingId,
        UUID workshopId,
        LocalDate happenedOn) implements FindingEvent {
}
