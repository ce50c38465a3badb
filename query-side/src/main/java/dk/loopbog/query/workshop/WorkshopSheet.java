package dk.loopbog.query.workshop;

import dk.loopbog.events.finding.MemberCheckReply;
import dk.loopbog.query.page.FormSheet.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The day of one workshop.
 *
 * @param jobcentre  name; null for a cross-municipal one
 * @param round      name, or null
 * @param attendance people who came; null where nobody counted
 * @param keeps      whether the reader prepares it and notes what is said
 * @param summary    whether there is a summary that the reader may see
 * @param groups     that a reply can be from, and {@code people}
 */
record WorkshopSheet(String key, UUID id, @Nullable String jobcentre, LocalDate date, boolean held, @Nullable String place, @Nullable String round,
                     List<Point> agenda, List<Place> places, int expected, @Nullable Integer attendance, List<Finding> findings, boolean keeps,
                     boolean summary, boolean published, List<Choice> groups, List<Choice> people) {

    /** @param at as it was written, such as 9.15; null where no time is given */
    record Point(@Nullable String at, String what) {
    }

    /**
     * @param people empty where the reader sees only how many
     */
    record Place(String name, int expected, int came, List<Person> people) {
    }

    record Person(String name, @Nullable String function, boolean expected, boolean came) {
    }

    /** @param said what was replied, for those who may read it, in the order in which it was noted */
    record Finding(UUID id, String text, int agree, int nuance, int other, List<Said> said) {
    }

    record Said(String kind, @Nullable String by, @Nullable String text) {
    }

    /** What can be said of a finding, as commands name it and as its texts do. */
    record Kind(String value, String key) {
    }

    public List<Kind> kinds() {
        return Stream.of(MemberCheckReply.values()).map(reply -> new Kind(reply.name(), WorkshopSheets.key(reply))).toList();
    }

    /** One for each form that is shown: sent twice by a second press of the button, it counts once. */
    public String sending() {
        return UUID.randomUUID().toString();
    }

    public String page() {
        return "/workshops/" + key;
    }
}
