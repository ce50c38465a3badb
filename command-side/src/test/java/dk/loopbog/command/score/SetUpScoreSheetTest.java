package dk.loopbog.command.score;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.OneGroup.AS_MEMBER;
import static dk.loopbog.command.group.OneGroup.DESCRIBED;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.score.ScoreExamples.SET_UP;
import static dk.loopbog.command.score.ScoreExamples.SHEET;
import static dk.loopbog.command.score.ScoreExamples.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.score.ScoreCommand.SetUpScoreSheet;
import dk.loopbog.events.Ids;
import dk.loopbog.events.score.FocusCitizensChosen;
import dk.loopbog.events.score.ScoreSheetSetUp;
import java.math.BigDecimal;
import java.util.List;
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
        sheet.givenNoPriorActivity().when(new SetUpScoreSheet(null, GROUP, "Hvor tæt på job?", null, null, null, List.of(), DESCRIBED)).expectEvents(SET_UP);
    }

    @Test
    void takesAnotherScale() {
        var one = BigDecimal.ONE;
        var five = new BigDecimal("5");
        sheet.givenNoPriorActivity().when(new SetUpScoreSheet(null, GROUP, null, one, five, null, List.of(), null))
                .expectEvents(new ScoreSheetSetUp(Ids.scoreSheet(GROUP, one, five), GROUP, null, one, five, TODAY));
    }

    @Test
    void takesAlongWhomItsMakerFollows() {
        sheet.givenNoPriorActivity().when(new SetUpScoreSheet(null, GROUP, "Hvor tæt på job?", null, null, MEMBER, List.of("B7", "B12", "B7"), DESCRIBED),
                AS_MEMBER.toMetaData()).expectEvents(SET_UP, new FocusCitizensChosen(SHEET, GROUP, MEMBER, List.of("B7", "B12"), DESCRIBED));
    }

    @Test
    void mayBeASecondSheetOfTheSameScale() {
        var key = Ids.named("key", "1");
        sheet.givenNoPriorActivity().when(new SetUpScoreSheet(key, GROUP, null, null, null, null, List.of(), DESCRIBED))
                .expectEvents(new ScoreSheetSetUp(Ids.scoreSheet(GROUP, key), GROUP, null, BigDecimal.ZERO, TEN, DESCRIBED));
    }

    @Test
    void isTheSameSheetHoweverTheNumbersAreWritten() {
        assertThat(new SetUpScoreSheet(null, GROUP, null, new BigDecimal("0.0"), new BigDecimal("10.00"), null, List.of(), null).sheetId()).isEqualTo(SHEET);
    }

    @Test
    void rejectsAScaleThatDoesNotRise() {
        rejects(new SetUpScoreSheet(null, GROUP, null, TEN, TEN, null, List.of(), null), "bad-number", "scaleMax");
    }

    @Test
    void rejectsAScaleThatNobodyCouldWriteDown() {
        rejects(new SetUpScoreSheet(null, GROUP, null, null, new BigDecimal("1E+999999999"), null, List.of(), null), "bad-number", "scaleMax");
        rejects(new SetUpScoreSheet(null, GROUP, null, new BigDecimal("1E-999999999"), null, null, List.of(), null), "bad-number", "scaleMin");
    }

    @Test
    void goesToAThousandAndToFourDecimalsAndNotBeyond() {
        for (var most : List.of("1000", "0.0001")) {
            sheet.givenNoPriorActivity().when(new SetUpScoreSheet(null, GROUP, null, null, new BigDecimal(most), null, List.of(), null))
                    .expectSuccessfulHandlerExecution();
        }
        for (var beyond : List.of("1000.1", "0.00001")) {
            rejects(new SetUpScoreSheet(null, GROUP, null, null, new BigDecimal(beyond), null, List.of(), null), "bad-number", "scaleMax");
        }
        rejects(new SetUpScoreSheet(null, GROUP, null, new BigDecimal("-1000.1"), null, null, List.of(), null), "bad-number", "scaleMin");
    }

    @Test
    void choosesNobodyWhereNoCodesOrNobodyIsNamed() {
        sheet.givenNoPriorActivity().when(new SetUpScoreSheet(null, GROUP, "Hvor tæt på job?", null, null, MEMBER, List.of(), DESCRIBED),
                AS_MEMBER.toMetaData())
                .expectEvents(SET_UP);
        sheet.givenNoPriorActivity().when(new SetUpScoreSheet(null, GROUP, "Hvor tæt på job?", null, null, null, List.of("B7"), DESCRIBED),
                AS_MEMBER.toMetaData())
                .expectEvents(SET_UP);
    }

    @Test
    void rejectsAQuestionThatNobodyCanRead() {
        rejects(new SetUpScoreSheet(null, GROUP, "Hvor tæt\0", null, null, null, List.of(), null), "bad-text", "question");
    }

    @Test
    void rejectsAnUnknownGroup() {
        rejects(new SetUpScoreSheet(null, Ids.group("ukendt"), null, null, null, null, List.of(), null), "unknown-key", "groupId");
    }

    private void rejects(SetUpScoreSheet command, String code, String field) {
        sheet.givenNoPriorActivity().when(command).expectNoEvents().expectException(Refusal.of(code, field));
    }
}
