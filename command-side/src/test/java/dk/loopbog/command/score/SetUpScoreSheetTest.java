package dk.loopbog.command.score;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.OneGroup.DESCRIBED;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.score.ScoreExamples.SET_UP;
import static dk.loopbog.command.score.ScoreExamples.SHEET;
import static dk.loopbog.command.score.ScoreExamples.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.score.ScoreCommand.SetUpScoreSheet;
import dk.loopbog.events.Ids;
import dk.loopbog.events.score.ScoreSheetSetUp;
import java.math.BigDecimal;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetUpScoreSheetTest {

    private AggregateTestFixture<ScoreSheet> sheet;

    @BeforeEach
    void fixture() {
        sheet = new AggregateTestFixture<>(ScoreSheet.class);
        sheet.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void runsFromNoughtToTenUnlessToldOtherwise() {
        sheet.givenNoPriorActivity().when(new SetUpScoreSheet(GROUP, "Hvor tæt på job?", null, null, DESCRIBED)).expectEvents(SET_UP);
    }

    @Test
    void takesAnotherScale() {
        var one = BigDecimal.ONE;
        var five = new BigDecimal("5");
        sheet.givenNoPriorActivity().when(new SetUpScoreSheet(GROUP, null, one, five, null))
                .expectEvents(new ScoreSheetSetUp(Ids.scoreSheet(GROUP, one, five), GROUP, null, one, five, TODAY));
    }

    @Test
    void isTheSameSheetHoweverTheNumbersAreWritten() {
        assertThat(new SetUpScoreSheet(GROUP, null, new BigDecimal("0.0"), new BigDecimal("10.00"), null).sheetId()).isEqualTo(SHEET);
    }

    @Test
    void rejectsAScaleThatDoesNotRise() {
        rejects(new SetUpScoreSheet(GROUP, null, TEN, TEN, null), "bad-number", "scaleMax");
    }

    @Test
    void rejectsAScaleThatNobodyCouldWriteDown() {
        rejects(new SetUpScoreSheet(GROUP, null, null, new BigDecimal("1E+999999999"), null), "bad-number", "scaleMax");
        rejects(new SetUpScoreSheet(GROUP, null, new BigDecimal("1E-999999999"), null, null), "bad-number", "scaleMin");
    }

    @Test
    void rejectsAnUnknownGroup() {
        rejects(new SetUpScoreSheet(Ids.group("ukendt"), null, null, null, null), "unknown-key", "groupId");
    }

    private void rejects(SetUpScoreSheet command, String code, String field) {
        sheet.givenNoPriorActivity().when(command).expectNoEvents().expectException(Refusal.of(code, field));
    }
}
