package dk.loopbog.query.sharing;

import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.GroupDocument;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who reads what a group shares, and who decides about it. */
public final class SharingVisibility {

    private SharingVisibility() {
    }

    /**
     * Where a reader belongs.
     *
     * @param programme of the jobcentre
     * @param groups    that the reader is or was a member of
     */
    record Belonging(@Nullable UUID programme, @Nullable UUID jobcentre, Set<UUID> groups) {
    }

    /** People at jobcentres, as far as a group names them; the centre's people read on the group's own pages and need no sharing. */
    static boolean reads(Viewer viewer, SharingDocument.Part shared, Belonging reader) {
        return viewer.isAny(Role.PARTICIPANT, Role.LEADER, Role.COORDINATOR)
                && (shared.programmeId() != null && shared.programmeId().equals(reader.programme())
                || reader.jobcentre() != null && shared.jobcentres().contains(reader.jobcentre())
                || shared.groups().stream().anyMatch(reader.groups()::contains));
    }

    /** A member of today, as the command side's rights have it. */
    static boolean opens(Viewer viewer, GroupDocument group, boolean takesPart, LocalDate today) {
        return hasBeenMember(viewer, group) && takesPart && group.memberships().stream()
                .anyMatch(membership -> membership.participantId().equals(viewer.participant()) && membership.holds(today));
    }

    /** And whoever ever was one, or an administrator: what is open can always be closed. */
    static boolean closes(Viewer viewer, GroupDocument group) {
        return viewer.is(Role.ADMIN) || hasBeenMember(viewer, group);
    }

    private static boolean hasBeenMember(Viewer viewer, GroupDocument group) {
        return viewer.participant() != null && viewer.isAny(Role.PARTICIPANT, Role.LEADER) && group.memberIds().contains(viewer.participant());
    }
}
