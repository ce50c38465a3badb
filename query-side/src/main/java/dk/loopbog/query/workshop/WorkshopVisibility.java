package dk.loopbog.query.workshop;

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
}
