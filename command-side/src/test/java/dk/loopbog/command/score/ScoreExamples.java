package dk.loopbog.command.score;

import static dk.loopbog.command.group.OneGroup.DESCRIBED;
import static dk.loopbog.command.group.OneGroup.GROUP;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.score.ScoreSheetSetUp;
import java.math.BigDecimal;
import java.util.UUID;

/** The group's sheet, from 0 to 10. */
final class ScoreExamples {

    static final BigDecimal TEN = new BigDecimal("10");
    static final UUID SHEET = Ids.scoreSheet(GROUP, BigDecimal.ZERO, TEN);
    static final ScoreSheetSetUp SET_UP = new ScoreSheetSetUp(SHEET, GROUP, new Personal(GROUP, "Hvor tæt på job?"),
            BigDecimal.ZERO, TEN, DESCRIBED);

    private ScoreExamples() {
    }
}
