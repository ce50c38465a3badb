package dk.loopbog.events.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** A predefined project description that groups may start from. */
@Revision("1")
public record IdeaAdded(
        UUID programmeId,
        String idea,
        IdeaText text,
        List<String> themes,
        LocalDate happenedOn) implements ProgrammeEvent {
}
