package dk.loopbog.query.programme;

import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentreVisibility;
import java.util.List;

/** The centre's own people see every programme, everybody else the one that their jobcentre belongs to. */
public final class ProgrammeVisibility {

    private ProgrammeVisibility() {
    }

    public static boolean sees(Viewer viewer, ProgrammeDocument programme, List<JobcentreDocument> jobcentres) {
        return JobcentreVisibility.seesAll(viewer)
                || jobcentres.stream().anyMatch(own -> own.programmeId().equals(programme.id()) && JobcentreVisibility.sees(viewer, own));
    }
}
