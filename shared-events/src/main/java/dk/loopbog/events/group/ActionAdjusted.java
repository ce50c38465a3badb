package dk.loopbog.events.group;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** {@code becauseOfAttempt} names the try whose learning led to the change. */
@Revision("1")
public record ActionAdjusted(
        UUID groupId,
        UUID actionId,
        Personal adjustment,
        @Nullable Integer becauseOfAttempt,
        LocalDate happenedOn) implements LearningGroupEvent {
}
