package dk.loopbog.events.workshop;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

@Revision("1")
public record WorkshopPlanned(
        UUID workshopId,
        String key,
        UUID programmeId,
        WorkshopKind kind,
        @Nullable UUID roundId,
        @Nullable UUID jobcentreId,
        LocalDate plannedFor,
        @Nullable String place,
        LocalDate happenedOn) implements WorkshopEvent {
}
