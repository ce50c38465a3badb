package dk.loopbog.command.desk;

import dk.loopbog.command.Facts;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.submission.Submission;
import dk.loopbog.events.SubmissionRef;
import java.util.UUID;

/** The rules of the researchers' desk. */
final class DeskRules {

    private DeskRules() {
    }

    /** What the centre gathered outside the groups waits for no answer. */
    static Submission onlyWhatAGroupHandedInLiesOnTheDesk(SubmissionRef ref, Facts facts) {
        var submission = Submission.require(ref, facts, "submission");
        RuleViolated.unless(submission.groupId() != null, "unknown-key", "submission");
        return submission;
    }

    static void whatAColleagueHasIsHandedOver(DeskCaseState state) {
        RuleViolated.unless(state.researcher() == null, "taken-by-colleague", "submission");
    }

    static String onlyAResearcherTakesOver(UUID account, Researchers researchers) {
        return researchers.name(account).orElseThrow(() -> new RuleViolated("not-a-researcher", "to"));
    }
}
