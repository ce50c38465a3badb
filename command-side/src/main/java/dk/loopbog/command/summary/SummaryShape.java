package dk.loopbog.command.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.loopbog.command.RuleViolated;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a summary must hold so that every page and paper can show it for ever. It is set by the query side, which this side cannot
 * ask, and lies ready on the server ({@link SummaryProofs}); that it can be shown is checked here all the same, since what is in the
 * log stays. Fields that are not named here may stand too.
 */
final class SummaryShape {

    private static final Predicate<JsonNode> TEXT = JsonNode::isTextual;
    private static final Predicate<JsonNode> COUNT = node -> node.isInt() && node.intValue() >= 0;
    private static final Predicate<JsonNode> DAY = SummaryShape::isDay;
    private static final Predicate<JsonNode> ACTIONS = object(Map.of("planned", COUNT, "tried", COUNT, "adjusted", COUNT, "stopped", COUNT));
    private static final Predicate<JsonNode> ROUND = object(Map.of("key", TEXT, "name", TEXT, "from", DAY, "to", DAY,
            "reporting", oneOf("minutes", "logbook", "both")));
    private static final Predicate<JsonNode> TOTALS = object(Map.of(
            "groups", COUNT, "members", COUNT, "goals", COUNT, "logbookEntries", COUNT, "dataItems", COUNT, "actions", ACTIONS,
            "descriptions", object(Map.of("complete", COUNT, "partial", COUNT, "missing", COUNT)),
            "meetings", object(Map.of("expected", COUNT, "held", COUNT, "cancelled", COUNT)),
            "minutes", object(Map.of("expected", COUNT, "received", COUNT, "missing", COUNT)),
            "feedback", object(Map.of("given", COUNT, "waiting", COUNT, "answered", COUNT, "medianDays", orNull(JsonNode::isNumber)))));
    private static final Predicate<JsonNode> ACTION = object(Map.of("text", TEXT, "adjusted", orNull(TEXT), "tries", COUNT,
            "state", oneOf("PLANNED", "TRIED", "ADJUSTED", "STOPPED", "KEPT")));
    /** {@code place} is that of its words in the list beside the content. */
    private static final Predicate<JsonNode> QUOTES = orNull(listOf(object(Map.of("place", COUNT, "kind", TEXT, "source", TEXT, "version", COUNT,
            "part", TEXT, "start", COUNT, "end", COUNT, "on", DAY))));
    private static final Predicate<JsonNode> GROUP = object(Map.ofEntries(Map.entry("key", TEXT), Map.entry("title", TEXT), Map.entry("jobcentre", TEXT),
            Map.entry("themes", listOf(TEXT)), Map.entry("members", COUNT), Map.entry("functions", listOf(orNull(TEXT))),
            Map.entry("goals", listOf(TEXT)), Map.entry("actions", listOf(ACTION)), Map.entry("learned", listOf(TEXT)),
            Map.entry("note", orNull(TEXT)), Map.entry("quotes", QUOTES),
            Map.entry("counts", object(Map.of("actions", ACTIONS, "meetings", COUNT, "minutes", COUNT, "logbookEntries", COUNT)))));
    private static final Predicate<JsonNode> SECTION = object(Map.of("id", TEXT, "kind", oneOf("overview", "themes", "groups", "findings", "forward", "own"),
            "title", orNull(TEXT), "text", orNull(TEXT), "quotes", QUOTES));
    private static final Predicate<JsonNode> SUMMARY = object(Map.ofEntries(
            Map.entry("workshop", TEXT), Map.entry("date", DAY), Map.entry("asOf", DAY), Map.entry("place", orNull(TEXT)),
            Map.entry("jobcentre", orNull(object(Map.of("key", TEXT, "name", TEXT)))), Map.entry("back", orNull(ROUND)),
            Map.entry("ahead", orNull(ROUND)), Map.entry("totals", orNull(TOTALS)),
            Map.entry("activity", object(Map.of("tried", listOf(DAY), "held", listOf(DAY), "received", listOf(DAY)))),
            Map.entry("themes", listOf(object(Map.of("key", TEXT, "name", TEXT, "groups", listOf(TEXT))))),
            Map.entry("groups", listOf(GROUP)),
            Map.entry("title", orNull(TEXT)), Map.entry("lead", orNull(TEXT)), Map.entry("sections", orNull(listOf(SECTION))),
            Map.entry("findings", listOf(object(Map.of("text", TEXT, "themes", listOf(TEXT), "passages", COUNT, "question", orNull(TEXT)))))));

    private SummaryShape() {
    }

    /** It can be shown, it is this workshop's, and there is something in it. */
    static void isASummaryOf(String workshop, JsonNode content) {
        RuleViolated.unless(SUMMARY.test(content) && content.get("workshop").textValue().equals(workshop), "not-a-summary", "content");
        RuleViolated.unless(!content.get("groups").isEmpty() || !content.get("findings").isEmpty() || somethingIsWritten(content), "nothing-to-publish", "content");
    }

    private static boolean somethingIsWritten(JsonNode content) {
        return content.path("sections").valueStream().anyMatch(section -> !section.path("text").isNull() && !section.path("text").isMissingNode()
                || !section.path("quotes").isEmpty());
    }

    /** A field that is not there counts as null. */
    private static Predicate<JsonNode> object(Map<String, Predicate<JsonNode>> fields) {
        return node -> node.isObject() && fields.entrySet().stream().allMatch(field -> {
            var value = node.get(field.getKey());
            return field.getValue().test(value == null ? JsonNodeFactory.instance.nullNode() : value);
        });
    }

    private static Predicate<JsonNode> listOf(Predicate<JsonNode> each) {
        return node -> node.isArray() && node.valueStream().allMatch(each);
    }

    private static Predicate<JsonNode> orNull(Predicate<JsonNode> other) {
        return node -> node.isNull() || other.test(node);
    }

    private static Predicate<JsonNode> oneOf(String... words) {
        var known = Set.of(words);
        return node -> node.isTextual() && known.contains(node.textValue());
    }

    private static boolean isDay(JsonNode node) {
        try {
            return node.isTextual() && LocalDate.parse(node.textValue()).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
