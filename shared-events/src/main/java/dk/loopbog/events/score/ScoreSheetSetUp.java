package dk.loopbog.events.score;

import dk.loopbog.events.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The scale runs from {@code scaleMin} to {@code scaleMax}, both inclusive; sheets of different length are never
 * averaged together.
 */
@Revision("1")
public record ScoreSheetSetUp(
        UUID sheetId,
        UUID groupId,
        @Nullable Personal question,
        BigDecimal scaleMin,
        BigDecimal scaleMax,
        LocalDate happenedOn) implements ScoreEvent {
}
