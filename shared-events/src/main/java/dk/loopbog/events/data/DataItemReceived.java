package dk.loopbog.events.data;

import dk.loopbog.events.Attachment;
import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One row of the data register; {@code count} says for how many it stands, {@code pages} is their total.
 *
 * @param permissionOn the day on which the citizen agreed to be observed; unknown before revision 2
 */
@Revision("2")
public record DataItemReceived(
        UUID dataItemId,
        UUID programmeId,
        DataKind kind,
        @Nullable UUID jobcentreId,
        @Nullable UUID groupId,
        @Nullable UUID roundId,
        int count,
        @Nullable Integer pages,
        @Nullable Personal title,
        boolean citizenPermission,
        @Nullable LocalDate permissionOn,
        @Nullable Attachment attachment,
        LocalDate happenedOn) implements DataEvent {
}
