package dk.loopbog.command.score;

import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.Actor;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The rules of score sheets. */
final class ScoreRules {

    private static final int LONGEST_CODE = 20;
    private static final int MOST_CODES = 20;
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(1000);
    private static final int MOST_DECIMALS = 4;

    private ScoreRules() {
    }

    /** Scales are made for people; a number of a million digits is not. */
    static void aNumberIsHandy(BigDecimal number, String field) {
        RuleViolated.unless(number.abs().compareTo(FARTHEST) <= 0 && number.scale() <= MOST_DECIMALS, "bad-number", field);
    }

    static void aScaleRisesFromItsLeastToItsMost(BigDecimal scaleMin, BigDecimal scaleMax) {
        RuleViolated.unless(scaleMin.compareTo(scaleMax) < 0, "bad-number", "scaleMax");
    }

    /** What is short and without blanks is no full name, at least; codes that an administrator registers were chosen elsewhere. */
    static void citizensStandUnderCodes(Actor actor, String citizenCode, String field) {
        Texts.line(citizenCode, field);
        RuleViolated.unless(actor.is(Role.ADMIN) || citizenCode.length() <= LONGEST_CODE
                && citizenCode.chars().noneMatch(Character::isWhitespace), "not-a-code", field);
    }

    /** Three are usual. */
    static void aPersonFollowsAFew(List<String> citizenCodes) {
        RuleViolated.unless(citizenCodes.size() <= MOST_CODES, "too-many", "citizenCodes");
    }

    /** So that a mistyped code begins no line of its own; an administrator registers what was written elsewhere. */
    static void aScoreIsForAFocusCitizenOfItsGiver(Actor actor, ScoreSheetState sheet, UUID participantId, String citizenCode) {
        RuleViolated.unless(actor.is(Role.ADMIN) || sheet.follows(participantId, citizenCode), "unknown-citizen-code", "citizenCode");
    }

    static void aScoreLiesOnItsScale(ScoreSheetState sheet, BigDecimal score) {
        RuleViolated.unless(score.compareTo(sheet.scaleMin()) >= 0 && score.compareTo(sheet.scaleMax()) <= 0, "off-scale", "score");
    }

    static void aScoreIsGivenOnce(ScoreSheetState sheet, UUID scoreId) {
        RuleViolated.unless(!sheet.scores().containsKey(scoreId), "already-exists", "scoreId");
    }

    static void onlyAGivenScoreIsWithdrawn(ScoreSheetState sheet, UUID scoreId) {
        RuleViolated.unless(sheet.scores().containsKey(scoreId), "unknown-key", "scoreId");
    }
}
