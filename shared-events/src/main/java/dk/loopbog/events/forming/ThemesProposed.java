package dk.loopbog.events.forming;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * The themes that people may choose from now on, all of them; the first time it begins the forming.
 */
@Revision("1")
public record ThemesProposed(
        UUID formingId,
        UUID roundId,
        UUID jobcentreId,
        List<String> themes,
        LocalDate happenedOn) implements FormingEvent {
}
