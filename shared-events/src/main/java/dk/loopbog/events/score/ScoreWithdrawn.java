package dk.loopbog.events.score;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** A score given by mistake counts no more. */
@Revision("1")
public record ScoreWithdrawn(
        UUID sheetId,
        UUID groupId,
        UUID scoreId,
        LocalDate happenedOn) implements ScoreEvent {
}
