package dk.loopbog.query.summary;

import dk.loopbog.query.status.RoundStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The material of a round gathered for a workshop: what is drafted, published as JSON, and shown again as it was.
 *
 * @param workshop  its key
 * @param jobcentre null for a cross-municipal workshop
 * @param back      the round looked back on; null at a programme's first workshop
 * @param ahead     the round that follows; null where none is planned
 * @param asOf      the last day of which anything counts
 * @param totals    null without a round to look back on
 */
public record WorkshopSummary(
        String workshop,
        LocalDate date,
        @Nullable String place,
        @Nullable Named jobcentre,
        @Nullable Round back,
        @Nullable Round ahead,
        LocalDate asOf,
        RoundStatus.@Nullable Totals totals,
        Activity activity,
        List<Theme> themes,
        List<Group> groups,
        List<Finding> findings) {

    public record Named(String key, String name) {
    }

    public record Round(String key, String name, LocalDate from, LocalDate to, String reporting) {
    }

    /** The days, ascending, on which it happened; a day stands as often as it happened on it. */
    public record Activity(List<LocalDate> tried, List<LocalDate> held, List<LocalDate> received) {
    }

    /** @param groups titles */
    public record Theme(String key, String name, List<String> groups) {
    }

    /**
     * One group of the round.
     *
     * @param functions common job functions in it; one that fewer than three people at the place hold is null, so that it points at nobody
     * @param goals     those that were not dropped
     * @param learned   what the tries taught, in the group's own words
     * @param counts    as the round's status counts them
     */
    public record Group(String key, String title, String jobcentre, List<String> themes, int members, List<@Nullable String> functions,
                        List<String> goals, List<Action> actions, List<String> learned, Counts counts) {
    }

    /**
     * @param meetings held
     * @param minutes  received
     */
    public record Counts(RoundStatus.Actions actions, int meetings, int minutes, int logbookEntries) {
    }

    /**
     * @param adjusted the action as last adjusted, or null
     * @param tries    how often it was tried
     */
    public record Action(String text, @Nullable String adjusted, int tries, State state) {
    }

    public enum State { PLANNED, TRIED, ADJUSTED, STOPPED, KEPT }

    /**
     * @param themes   names
     * @param passages how many passages it rests on
     */
    public record Finding(String text, List<String> themes, int passages) {
    }
}
