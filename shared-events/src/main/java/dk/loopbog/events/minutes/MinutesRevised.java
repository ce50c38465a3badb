package dk.loopbog.events.minutes;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** {@code version} counts from 2; {@code text} is the whole new text. */
@Revision("1")
public record MinutesRevised(
        UUID minutesId,
        UUID groupId,
        int version,
        UUID author,
        MinutesText text,
        @Nullable Integer pages,
        @Nullable Personal reason,
        LocalDate happenedOn) implements MinutesEvent {
}
