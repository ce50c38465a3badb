package dk.loopbog.events.group;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** {@code version} counts from 2. */
@Revision("1")
public record ProjectRevised(
        UUID groupId,
        int version,
        ProjectText project,
        @Nullable Personal reason,
        LocalDate happenedOn) implements LearningGroupEvent {
}
