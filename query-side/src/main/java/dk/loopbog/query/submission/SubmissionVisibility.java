package dk.loopbog.query.submission;

import dk.loopbog.events.SubmissionRef;
import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import java.util.Set;
import java.util.UUID;

/** Who may read the texts of a submission. */
public final class SubmissionVisibility {

    private SubmissionVisibility() {
    }

    /**
     * A logbook entry is read by its author and by researchers, and where it is shared by the group's members, but never by one
     * who is a leader. All other texts are read by the centre's people and at the group's own jobcentre.
     *
     * @param jobcentre key of the group's jobcentre
     * @param members   participants who are or were members of the group
     */
    public static boolean readsText(Viewer viewer, SubmissionDocument submission, String jobcentre, Set<UUID> members) {
        if (submission.kind() == SubmissionRef.Kind.LOGBOOK) {
            return wrote(viewer, submission) || viewer.is(Role.RESEARCHER)
                    || submission.shared() && !viewer.is(Role.LEADER) && viewer.participant() != null && members.contains(viewer.participant());
        }
        return viewer.isAny(Role.ADMIN, Role.FACILITATOR, Role.RESEARCHER) || jobcentre.equals(viewer.jobcentre());
    }

    /** Notes among researchers stay among them. */
    public static boolean readsResearcherNotes(Viewer viewer) {
        return viewer.is(Role.RESEARCHER);
    }

    private static boolean wrote(Viewer viewer, SubmissionDocument submission) {
        return viewer.participant() != null && viewer.participant().equals(submission.versions().getFirst().author());
    }
}
