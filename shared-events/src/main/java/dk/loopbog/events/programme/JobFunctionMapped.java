package dk.loopbog.events.programme;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * One rule of the mapping: this local title (compared without case and surrounding blanks) counts as this function
 * from now on.
 */
@Revision("1")
public record JobFunctionMapped(
        UUID programmeId,
        String title,
        String function,
        LocalDate happenedOn) implements ProgrammeEvent {
}
