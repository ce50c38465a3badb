package dk.loopbog.query.jobcentre;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The centre's own people see every jobcentre, everybody else the one that their roles are tied to. */
public final class JobcentreVisibility {

    private JobcentreVisibility() {
    }

    public static boolean seesAll(Viewer viewer) {
        return viewer.isAny(Role.ADMIN, Role.FACILITATOR, Role.RESEARCHER);
    }

    /** The only one that the reader can see; nothing for those who see all, and for those who see none. */
    public static Optional<UUID> only(Viewer viewer) {
        return seesAll(viewer) ? Optional.empty() : Optional.ofNullable(viewer.jobcentre()).map(Ids::jobcentre);
    }

    public static boolean sees(Viewer viewer, JobcentreDocument jobcentre) {
        return seesAll(viewer) || jobcentre.key().equals(viewer.jobcentre());
    }

    /** A coordinator's roles reach no further than the own jobcentre. */
    public static boolean coordinates(Viewer viewer, JobcentreDocument jobcentre) {
        return viewer.is(Role.COORDINATOR) && jobcentre.key().equals(viewer.jobcentre());
    }

    /** Whether the reader notes down who takes part, as the command side's rights have it. */
    public static boolean keepsPeople(Viewer viewer, JobcentreDocument jobcentre) {
        return viewer.isAny(Role.ADMIN, Role.FACILITATOR) || coordinates(viewer, jobcentre);
    }

    public static Predicate<JobcentreDocument> of(Viewer viewer) {
        return jobcentre -> sees(viewer, jobcentre);
    }
}
