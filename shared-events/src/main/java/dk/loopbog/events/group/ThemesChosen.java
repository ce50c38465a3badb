package dk.loopbog.events.group;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** The group's themes from now on, all of them. */
@Revision("1")
public record ThemesChosen(
        UUID groupId,
        List<String> themes,
        LocalDate happenedOn) implements LearningGroupEvent {
}
