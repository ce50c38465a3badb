package dk.loopbog.events.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

@Revision("1")
public record FollowUpDone(
        UUID followUpId,
        UUID groupId,
        UUID by,
        LocalDate happenedOn) implements FollowUpEvent {
}
