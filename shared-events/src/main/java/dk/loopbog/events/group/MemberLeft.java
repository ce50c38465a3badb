package dk.loopbog.events.group;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** {@code happenedOn} is the first day without membership. */
@Revision("1")
public record MemberLeft(
        UUID groupId,
        UUID participantId,
        @Nullable Personal reason,
        LocalDate happenedOn) implements LearningGroupEvent {
}
