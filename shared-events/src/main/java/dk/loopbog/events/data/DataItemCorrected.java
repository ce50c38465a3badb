package dk.loopbog.events.data;

import dk.loopbog.events.Attachment;
import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * @param day        of what the item stands for; null leaves the one that is there, revisions 1 and 2 knew no other
 * @param attachment null leaves the file that is there; revision 1 knew no other
 */
@Revision("3")
public record DataItemCorrected(
        UUID dataItemId,
        @Nullable UUID groupId,
        @Nullable LocalDate day,
        int count,
        @Nullable Integer pages,
        @Nullable Personal title,
        @Nullable Attachment attachment,
        LocalDate happenedOn) implements DataEvent {

    /** The day stays. */
    public DataItemCorrected(UUID dataItemId, @Nullable UUID groupId, int count, @Nullable Integer pages, @Nullable Personal title,
                             @Nullable Attachment attachment, LocalDate happenedOn) {
        this(dataItemId, groupId, null, count, pages, title, attachment, happenedOn);
    }
}
