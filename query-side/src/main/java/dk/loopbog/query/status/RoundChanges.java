package dk.loopbog.query.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the groups of a round did after a day, up to today; groups without a change are left out.
 *
 * @param round the round's key
 * @param since the day before the first that counts
 */
public record RoundChanges(String round, LocalDate since, List<JobcentreChanges> jobcentres) {

    public record JobcentreChanges(String key, String name, List<GroupChanges> groups) {
    }

    /** @param late what happened by that day, but was only written down after it; not counted under {@code changes} */
    public record GroupChanges(UUID id, String key, String title, Changes changes, Sentences sentences, Changes late, Sentences lateSentences) {
    }

    /**
     * Counts of what is dated after the day. An action counts once under each heading, however often it was tried or adjusted.
     *
     * @param described whether the project was first described
     * @param revised   new versions of its description
     * @param cancelled meetings that are cancelled now; one that was moved afterwards stands under {@code moved}
     */
    public record Changes(boolean formed, int membersJoined, int membersLeft, boolean described, int revised, int goalsSet, int goalsDropped,
                          int actionsPlanned, int actionsTried, int actionsAdjusted, int actionsStopped, int actionsKept,
                          List<MeetingChange> held, List<MeetingChange> cancelled, List<MeetingChange> moved, List<MinutesChange> minutes,
                          int minutesRevised, int logbookEntries, int reflections, int dataItems, int feedbackGiven, int feedbackAnswered) {

        static final Changes NONE = new Changes(false, 0, 0, false, 0, 0, 0, 0, 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), 0, 0, 0, 0,
                0, 0);
    }

    /** @param on day held or cancelled, or the new day of one that was moved */
    public record MeetingChange(int number, LocalDate on) {
    }

    /** @param daysAfterMeeting whole days; 0 where the meeting's day is not known */
    public record MinutesChange(int number, LocalDate on, long daysAfterMeeting) {
    }

    /** The changes in words, each a clause that begins with a small letter. */
    public record Sentences(List<String> da, List<String> en) {
    }
}
