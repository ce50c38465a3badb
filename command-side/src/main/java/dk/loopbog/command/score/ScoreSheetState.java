package dk.loopbog.command.score;

import dk.loopbog.events.Personal;
import dk.loopbog.events.score.FocusCitizensChosen;
import dk.loopbog.events.score.ScoreEvent;
import dk.loopbog.events.score.ScoreGiven;
import dk.loopbog.events.score.ScoreSheetSetUp;
import dk.loopbog.events.score.ScoreWithdrawn;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a score sheet.
 *
 * @param question null where there is none or it has been erased
 * @param scores   by their ids, those withdrawn too: no id is used twice
 * @param focus    codes that each person follows
 */
public record ScoreSheetState(UUID sheetId, UUID groupId, @Nullable String question, BigDecimal scaleMin, BigDecimal scaleMax,
                              Map<UUID, Given> scores, Map<UUID, List<String>> focus) {

    public record Given(UUID participantId, String citizenCode, boolean withdrawn) {
    }

    public static ScoreSheetState after(@Nullable ScoreSheetState before, ScoreEvent event) {
        return switch (event) {
            case ScoreSheetSetUp e -> new ScoreSheetState(e.sheetId(), e.groupId(), Personal.textOf(e.question()), e.scaleMin(), e.scaleMax(),
                    Map.of(), Map.of());
            case FocusCitizensChosen e -> known(before).withFocus(e.participantId(), e.citizenCodes());
            case ScoreGiven e -> known(before).with(e.scoreId(), new Given(e.participantId(), e.citizenCode(), false));
            case ScoreWithdrawn e -> known(before).withdrawn(e.scoreId());
        };
    }

    List<String> chosenBy(UUID participantId) {
        return focus.getOrDefault(participantId, List.of());
    }

    /** Chosen, or scored before anybody could choose. */
    boolean follows(UUID participantId, String citizenCode) {
        return chosenBy(participantId).contains(citizenCode) || scores.values().stream().anyMatch(
                given -> !given.withdrawn() && given.participantId().equals(participantId) && given.citizenCode().equals(citizenCode));
    }

    private static ScoreSheetState known(@Nullable ScoreSheetState state) {
        return Objects.requireNonNull(state, "a sheet is set up before anything else");
    }

    private ScoreSheetState with(UUID scoreId, Given given) {
        var all = new HashMap<>(scores);
        all.put(scoreId, given);
        return new ScoreSheetState(sheetId, groupId, question, scaleMin, scaleMax, Map.copyOf(all), focus);
    }

    private ScoreSheetState withdrawn(UUID scoreId) {
        var given = scores.get(scoreId);
        return given == null ? this : with(scoreId, new Given(given.participantId(), given.citizenCode(), true));
    }

    private ScoreSheetState withFocus(UUID participantId, List<String> citizenCodes) {
        var all = new HashMap<>(focus);
        all.put(participantId, List.copyOf(citizenCodes));
        return new ScoreSheetState(sheetId, groupId, question, scaleMin, scaleMax, scores, Map.copyOf(all));
    }
}
