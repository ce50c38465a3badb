package dk.loopbog.events.data;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

@Revision("1")
public record DataItemCorrected(
        UUID dataItemId,
        @Nullable UUID groupId,
        int count,
        @Nullable Integer pages,
        @Nullable Personal title,
        LocalDate happenedOn) implements DataEvent {
}
