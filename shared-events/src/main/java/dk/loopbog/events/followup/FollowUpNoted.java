package dk.loopbog.events.followup;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** {@code text} is of the account that noted it. */
@Revision("1")
public record FollowUpNoted(
        UUID followUpId,
        UUID groupId,
        Personal text,
        LocalDate happenedOn) implements FollowUpEvent {
}
