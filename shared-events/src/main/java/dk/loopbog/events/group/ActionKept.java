package dk.loopbog.events.group;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** The group keeps the action as everyday practice. */
@Revision("1")
public record ActionKept(
        UUID groupId,
        UUID actionId,
        LocalDate happenedOn) implements LearningGroupEvent {
}
