package dk.loopbog.command.importing;

import static dk.loopbog.command.importing.Column.optional;
import static dk.loopbog.command.importing.Column.required;

import dk.loopbog.command.score.ScoreCommand.GiveScore;
import dk.loopbog.command.score.ScoreCommand.SetUpScoreSheet;
import dk.loopbog.command.score.ScoreSheetState;
import dk.loopbog.events.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** scores.csv. A group has one sheet for each scale. */
final class ScoreRows implements RowType {

    private static final Column<String> GROUP = required("group", Reading.TEXT).namingOne(Thing.GROUP);
    private static final Column<String> CITIZEN_CODE = required("citizen_code", Reading.LINE);
    private static final Column<String> PARTICIPANT = required("participant", Reading.TEXT).namingOne(Thing.PARTICIPANT);
    private static final Column<LocalDate> SCORED_ON = required("scored_on", Reading.DAY).happened();
    private static final Column<BigDecimal> SCORE = required("score", Reading.DECIMAL);
    private static final Column<BigDecimal> SCALE_MIN = optional("scale_min", Reading.DECIMAL);
    private static final Column<BigDecimal> SCALE_MAX = optional("scale_max", Reading.DECIMAL);
    private static final Column<String> CONTACT = optional("contact", Reading.LINE);

    @Override
    public String file() {
        return "scores.csv";
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(GROUP, CITIZEN_CODE, PARTICIPANT, SCORED_ON, SCORE, SCALE_MIN, SCALE_MAX, CONTACT);
    }

    @Override
    public Object lane(Row row) {
        return row.get(GROUP);
    }

    @Override
    public List<Step> steps(Row row, Situation now) {
        var setUp = new SetUpScoreSheet(null, Ids.group(row.get(GROUP)), null, row.find(SCALE_MIN), row.find(SCALE_MAX), null, List.of(),
                row.get(SCORED_ON));
        var sheet = now.find(ScoreSheetState.class, setUp.sheetId());
        var score = Ids.named("score", row.all());
        var steps = new ArrayList<Step>();
        if (sheet.isEmpty()) {
            steps.add(Step.on(SCORED_ON, setUp));
        }
        if (sheet.isEmpty() || !sheet.get().scores().containsKey(score)) {
            steps.add(Step.on(SCORED_ON, new GiveScore(setUp.sheetId(), score, row.get(CITIZEN_CODE), Ids.participant(row.get(PARTICIPANT)),
                    row.get(SCORE), row.find(CONTACT), row.get(SCORED_ON))));
        }
        return steps;
    }
}
