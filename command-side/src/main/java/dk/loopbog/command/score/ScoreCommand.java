package dk.loopbog.command.score;

import dk.loopbog.command.Command;
import dk.loopbog.events.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface ScoreCommand extends Command {

    @TargetAggregateIdentifier
    UUID sheetId();

    /**
     * The scale runs from 0 (no chance) to 10 (straight into a job) unless told otherwise; both ends belong to it.
     *
     * @param key           tells sheets of the group apart; without one it is the group's sheet for that scale, which there is one of
     * @param participantId whose focus citizens the codes are; goes with {@code citizenCodes}
     * @param citizenCodes  never names; each colleague adds their own
     */
    record SetUpScoreSheet(@Nullable UUID key, UUID groupId, @Nullable String question, BigDecimal scaleMin, BigDecimal scaleMax,
                           @Nullable UUID participantId, List<String> citizenCodes, @Nullable LocalDate happenedOn) implements ScoreCommand {

        public SetUpScoreSheet {
            scaleMin = Objects.requireNonNullElse(scaleMin, BigDecimal.ZERO);
            scaleMax = Objects.requireNonNullElse(scaleMax, BigDecimal.TEN);
            citizenCodes = Objects.requireNonNullElse(citizenCodes, List.of());
        }

        @Override
        public UUID sheetId() {
            return key == null ? Ids.scoreSheet(groupId, scaleMin, scaleMax) : Ids.scoreSheet(groupId, key);
        }
    }

    /** @param citizenCodes all that this person follows from now on; never names */
    record ChooseFocusCitizens(UUID sheetId, UUID participantId, List<String> citizenCodes, @Nullable LocalDate happenedOn) implements ScoreCommand {

        public ChooseFocusCitizens {
            citizenCodes = Objects.requireNonNullElse(citizenCodes, List.of());
        }
    }

    /**
     * @param citizenCode   never a name
     * @param participantId who gives the score
     * @param contact       what kind of contact it was
     */
    record GiveScore(UUID sheetId, UUID scoreId, String citizenCode, UUID participantId, BigDecimal score, @Nullable String contact,
                     @Nullable LocalDate happenedOn) implements ScoreCommand {

        public GiveScore {
            scoreId = Command.orNew(scoreId);
        }
    }

    /** Takes a mistaken tap back. */
    record WithdrawScore(UUID sheetId, UUID scoreId, @Nullable LocalDate happenedOn) implements ScoreCommand {
    }
}
