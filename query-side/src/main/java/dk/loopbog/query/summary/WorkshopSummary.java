package dk.loopbog.query.summary;

import dk.loopbog.query.status.RoundStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
 * @param title     null for the usual one
 * @param lead      null for the usual one
 * @param sections  as they follow each other; what is left out is not there, neither here nor in the material
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
        List<Finding> findings,
        @Nullable String title,
        @Nullable String lead,
        List<Section> sections) {

    private static final List<Section> USUAL = Stream.of("overview", "themes", "groups", "findings", "forward").map(Section::untouched).toList();

    /** What was published before sections could be arranged has the usual ones. */
    public WorkshopSummary {
        sections = sections == null || sections.isEmpty() ? USUAL : sections;
    }

    /** The material alone. */
    static WorkshopSummary untouched(String workshop, LocalDate date, @Nullable String place, @Nullable Named jobcentre, @Nullable Round back,
                                     @Nullable Round ahead, LocalDate asOf, RoundStatus.@Nullable Totals totals, Activity activity, List<Theme> themes,
                                     List<Group> groups, List<Finding> findings) {
        return new WorkshopSummary(workshop, date, place, jobcentre, back, ahead, asOf, totals, activity, themes, groups, findings, null, null, USUAL);
    }

    /**
     * @param kind  one of the usual ones, or own
     * @param title null for the usual one
     */
    public record Section(String id, String kind, @Nullable String title, @Nullable String text, List<Quote> quotes) {

        public Section {
            quotes = quotes == null ? List.of() : quotes;
        }

        static Section untouched(String kind) {
            return new Section(kind, kind, null, null, List.of());
        }
    }

    /**
     * A passage that is quoted; its words stand beside the content, at {@code place}.
     *
     * @param kind      of the submission, in lower case
     * @param source    its id
     * @param part      of the template; {@code free} where the text has none
     * @param start     first character within that part, from 0
     * @param end       the character after its last
     * @param on        day of that version
     * @param meeting   number, for minutes
     * @param group     title, or null for what belongs to no group
     * @param jobcentre name
     * @param function  of whoever wrote it in their own name, where enough people hold it; else null
     * @param alone     whether one person wrote it in their own name
     */
    public record Quote(int place, String kind, UUID source, int version, String part, int start, int end, LocalDate on,
                        @Nullable Integer meeting, @Nullable String group, @Nullable String jobcentre, @Nullable String function, boolean alone) {
    }

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
     * @param note      what the facilitator writes of it, or null
     */
    public record Group(String key, String title, String jobcentre, List<String> themes, int members, List<@Nullable String> functions,
                        List<String> goals, List<Action> actions, List<String> learned, Counts counts, @Nullable String note, List<Quote> quotes) {

        public Group {
            quotes = quotes == null ? List.of() : quotes;
        }
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
     * @param question for the member check, or null
     * @param id       null in what was published before it was kept
     */
    public record Finding(String text, List<String> themes, int passages, @Nullable String question, @Nullable UUID id) {
    }
}
