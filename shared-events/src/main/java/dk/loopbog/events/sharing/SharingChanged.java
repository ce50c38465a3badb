package dk.loopbog.events.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Says anew with whom one part is shared; with nobody where all three are empty.
 *
 * @param programmeId everybody of the group's programme
 * @param jobcentres  everybody at these
 * @param groups      whoever is or was a member of these
 */
@Revision("1")
public record SharingChanged(
        UUID sharingId,
        UUID groupId,
        SharedPart part,
        @Nullable UUID programmeId,
        List<UUID> jobcentres,
        List<UUID> groups,
        LocalDate happenedOn) implements SharingEvent {
}
