package dk.loopbog.query.forming;

import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentreVisibility;
import dk.loopbog.query.participant.ParticipantDocument;
import java.time.LocalDate;

/** Who sees who wished for what: those who form the groups. Colleagues see nobody's wish but their own. */
final class FormingVisibility {

    private FormingVisibility() {
    }

    /** As the command side's rights have it. */
    static boolean forms(Viewer viewer, JobcentreDocument jobcentre) {
        return JobcentreVisibility.keepsPeople(viewer, jobcentre);
    }

    static boolean plansRounds(Viewer viewer) {
        return viewer.isAny(Role.ADMIN, Role.FACILITATOR);
    }

    static boolean wishes(Viewer viewer, ParticipantDocument person, LocalDate today) {
        return person.id().equals(viewer.participant()) && person.presentOn(today);
    }
}
