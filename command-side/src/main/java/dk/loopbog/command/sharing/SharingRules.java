package dk.loopbog.command.sharing;

import dk.loopbog.command.Facts;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.group.GroupFrame;
import dk.loopbog.command.group.LearningGroupState;
import dk.loopbog.command.jobcentre.JobcentreState;
import dk.loopbog.command.sharing.SharingCommand.ChangeSharing;

/** The rules of sharing. */
final class SharingRules {

    private SharingRules() {
    }

    /** The own jobcentre reads along anyway; beyond the programme nothing goes. */
    static void othersOfTheProgrammeAreShared(ChangeSharing command, GroupFrame frame, Facts facts) {
        var programme = frame.programme().programmeId();
        command.jobcentres().forEach(id -> RuleViolated.unless(
                facts.require(JobcentreState.class, id, "jobcentres").programmeId().equals(programme), "unknown-key", "jobcentres"));
        command.groups().forEach(id -> {
            var group = facts.require(LearningGroupState.class, id, "groups");
            var jobcentre = facts.require(JobcentreState.class, group.jobcentreId(), "groups");
            RuleViolated.unless(jobcentre.programmeId().equals(programme), "unknown-key", "groups");
        });
    }
}
