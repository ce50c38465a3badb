package dk.loopbog.events.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** A figure that has been published elsewhere, held beside the computed one; {@code figure} is its dotted name. */
@Revision("1")
public record PublishedFigureEntered(
        UUID programmeId,
        String figure,
        BigDecimal value,
        LocalDate happenedOn) implements ProgrammeEvent {
}
