package dk.loopbog.query.group;

import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentreVisibility;
import dk.loopbog.query.submission.SubmissionVisibility;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who sees a group's page, and whose group it is. */
public final class GroupVisibility {

    private GroupVisibility() {
    }

    /** The centre's people and everybody at the group's own jobcentre. */
    public static boolean sees(Viewer viewer, JobcentreDocument jobcentreOfTheGroup) {
        return JobcentreVisibility.sees(viewer, jobcentreOfTheGroup);
    }

    /**
     * Of a logbook others learn not even that an entry exists, unless it is shared with them.
     *
     * @param leaders participants who are marked as leaders
     */
    public static List<GroupDocument.LogbookEntry> logbook(Viewer viewer, GroupDocument group, Set<UUID> leaders) {
        var members = new HashSet<>(group.memberIds());
        members.removeAll(leaders);
        return group.logbook().stream().filter(entry -> SubmissionVisibility.readsLogbook(viewer, entry.participantId(), entry.shared(), members))
                .toList();
    }
}
