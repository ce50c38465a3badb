package dk.loopbog.events.group;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

@Revision("1")
public record LearningGoalRefined(
        UUID groupId,
        UUID goalId,
        Personal text,
        LocalDate happenedOn) implements LearningGroupEvent {
}
