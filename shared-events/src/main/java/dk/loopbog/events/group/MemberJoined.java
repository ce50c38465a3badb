package dk.loopbog.events.group;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** {@code happenedOn} is the first day of membership. */
@Revision("1")
public record MemberJoined(
        UUID groupId,
        UUID participantId,
        LocalDate happenedOn) implements LearningGroupEvent {
}
