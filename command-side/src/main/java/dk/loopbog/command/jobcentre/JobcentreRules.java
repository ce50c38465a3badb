package dk.loopbog.command.jobcentre;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of jobcentres. */
final class JobcentreRules {

    private JobcentreRules() {
    }

    static void aJobcentreIsReadable(String name, @Nullable String municipality, List<String> targetGroups) {
        Texts.line(name, "name");
        Texts.optionalLine(municipality, "municipality");
        Texts.lines(targetGroups, "targetGroups");
    }

    static void aJobcentreWithdrawsOnce(JobcentreState jobcentre) {
        RuleViolated.unless(jobcentre.withdrawn() == null, "jobcentre-withdrawn", "happenedOn");
    }
}
