package dk.loopbog.query.status;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the groups of a round were on a day; each number is defined in {@link Definitions}.
 *
 * @param round      the round's key
 * @param jobcentres those of the round that the reader may see
 * @param totals     sums over the groups shown
 */
public record RoundStatus(String round, String name, LocalDate from, LocalDate to, AsOf asOf, List<JobcentreStatus> jobcentres, Totals totals) {

    /**
     * @param happenedBy the last day of which anything counts
     * @param recordedBy the last day, in Denmark, on which it may have been recorded; null for no limit
     */
    public record AsOf(LocalDate happenedBy, @Nullable LocalDate recordedBy) {
    }

    /** @param withdrawn whether it had withdrawn by the day */
    public record JobcentreStatus(String key, String name, boolean withdrawn, List<GroupStatus> groups, Totals totals) {
    }

    /**
     * @param themes         keys
     * @param members        people
     * @param functions      different common functions among them
     * @param goals          set and not dropped
     * @param daysToFirstTry null while nothing was tried
     * @param meetingLines   the meetings one by one, by number
     */
    public record GroupStatus(UUID id, String key, String title, List<String> themes, LocalDate formed, int members, int functions,
                              Completeness description, int goals, Actions actions, Meetings meetings, Minutes minutes, int logbookEntries,
                              int dataItems, Feedback feedback, @Nullable Long daysToFirstTry, List<MeetingLine> meetingLines) {
    }

    /** Of a project's description. */
    public enum Completeness {
        COMPLETE, PARTIAL, MISSING;

        /** As written in the API. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Actions that ever got so far. */
    public record Actions(int planned, int tried, int adjusted, int stopped) {
    }

    public record Meetings(int expected, int held, int cancelled) {
    }

    /** @param missing numbers of the meetings that were held and have none */
    public record Minutes(int expected, int received, List<Integer> missing) {
    }

    /**
     * @param given      feedback on submissions that call for it
     * @param waiting    such submissions without any
     * @param answered   feedback that the group answered
     * @param medianDays from submission to first feedback; null without any
     */
    public record Feedback(int given, int waiting, int answered, @Nullable BigDecimal medianDays) {
    }

    /**
     * One meeting in the matrix.
     *
     * @param on      day held or cancelled, or planned for
     * @param minutes day on which minutes came, or null
     */
    public record MeetingLine(int number, MeetingState state, LocalDate on, @Nullable LocalDate minutes) {
    }

    public enum MeetingState {
        PLANNED, HELD, CANCELLED;

        /** As written in the API. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Sums over groups. */
    public record Totals(int groups, int members, Descriptions descriptions, int goals, Actions actions, Meetings meetings, MinutesCounts minutes,
                         int logbookEntries, int dataItems, Feedback feedback) {
    }

    public record Descriptions(int complete, int partial, int missing) {
    }

    /** @param missing how many */
    public record MinutesCounts(int expected, int received, int missing) {
    }
}
