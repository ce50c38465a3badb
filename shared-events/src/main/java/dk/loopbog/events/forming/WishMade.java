package dk.loopbog.events.forming;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** @param themes keys, the one wished for most first, two at most; none where the wish is taken back */
@Revision("1")
public record WishMade(
        UUID formingId,
        UUID participantId,
        List<String> themes,
        LocalDate happenedOn) implements FormingEvent {
}
