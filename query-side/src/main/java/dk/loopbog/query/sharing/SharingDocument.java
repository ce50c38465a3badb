package dk.loopbog.query.sharing;

import dk.loopbog.events.sharing.SharedPart;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one group shares.
 *
 * @param id    the group
 * @param parts one for each part ever spoken of
 */
public record SharingDocument(UUID id, List<Part> parts) {

    /**
     * With whom; with nobody where all three are empty.
     *
     * @param programmeId everybody of it
     */
    public record Part(SharedPart part, @Nullable UUID programmeId, List<UUID> jobcentres, List<UUID> groups) {

        boolean isClosed() {
            return programmeId == null && jobcentres.isEmpty() && groups.isEmpty();
        }
    }

    Optional<Part> part(SharedPart asked) {
        return parts.stream().filter(part -> part.part() == asked && !part.isClosed()).findFirst();
    }
}
