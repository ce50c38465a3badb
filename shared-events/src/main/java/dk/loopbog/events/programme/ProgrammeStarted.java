package dk.loopbog.events.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** The programme exists from {@code starts} to {@code ends}, both inclusive. */
@Revision("1")
public record ProgrammeStarted(
        UUID programmeId,
        String key,
        String title,
        String topic,
        List<String> questions,
        LocalDate starts,
        LocalDate ends,
        LocalDate happenedOn) implements ProgrammeEvent {
}
