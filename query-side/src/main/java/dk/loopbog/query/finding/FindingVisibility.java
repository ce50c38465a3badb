package dk.loopbog.query.finding;

import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import java.util.Set;
import java.util.UUID;

/** Who sees findings and what was said of them. */
public final class FindingVisibility {

    private FindingVisibility() {
    }

    /** Drafts too: facilitators choose with the researchers what to bring to a workshop. */
    public static boolean seesAll(Viewer viewer) {
        return viewer.isAny(Role.RESEARCHER, Role.FACILITATOR, Role.ADMIN);
    }

    /**
     * Others see what was shared at a workshop of theirs.
     *
     * @param workshops those that the reader may see
     */
    public static boolean sees(Viewer viewer, FindingDocument finding, Set<UUID> workshops) {
        return seesAll(viewer) || finding.sharedAt().stream().anyMatch(shared -> workshops.contains(shared.workshopId()));
    }

    /** As the command side's rights have it. */
    public static boolean writes(Viewer viewer) {
        return viewer.isAny(Role.RESEARCHER, Role.ADMIN);
    }

    /** As the command side's rights have it. */
    public static boolean shares(Viewer viewer) {
        return seesAll(viewer);
    }

    /** Where a quote comes from leads to its author; those who are shown it without a name are not told. */
    public static boolean seesSources(Viewer viewer) {
        return seesAll(viewer);
    }

    /** A group's reply is read by all who see the finding; one person's by the centre and that person. */
    public static boolean readsReply(Viewer viewer, FindingDocument.Reply reply) {
        return seesAll(viewer) || reply.participantId() == null || reply.participantId().equals(viewer.participant());
    }

    /** Participants and leaders, for themselves and their groups, as the command side's rights have it. */
    public static boolean replies(Viewer viewer) {
        return viewer.participant() != null && viewer.isAny(Role.PARTICIPANT, Role.LEADER);
    }
}
