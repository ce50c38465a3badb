package dk.loopbog.events.programme;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

@Revision("1")
public record ThemeRevised(
        UUID programmeId,
        String theme,
        String name,
        @Nullable String parent,
        LocalDate happenedOn) implements ProgrammeEvent {
}
