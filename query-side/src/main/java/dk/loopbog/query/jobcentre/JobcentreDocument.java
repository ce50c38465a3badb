package dk.loopbog.query.jobcentre;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One jobcentre.
 *
 * @param withdrawn first day without it, or null while it takes part
 */
public record JobcentreDocument(
        UUID id,
        String key,
        UUID programmeId,
        String name,
        @Nullable String municipality,
        List<String> targetGroups,
        LocalDate joined,
        @Nullable LocalDate withdrawn,
        @Nullable Personal withdrawalReason) {

    public boolean withdrawnBy(LocalDate day) {
        return withdrawn != null && !withdrawn.isAfter(day);
    }
}
