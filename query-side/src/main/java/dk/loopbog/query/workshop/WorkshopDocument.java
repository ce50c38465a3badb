package dk.loopbog.query.workshop;

import dk.loopbog.events.workshop.WorkshopKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One workshop.
 *
 * @param jobcentreId  null for a cross-municipal one
 * @param held         null while it is planned
 * @param attendance   number of people; null where nobody counted
 * @param attended     those of them that are participants
 * @param summary      number of the latest published summary, 0 without any
 */
public record WorkshopDocument(
        UUID id,
        String key,
        UUID programmeId,
        WorkshopKind kind,
        @Nullable UUID roundId,
        @Nullable UUID jobcentreId,
        LocalDate plannedFor,
        @Nullable String place,
        @Nullable LocalDate held,
        @Nullable Integer attendance,
        List<UUID> attended,
        int summary) {

    /** The day it was held, or else is planned for. */
    public LocalDate date() {
        return held == null ? plannedFor : held;
    }

    public boolean published() {
        return summary > 0;
    }
}
