package dk.loopbog.events.group;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** {@code members} take part from the day of formation. */
@Revision("1")
public record LearningGroupFormed(
        UUID groupId,
        String key,
        UUID roundId,
        UUID jobcentreId,
        @Nullable String name,
        List<String> themes,
        List<UUID> members,
        LocalDate happenedOn) implements LearningGroupEvent {
}
