package dk.loopbog.events.group;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

@Revision("1")
public record LearningGroupRenamed(
        UUID groupId,
        @Nullable String name,
        LocalDate happenedOn) implements LearningGroupEvent {
}
