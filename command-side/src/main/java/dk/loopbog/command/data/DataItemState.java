package dk.loopbog.command.data;

import dk.loopbog.events.Attachment;
import dk.loopbog.events.Personal;
import dk.loopbog.events.data.DataEvent;
import dk.loopbog.events.data.DataItemCorrected;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.data.DataKind;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a data item.
 *
 * @param pages total of all that it stands for
 * @param title null where there is none or it has been erased
 * @param file  its name in the file store
 */
public record DataItemState(UUID dataItemId, UUID programmeId, DataKind kind, @Nullable UUID jobcentreId, @Nullable UUID groupId,
                            @Nullable UUID roundId, int count, @Nullable Integer pages, @Nullable String title, boolean citizenPermission,
                            @Nullable LocalDate permittedOn, @Nullable String file, LocalDate receivedOn) {

    public static DataItemState after(@Nullable DataItemState before, DataEvent event) {
        return switch (event) {
            case DataItemReceived e -> new DataItemState(e.dataItemId(), e.programmeId(), e.kind(), e.jobcentreId(), e.groupId(), e.roundId(),
                    e.count(), e.pages(), Personal.textOf(e.title()), e.citizenPermission(), e.permissionOn(), nameOf(e.attachment()), e.happenedOn());
            case DataItemCorrected e -> known(before).corrected(e);
        };
    }

    private static DataItemState known(@Nullable DataItemState state) {
        return Objects.requireNonNull(state, "a data item is received before anything else");
    }

    private DataItemState corrected(DataItemCorrected e) {
        return new DataItemState(dataItemId, programmeId, kind, jobcentreId, groupId, roundId, e.count(), e.pages(), Personal.textOf(e.title()),
                citizenPermission, permittedOn, e.attachment() == null ? file : nameOf(e.attachment()),
                e.day() == null ? receivedOn : e.day());
    }

    private static @Nullable String nameOf(@Nullable Attachment attachment) {
        return attachment == null ? null : attachment.sha256();
    }
}
