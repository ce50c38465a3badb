package dk.loopbog.query.score;

import dk.loopbog.events.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param scores those that stand, in the order in which they were told
 */
public record ScoreSheetDocument(UUID id, UUID groupId, @Nullable Personal question, BigDecimal scaleMin, BigDecimal scaleMax, List<Focus> focus,
                                 List<Score> scores) {

    /** @param citizenCodes never names */
    public record Focus(UUID participantId, List<String> citizenCodes) {
    }

    public record Score(UUID id, String citizenCode, UUID participantId, BigDecimal score, LocalDate on, @Nullable Personal contact) {
    }

    /** Those chosen; those scored, for somebody who never chose. */
    List<String> citizensOf(UUID participantId) {
        return focus.stream().filter(each -> each.participantId().equals(participantId)).findFirst().map(Focus::citizenCodes)
                .orElseGet(() -> scores.stream().filter(score -> score.participantId().equals(participantId)).map(Score::citizenCode).distinct().sorted()
                        .toList());
    }
}
