package dk.loopbog.events.group;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The first version of the project's description. */
@Revision("1")
public record ProjectDescribed(
        UUID groupId,
        ProjectText project,
        @Nullable String idea,
        LocalDate happenedOn) implements LearningGroupEvent {
}
