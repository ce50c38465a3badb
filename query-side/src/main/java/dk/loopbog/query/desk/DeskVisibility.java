package dk.loopbog.query.desk;

import dk.loopbog.events.SubmissionRef;
import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.submission.SubmissionVisibility;

/** Who sees what lies on the researchers' desk. */
public final class DeskVisibility {

    private DeskVisibility() {
    }

    /** Who looks after a submission, and why one was put aside, is among researchers; so is what they want to follow up. */
    public static boolean seesWhoLooksAfterWhat(Viewer viewer) {
        return viewer.is(Role.RESEARCHER);
    }

    /** A logbook entry lies in the inbox of those alone who may read every one. */
    static boolean seesInTheInbox(Viewer viewer, SubmissionRef submission) {
        return submission.kind() != SubmissionRef.Kind.LOGBOOK || SubmissionVisibility.seesEveryLogbook(viewer);
    }
}
