package dk.loopbog.command.score;

import dk.loopbog.events.Personal;
import dk.loopbog.events.score.ScoreEvent;
import dk.loopbog.events.score.ScoreGiven;
import dk.loopbog.events.score.ScoreSheetSetUp;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a score sheet.
 *
 * @param question null where there is none or it has been erased
 * @param scores   ids of the scores given
 */
public record ScoreSheetState(UUID sheetId, UUID groupId, @Nullable String question, BigDecimal scaleMin, BigDecimal scaleMax, Set<UUID> scores) {

    public static ScoreSheetState after(@Nullable ScoreSheetState before, ScoreEvent event) {
        return switch (event) {
            case ScoreSheetSetUp e -> new ScoreSheetState(e.sheetId(), e.groupId(), Personal.textOf(e.question()), e.scaleMin(), e.scaleMax(),
                    Set.of());
            case ScoreGiven e -> known(before).with(e.scoreId());
        };
    }

    private static ScoreSheetState known(@Nullable ScoreSheetState state) {
        return Objects.requireNonNull(state, "a sheet is set up before anything else");
    }

    private ScoreSheetState with(UUID score) {
        var all = new HashSet<>(scores);
        all.add(score);
        return new ScoreSheetState(sheetId, groupId, question, scaleMin, scaleMax, Set.copyOf(all));
    }
}
