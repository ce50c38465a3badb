package dk.loopbog.command.score;

import static dk.loopbog.command.group.OneGroup.DESCRIBED;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.score.FocusCitizensChosen;
import dk.loopbog.events.score.ScoreGiven;
import dk.loopbog.events.score.ScoreSheetSetUp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The group's sheet, from 0 to 10, on which its member follows one citizen. */
public final class ScoreExamples {

    static final BigDecimal TEN = new BigDecimal("10");
    public static final UUID SHEET = Ids.scoreSheet(GROUP, BigDecimal.ZERO, TEN);
    static final ScoreSheetSetUp SET_UP = new ScoreSheetSetUp(SHEET, GROUP, new Personal(GROUP, "Hvor tæt på job?"),
            BigDecimal.ZERO, TEN, DESCRIBED);
    static final FocusCitizensChosen FOLLOWED = new FocusCitizensChosen(SHEET, GROUP, MEMBER, List.of("B7"), DESCRIBED);
    public static final UUID SCORE = Ids.named("score", "1");
    static final LocalDate SCORED_ON = LocalDate.of(2026, 2, 4);
    static final ScoreGiven GIVEN = new ScoreGiven(SHEET, GROUP, SCORE, "B7", MEMBER, new BigDecimal("7.5"), new Personal(MEMBER, "telefon"),
            SCORED_ON);

    private ScoreExamples() {
    }

    public static ScoreSheetState scored() {
        return ScoreSheetState.after(ScoreSheetState.after(null, SET_UP), GIVEN);
    }
}
