package dk.loopbog.events.score;

import dk.loopbog.events.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

@Revision("1")
public record ScoreGiven(
        UUID sheetId,
        UUID groupId,
        UUID scoreId,
        String citizenCode,
        UUID participantId,
        BigDecimal score,
        @Nullable Personal contact,
        LocalDate happenedOn) implements ScoreEvent {
}
