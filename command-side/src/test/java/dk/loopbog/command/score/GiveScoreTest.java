package dk.loopbog.command.score;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.OneGroup.AS_ADMIN;
import static dk.loopbog.command.group.OneGroup.AS_MEMBER;
import static dk.loopbog.command.group.OneGroup.AS_RESEARCHER;
import static dk.loopbog.command.group.OneGroup.COLLEAGUE;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.group.OneGroup.STRANGER;
import static dk.loopbog.command.score.ScoreExamples.FOLLOWED;
import static dk.loopbog.command.score.ScoreExamples.GIVEN;
import static dk.loopbog.command.score.ScoreExamples.SCORE;
import static dk.loopbog.command.score.ScoreExamples.SCORED_ON;
import static dk.loopbog.command.score.ScoreExamples.SET_UP;
import static dk.loopbog.command.score.ScoreExamples.SHEET;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.score.ScoreCommand.GiveScore;
import dk.loopbog.events.score.ScoreWithdrawn;
import java.math.BigDecimal;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GiveScoreTest {


    private AggregateTestFixture<ScoreSheet> sheet;

    @BeforeEach
    void fixture() {
        sheet = new AggregateTestFixture<>(ScoreSheet.class);
        sheet.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void standsUnderACode() {
        sheet.given(SET_UP, FOLLOWED).when(new GiveScore(SHEET, SCORE, "B7", MEMBER, new BigDecimal("7.5"), "telefon", SCORED_ON), AS_RESEARCHER.toMetaData())
                .expectEvents(GIVEN);
    }

    @Test
    void takesBothEndsOfTheScale() {
        sheet.given(SET_UP, FOLLOWED).when(score("B7", MEMBER, "0"), AS_RESEARCHER.toMetaData()).expectSuccessfulHandlerExecution();
        sheet.given(SET_UP, FOLLOWED).when(score("B7", MEMBER, "10.0"), AS_RESEARCHER.toMetaData()).expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsAScoreOffItsScale() {
        rejects(score("B7", MEMBER, "10.1"), "off-scale", "score");
        rejects(score("B7", MEMBER, "-1"), "off-scale", "score");
    }

    @Test
    void rejectsAScoreWithDecimalsWithoutEnd() {
        rejects(score("B7", MEMBER, "7.00001"), "bad-number", "score");
    }

    @Test
    void rejectsWhatLooksLikeAName() {
        rejects(score("Bente Olsen", MEMBER, "5"), "not-a-code", "citizenCode");
        rejects(score("B".repeat(21), MEMBER, "5"), "not-a-code", "citizenCode");
        rejects(score("", MEMBER, "5"), "missing-value", "citizenCode");
    }

    @Test
    void rejectsACodeThatItsGiverDoesNotFollow() {
        rejects(score("B8", MEMBER, "5"), "unknown-citizen-code", "citizenCode");
        rejects(score("B7", COLLEAGUE, "5"), "unknown-citizen-code", "citizenCode");
    }

    @Test
    void goesOnWithACodeThatWasScoredBeforeAnybodyChose() {
        sheet.given(SET_UP, GIVEN).when(new GiveScore(SHEET, null, "B7", MEMBER, BigDecimal.ONE, null, SCORED_ON), AS_MEMBER.toMetaData())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsACodeOfWhichTheOnlyScoreWasAnothersOrWasTakenBack() {
        sheet.given(SET_UP, GIVEN).when(new GiveScore(SHEET, null, "B7", COLLEAGUE, BigDecimal.ONE, null, SCORED_ON), AS_MEMBER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("unknown-citizen-code", "citizenCode"));
        sheet.given(SET_UP, GIVEN).when(new GiveScore(SHEET, null, "B8", MEMBER, BigDecimal.ONE, null, SCORED_ON), AS_MEMBER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("unknown-citizen-code", "citizenCode"));
        sheet.given(SET_UP, GIVEN, new ScoreWithdrawn(SHEET, GROUP, SCORE, SCORED_ON))
                .when(new GiveScore(SHEET, null, "B7", MEMBER, BigDecimal.ONE, null, SCORED_ON), AS_MEMBER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("unknown-citizen-code", "citizenCode"));
    }

    @Test
    void rejectsAKindOfContactThatNobodyCanRead() {
        rejects(new GiveScore(SHEET, SCORE, "B7", MEMBER, BigDecimal.ONE, "tele\0fon", SCORED_ON), "bad-text", "contact");
    }

    @Test
    void rejectsADayToCome() {
        rejects(new GiveScore(SHEET, SCORE, "B7", MEMBER, BigDecimal.ONE, null, TODAY.plusDays(1)), "outside-programme", "happenedOn");
    }

    @Test
    void takesTheCodesAndPeopleThatAnAdministratorRegisters() {
        sheet.given(SET_UP, FOLLOWED).when(score("Borger nr. 7", STRANGER, "5"), AS_ADMIN.toMetaData()).expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsACivilRegistrationNumberForACode() {
        rejects(score("010190-1234", MEMBER, "5"), "cpr-number", "citizenCode");
    }

    @Test
    void rejectsAParticipantOfAnotherJobcentre() {
        rejects(score("B7", STRANGER, "5"), "wrong-jobcentre", "participantId");
    }

    @Test
    void rejectsTheSameScoreTwice() {
        sheet.given(SET_UP, FOLLOWED, GIVEN).when(score("B7", MEMBER, "5"), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("already-exists", "scoreId"));
    }

    private void rejects(GiveScore command, String code, String field) {
        sheet.given(SET_UP, FOLLOWED).when(command, AS_RESEARCHER.toMetaData()).expectNoEvents().expectException(Refusal.of(code, field));
    }

    private static GiveScore score(String code, UUID participant, String score) {
        return new GiveScore(SHEET, SCORE, code, participant, new BigDecimal(score), null, SCORED_ON);
    }
}
