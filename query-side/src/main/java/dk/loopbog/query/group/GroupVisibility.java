package dk.loopbog.query.group;

import dk.loopbog.events.data.DataKind;
import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentreVisibility;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.submission.SubmissionVisibility;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sees a group's page, whose group it is, and who may change it. */
public final class GroupVisibility {

    private GroupVisibility() {
    }

    /** The centre's people and everybody at the group's own jobcentre. */
    public static boolean sees(Viewer viewer, JobcentreDocument jobcentreOfTheGroup) {
        return JobcentreVisibility.sees(viewer, jobcentreOfTheGroup);
    }

    /**
     * What the command side's CommandRights permit on that day. A group that was dissolved takes no change, but what was done in it
     * may be told late.
     *
     * @param reader the participant that the reader is, where there is one
     */
    public static GroupRights rights(Viewer viewer, GroupDocument group, JobcentreDocument jobcentre, @Nullable ParticipantDocument reader,
                                     LocalDate today) {
        var own = reader == null || !viewer.isAny(Role.PARTICIPANT, Role.LEADER) ? List.<GroupDocument.Membership>of()
                : group.memberships().stream().filter(membership -> membership.participantId().equals(reader.id())).toList();
        var submits = SubmissionVisibility.submits(viewer, group.memberIds());
        if (group.dissolved() != null) {
            return new GroupRights(false, false, false, submits);
        }
        var coordinates = JobcentreVisibility.coordinates(viewer, jobcentre);
        var runs = viewer.isAny(Role.ADMIN, Role.FACILITATOR);
        return new GroupRights(
                runs || reader != null && reader.presentOn(today) && own.stream().anyMatch(membership -> membership.holds(today)),
                runs || coordinates || !own.isEmpty(),
                runs || coordinates || viewer.is(Role.RESEARCHER), submits);
    }

    /** What the centre gathered in the group stays with its people; the group's own is for whoever sees its page. */
    public static List<GroupDocument.DataItem> data(Viewer viewer, GroupDocument group) {
        return group.data().stream().filter(item -> item.kind().source() == DataKind.Source.PARTICIPANTS
                || viewer.isAny(Role.ADMIN, Role.FACILITATOR, Role.RESEARCHER)).toList();
    }

    /**
     * Of a logbook others learn not even that an entry exists, unless it is shared with them.
     *
     * @param leaders participants who are marked as leaders
     */
    public static List<GroupDocument.LogbookEntry> logbook(Viewer viewer, GroupDocument group, Set<UUID> leaders) {
        var members = new HashSet<>(group.memberIds());
        members.removeAll(leaders);
        return group.logbook().stream().filter(entry -> SubmissionVisibility.readsLogbook(viewer, entry.participantId(), entry.shared(), members))
                .toList();
    }
}
