package dk.loopbog.events.finding;

import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

@Revision("2")
public record FindingNoted(
        UUID findingId,
        UUID programmeId,
        @Nullable UUID roundId,
        Personal text,
        List<String> themes,
        List<Passage> passages,
        LocalDate happenedOn) implements FindingEvent {
}
