package dk.loopbog.query.submission;

import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may read the texts of a submission. */
public final class SubmissionVisibility {

    private SubmissionVisibility() {
    }

    /**
     * A logbook entry is read by its author and by researchers, and where it is shared by the group's members, but never by one
     * who is a leader. What the centre gathered itself is read by its own people. All other texts are
     * read by them and at the group's own jobcentre.
     *
     * @param jobcentre key of the group's jobcentre
     * @param members   participants who are or were members of the group, without those who are marked as leaders
     */
    public static boolean readsText(Viewer viewer, SubmissionDocument submission, String jobcentre, Set<UUID> members) {
        if (submission.kind() == SubmissionRef.Kind.LOGBOOK) {
            return readsLogbook(viewer, submission.versions().getFirst().author(), submission.shared(), members);
        }
        return isOfTheCentre(viewer) || jobcentre.equals(viewer.jobcentre()) && !isGatheredByTheCentre(submission);
    }

    /** What came from no single group is read by the centre's people. */
    public static boolean readsDataOfNoGroup(Viewer viewer, SubmissionDocument submission) {
        return submission.kind() == SubmissionRef.Kind.DATA && submission.groupId() == null && isOfTheCentre(viewer);
    }

    /** Interviews, observations and talks that the centre registered; notes about one person may be among them. */
    public static boolean isGatheredByTheCentre(SubmissionDocument submission) {
        return submission.dataKind() != null && submission.dataKind().source() == DataKind.Source.CENTRE;
    }

    private static boolean isOfTheCentre(Viewer viewer) {
        return viewer.isAny(Role.ADMIN, Role.FACILITATOR, Role.RESEARCHER);
    }

    /**
     * The rule for one logbook entry.
     *
     * @param members participants who are or were members of the group, without those who are marked as leaders
     */
    public static boolean readsLogbook(Viewer viewer, @Nullable UUID author, boolean shared, Set<UUID> members) {
        var reader = viewer.participant();
        return viewer.is(Role.RESEARCHER) || reader != null && (reader.equals(author)
                || shared && !viewer.is(Role.LEADER) && members.contains(reader));
    }

    /** Others learn not even that an entry exists that is not shared with them. */
    public static boolean seesEveryLogbook(Viewer viewer) {
        return viewer.is(Role.RESEARCHER);
    }

    /** Whoever reads the text reads the feedback on it, but what is said of a logbook entry is its author's. */
    public static boolean readsFeedback(Viewer viewer, SubmissionDocument submission) {
        return submission.kind() != SubmissionRef.Kind.LOGBOOK || viewer.is(Role.RESEARCHER) || isAuthor(viewer, submission);
    }

    /**
     * Members of the group open and answer feedback; that on a logbook entry its author alone.
     *
     * @param members participants who are or were members of the group
     */
    public static boolean answersFeedback(Viewer viewer, SubmissionDocument submission, Set<UUID> members) {
        return submits(viewer, members)
                && (submission.kind() != SubmissionRef.Kind.LOGBOOK || isAuthor(viewer, submission));
    }

    private static boolean isAuthor(Viewer viewer, SubmissionDocument submission) {
        return viewer.participant() != null && viewer.participant().equals(submission.versions().getFirst().author());
    }

    /**
     * Who may hand in for a group: those who take or took part in it, since what was done is often told late.
     *
     * @param members participants who are or were members of the group
     */
    public static boolean submits(Viewer viewer, Set<UUID> members) {
        return viewer.isAny(Role.PARTICIPANT, Role.LEADER) && viewer.participant() != null && members.contains(viewer.participant());
    }

    /** Notes among researchers stay among them. */
    public static boolean readsResearcherNotes(Viewer viewer) {
        return viewer.is(Role.RESEARCHER);
    }

    /** Whether the reader opens the list of what all groups handed in; its page asks for the same right. */
    public static boolean readsInbox(Viewer viewer) {
        return viewer.isAny(Role.RESEARCHER, Role.ADMIN);
    }
}
