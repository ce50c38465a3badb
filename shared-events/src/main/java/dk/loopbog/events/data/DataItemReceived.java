package dk.loopbog.events.data;

import dk.loopbog.events.Attachment;
import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One row of the data register; {@code count} says for how many it stands, {@code pages} is their total.
 *
 * @param moreGroups   the others that it is about; null in revisions 1 and 2, and where there is one group or none
 * @param recorded     participants who are heard on it; null before revision 4, and where nobody was recorded
 * @param permissionOn the day on which the citizen agreed to be observed; unknown before revision 2
 */
@Revision("4")
public record DataItemReceived(
        UUID dataItemId,
        UUID programmeId,
        DataKind kind,
        @Nullable UUID jobcentreId,
        @Nullable UUID groupId,
        @Nullable List<UUID> moreGroups,
        @Nullable UUID roundId,
        int count,
        @Nullable Integer pages,
        @Nullable Personal title,
        boolean citizenPermission,
        @Nullable LocalDate permissionOn,
        @Nullable Attachment attachment,
        @Nullable List<UUID> recorded,
        LocalDate happenedOn) implements DataEvent {

    /** About one group or none, and not recorded. */
    public DataItemReceived(UUID dataItemId, UUID programmeId, DataKind kind, @Nullable UUID jobcentreId, @Nullable UUID groupId, @Nullable UUID roundId,
                            int count, @Nullable Integer pages, @Nullable Personal title, boolean citizenPermission, @Nullable LocalDate permissionOn,
                            @Nullable Attachment attachment, LocalDate happenedOn) {
        this(dataItemId, programmeId, kind, jobcentreId, groupId, null, roundId, count, pages, title, citizenPermission, permissionOn, attachment,
                null, happenedOn);
    }
}
