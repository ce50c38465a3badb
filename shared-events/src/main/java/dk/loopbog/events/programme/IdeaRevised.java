package dk.loopbog.events.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

@Revision("1")
public record IdeaRevised(
        UUID programmeId,
        String idea,
        IdeaText text,
        List<String> themes,
        LocalDate happenedOn) implements ProgrammeEvent {
}
