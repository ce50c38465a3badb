package dk.loopbog.events.data;

import dk.loopbog.events.Attachment;
import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** @param attachment null leaves the file that is there; revision 1 knew no other */
@Revision("2")
public record DataItemCorrected(
        UUID dataItemId,
        @Nullable UUID groupId,
        int count,
        @Nullable Integer pages,
        @Nullable Personal title,
        @Nullable Attachment attachment,
        LocalDate happenedOn) implements DataEvent {
}
