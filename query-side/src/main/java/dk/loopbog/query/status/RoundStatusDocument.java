package dk.loopbog.query.status;

import dk.loopbog.events.Personal;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.feedback.FeedbackKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The dated facts of one group from which its status is worked out; of texts only the titles, and why
 * other things are expected than of other groups.
 *
 * @param expectations what is expected of this group in place of what its round says, or null
 * @param description  null while no project is described
 * @param data         supplementary data of the group
 * @param late         what was recorded on a later day than it happened, in the order of recording
 */
public record RoundStatusDocument(
        UUID groupId,
        String key,
        UUID roundId,
        UUID jobcentreId,
        LocalDate formed,
        @Nullable LocalDate dissolved,
        @Nullable String name,
        List<String> themes,
        @Nullable Expectations expectations,
        @Nullable Description description,
        List<Membership> memberships,
        List<Goal> goals,
        List<Action> actions,
        List<Meeting> meetings,
        List<Submission> submissions,
        List<DataItem> data,
        List<Feedback> feedback,
        List<Late> late) {

    public record Expectations(int meetings, ReportingForm reporting, Personal reason, LocalDate on) {
    }

    /** Which fields of the project's description are filled in. */
    public record Description(Personal title, boolean summary, boolean link, boolean actions, boolean effectUs, boolean effectCitizen,
                              boolean effectOrganisation) {

        boolean everyFieldIsFilledIn() {
            return summary && link && actions && effectUs && effectCitizen && effectOrganisation;
        }
    }

    /**
     * @param from first day
     * @param to   first day without membership, or null while it holds
     */
    public record Membership(UUID participantId, LocalDate from, @Nullable LocalDate to) {
    }

    public record Goal(UUID id, LocalDate set, @Nullable LocalDate dropped) {
    }

    public record Action(UUID id, LocalDate planned, List<Attempt> tried, List<LocalDate> adjusted, @Nullable LocalDate stopped,
                         @Nullable LocalDate kept) {
    }

    public record Attempt(int number, LocalDate on) {
    }

    /**
     * Neither held nor cancelled: planned.
     *
     * @param moved when it was last moved, or null
     */
    public record Meeting(UUID id, int number, LocalDate plannedFor, @Nullable LocalTime startsAt, @Nullable LocalDate moved,
                          @Nullable LocalDate held, @Nullable LocalDate cancelled) {
    }

    /**
     * @param number  of the meeting, for minutes only
     * @param author  the participant who handed it in, where one is named
     * @param on      day of the first version
     * @param revised days of the later versions
     */
    public record Submission(SubmissionRef ref, @Nullable Integer number, @Nullable UUID author, LocalDate on, List<LocalDate> revised) {

        /** Number of the one now current. */
        public int version() {
            return 1 + revised.size();
        }
    }

    public record DataItem(UUID id, String kind, LocalDate on, int count) {
    }

    /**
     * @param version  of the submission that it is on
     * @param opened   when somebody of the group first opened it, or null
     * @param answered when the group first answered, or null
     */
    public record Feedback(UUID id, SubmissionRef submission, int version, List<FeedbackKind> kinds, LocalDate on,
                           @Nullable LocalDate opened, @Nullable LocalDate answered) {
    }

    /**
     * @param id of the action, goal, meeting, submission or piece of data
     */
    public record Late(What what, UUID id, LocalDate on, LocalDate recorded) {

        public enum What { DESCRIBED, GOAL_SET, PLANNED, TRIED, ADJUSTED, STOPPED, KEPT, HELD, SUBMITTED, DATA }
    }

    /**
     * The same without submissions, data and feedback of later days: a look at a past day folds in the beginning of a thing as
     * soon as anything of it counts.
     */
    RoundStatusDocument asOf(LocalDate day) {
        return new RoundStatusDocument(groupId, key, roundId, jobcentreId, formed, dissolved, name, themes, expectations, description, memberships,
                goals, actions, meetings, submissions.stream().filter(submission -> !submission.on().isAfter(day)).toList(),
                data.stream().filter(item -> !item.on().isAfter(day)).toList(),
                feedback.stream().filter(given -> !given.on().isAfter(day)).toList(), late);
    }
}
