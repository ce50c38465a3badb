package dk.loopbog.query.score;

import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.submission.SubmissionVisibility;
import java.util.Set;
import java.util.UUID;

/** Who sees the scores of single citizens. */
public final class ScoreVisibility {

    private ScoreVisibility() {
    }

    /**
     * The group itself and researchers: not the jobcentre around it, whoever leads there, and nobody else of the centre.
     *
     * @param members participants who are or were members of the group
     */
    public static boolean reads(Viewer viewer, Set<UUID> members) {
        return viewer.is(Role.RESEARCHER) || SubmissionVisibility.submits(viewer, members);
    }
}
