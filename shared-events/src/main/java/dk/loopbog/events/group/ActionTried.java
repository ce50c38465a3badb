package dk.loopbog.events.group;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** {@code attempt} counts from 1 within the action. */
@Revision("1")
public record ActionTried(
        UUID groupId,
        UUID actionId,
        int attempt,
        @Nullable Personal happened,
        @Nullable Personal learned,
        LocalDate happenedOn) implements LearningGroupEvent {
}
