package dk.loopbog.query.workshop;

import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentreVisibility;
import java.util.List;

/** The centre's people see every workshop; everybody else those of their jobcentre and the cross-municipal ones of its programme. */
public final class WorkshopVisibility {

    private WorkshopVisibility() {
    }

    /** @param jobcentres those that the reader may see */
    public static boolean sees(Viewer viewer, WorkshopDocument workshop, List<JobcentreDocument> jobcentres) {
        return JobcentreVisibility.seesAll(viewer) || jobcentres.stream().anyMatch(own -> workshop.jobcentreId() == null
                ? own.programmeId().equals(workshop.programmeId()) : own.id().equals(workshop.jobcentreId()));
    }

    /** Who plans and keeps workshops, and notes what participants say; only shows the way there: the command side decides. */
    public static boolean keeps(Viewer viewer) {
        return viewer.isAny(Role.FACILITATOR, Role.RESEARCHER, Role.ADMIN);
    }

    /** Colleagues see who comes from their own jobcentre; of the others they see how many. */
    static boolean seesNames(Viewer viewer, JobcentreDocument jobcentre) {
        return JobcentreVisibility.seesAll(viewer) || jobcentre.key().equals(viewer.jobcentre());
    }
}
