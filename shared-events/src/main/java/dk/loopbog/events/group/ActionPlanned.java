package dk.loopbog.events.group;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

@Revision("1")
public record ActionPlanned(
        UUID groupId,
        UUID actionId,
        String key,
        Personal text,
        @Nullable UUID goalId,
        LocalDate happenedOn) implements LearningGroupEvent {
}
