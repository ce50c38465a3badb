package dk.loopbog.events.group;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

@Revision("1")
public record LearningGoalAssessed(
        UUID groupId,
        UUID goalId,
        Personal assessment,
        LocalDate happenedOn) implements LearningGroupEvent {
}
