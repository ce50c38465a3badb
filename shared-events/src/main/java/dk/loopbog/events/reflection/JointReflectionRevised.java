package dk.loopbog.events.reflection;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** {@code version} counts from 2. */
@Revision("1")
public record JointReflectionRevised(
        UUID reflectionId,
        UUID groupId,
        int version,
        @Nullable Personal text,
        @Nullable Integer pages,
        LocalDate happenedOn) implements ReflectionEvent {
}
