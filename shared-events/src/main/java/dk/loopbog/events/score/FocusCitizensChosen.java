package dk.loopbog.events.score;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * Somebody follows these citizens on the sheet, in place of those chosen before.
 *
 * @param citizenCodes in the order of choice; never names
 */
@Revision("1")
public record FocusCitizensChosen(
        UUID sheetId,
        UUID groupId,
        UUID participantId,
        List<String> citizenCodes,
        LocalDate happenedOn) implements ScoreEvent {
}
