package dk.loopbog.query.summary;

import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;

/** A published summary is for everybody who may see its workshop; a draft is for the centre's people. */
public final class SummaryVisibility {

    private SummaryVisibility() {
    }

    public static boolean readsDraft(Viewer viewer) {
        return viewer.isAny(Role.FACILITATOR, Role.RESEARCHER, Role.ADMIN);
    }

    /** Only shows the button: the command side decides. */
    public static boolean mayPublish(Viewer viewer) {
        return viewer.isAny(Role.FACILITATOR, Role.ADMIN);
    }
}
