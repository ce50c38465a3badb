package dk.loopbog.command.score;

import static dk.loopbog.command.group.OneGroup.AS_MEMBER;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.score.ScoreExamples.FOLLOWED;
import static dk.loopbog.command.score.ScoreExamples.GIVEN;
import static dk.loopbog.command.score.ScoreExamples.SCORE;
import static dk.loopbog.command.score.ScoreExamples.SCORED_ON;
import static dk.loopbog.command.score.ScoreExamples.SET_UP;
import static dk.loopbog.command.score.ScoreExamples.SHEET;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.score.ScoreCommand.GiveScore;
import dk.loopbog.command.score.ScoreCommand.WithdrawScore;
import dk.loopbog.events.score.ScoreWithdrawn;
import java.math.BigDecimal;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithdrawScoreTest {

    private static final WithdrawScore WITHDRAW = new WithdrawScore(SHEET, SCORE, SCORED_ON);
    private static final ScoreWithdrawn WITHDRAWN = new ScoreWithdrawn(SHEET, GROUP, SCORE, SCORED_ON);

    private AggregateTestFixture<ScoreSheet> sheet;

    @BeforeEach
    void fixture() {
        sheet = new AggregateTestFixture<>(ScoreSheet.class);
        sheet.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void takesAMistakenTapBack() {
        sheet.given(SET_UP, FOLLOWED, GIVEN).when(WITHDRAW, AS_MEMBER.toMetaData()).expectEvents(WITHDRAWN);
    }

    @Test
    void changesNothingTheSecondTime() {
        sheet.given(SET_UP, FOLLOWED, GIVEN, WITHDRAWN).when(WITHDRAW, AS_MEMBER.toMetaData()).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void rejectsAScoreThatWasNeverGiven() {
        sheet.given(SET_UP).when(WITHDRAW, AS_MEMBER.toMetaData()).expectNoEvents().expectException(Refusal.of("unknown-key", "scoreId"));
    }

    @Test
    void keepsTheIdTaken() {
        sheet.given(SET_UP, FOLLOWED, GIVEN, WITHDRAWN)
                .when(new GiveScore(SHEET, SCORE, "B7", MEMBER, BigDecimal.ONE, null, SCORED_ON), AS_MEMBER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("already-exists", "scoreId"));
    }
}
