package dk.loopbog.events.group;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

@Revision("1")
public record ActionStopped(
        UUID groupId,
        UUID actionId,
        @Nullable Personal reason,
        LocalDate happenedOn) implements LearningGroupEvent {
}
