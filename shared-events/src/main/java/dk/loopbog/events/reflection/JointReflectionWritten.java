package dk.loopbog.events.reflection;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

@Revision("1")
public record JointReflectionWritten(
        UUID reflectionId,
        UUID groupId,
        @Nullable UUID author,
        @Nullable Personal text,
        @Nullable Integer pages,
        LocalDate happenedOn) implements ReflectionEvent {
}
