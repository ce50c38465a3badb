package dk.loopbog.command.score;

import dk.loopbog.command.Command;
import dk.loopbog.events.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface ScoreCommand extends Command {

    @TargetAggregateIdentifier
    UUID sheetId();

    /** The scale runs from 0 (no chance) to 10 (straight into a job) unless told otherwise; both ends belong to it. */
    record SetUpScoreSheet(UUID groupId, @Nullable String question, BigDecimal scaleMin, BigDecimal scaleMax,
                           @Nullable LocalDate happenedOn) implements ScoreCommand {

        public SetUpScoreSheet {
            scaleMin = Objects.requireNonNullElse(scaleMin, BigDecimal.ZERO);
            scaleMax = Objects.requireNonNullElse(scaleMax, BigDecimal.TEN);
        }

        @Override
        public UUID sheetId() {
            return Ids.scoreSheet(groupId, scaleMin, scaleMax);
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
}
