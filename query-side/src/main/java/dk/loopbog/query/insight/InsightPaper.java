package dk.loopbog.query.insight;

import dk.loopbog.query.page.Wording;
import dk.loopbog.query.paper.Paper;
import dk.loopbog.query.paper.Paper.Block;
import dk.loopbog.query.paper.Paper.Cell;
import dk.loopbog.query.paper.Paper.Column;
import dk.loopbog.query.paper.Paper.Heading;
import dk.loopbog.query.paper.Paper.Items;
import dk.loopbog.query.paper.Paper.Table;
import dk.loopbog.query.paper.Paper.Text;
import dk.loopbog.query.paper.Paper.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The same as the JSON, to be read by people. */
final class InsightPaper {

    /** Parts of events that are somebody's words and stand as such; the others stand in a line below. */
    private static final Set<String> WORDS = Set.of("text", "free", "tried", "learned", "adjust", "next", "happened", "summary", "actions", "link", "effectUs",
            "effectCitizen", "effectOrganisation", "answer", "reason", "assessment", "adjustment", "contact", "title", "name", "email", "question", "agenda",
            "researcherNote", "quote", "fileName", "wish", "note");

    /** Other parts that have a name in the texts, in lower case. */
    private static final Set<String> FIELDS = Set.of("attended", "apologies", "members", "minuteTaker", "author", "participantId", "pages", "score", "citizenCode",
            "sharedWithGroup", "purpose", "version", "leader", "jobTitle", "mode", "themes", "key", "answeredBy", "number", "meetingNumber", "place");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final Insight insight;
    private final Wording say;
    private final List<Block> blocks = new ArrayList<>();

    private InsightPaper(Insight insight, Wording say) {
        this.insight = insight;
        this.say = say;
    }

    static Paper of(Insight insight, Wording say, Locale locale) {
        var made = new InsightPaper(insight, say);
        made.write();
        var title = say.text("insight.title");
        return new Paper(locale, title, title, "Loopbog", "{0} / {1}", insight.madeAt(), made.blocks);
    }

    private void write() {
        blocks.add(new Heading(1, say.text("insight.title")));
        blocks.add(new Text(Tone.LEAD, say.text("insight.paper.lead", say.moment(insight.madeAt()))));
        blocks.add(new Text(Tone.BODY, say.text("insight.paper.others")));
        if (insight.person() != null) {
            person(insight.person());
        }
        if (insight.account() != null) {
            account(insight.account());
        }
        feedback();
        recorded();
        readBy();
    }

    private void person(Insight.Person person) {
        heading("insight.person");
        var rows = new ArrayList<List<Cell>>();
        row(rows, "insight.name", person.name());
        row(rows, "insight.email", person.email());
        row(rows, "insight.key", person.key());
        row(rows, "insight.programme", person.programme());
        row(rows, "insight.jobcentre", person.jobcentre());
        row(rows, "insight.leader", say.text(person.leader() ? "insight.yes" : "insight.no"));
        person.jobTitles().forEach(title -> row(rows, "insight.job-title", say.text("insight.since", title.title(), say.date(title.from()))));
        person.presence().forEach(each -> row(rows, "insight.presence", span(each.from(), each.until()) + (each.reason() == null ? "" : " · " + each.reason())));
        person.memberships().forEach(each -> row(rows, "insight.membership", each.title() + " · " + span(each.from(), each.until())));
        facts(rows);
    }

    private void account(Insight.Account account) {
        heading("insight.account");
        var rows = new ArrayList<List<Cell>>();
        row(rows, "insight.user-name", account.userName());
        row(rows, "insight.name", account.name());
        row(rows, "insight.roles", account.roles().stream().map(role -> say.text("role." + role.toLowerCase(Locale.ROOT))).collect(Collectors.joining(", ")));
        account.sessions().forEach(session -> row(rows, "insight.session", say.text("account.session.times", say.moment(session.begun()), say.moment(session.lastUsed()))
                + (session.browser() == null ? "" : " · " + session.browser())));
        row(rows, "insight.calendar", say.text(account.settings().calendarAddress() ? "insight.yes" : "insight.no"));
        row(rows, "insight.reminders", say.text(account.settings().reminders() ? "insight.yes" : "insight.no")
                + (account.settings().reminderAddress() == null ? "" : " · " + account.settings().reminderAddress()));
        account.drafts().forEach(draft -> row(rows, "insight.draft", say.moment(draft.savedAt()) + " · " + draft.words()));
        insight.given().forEach((event, times) -> row(rows, "insight.given", kind(event) + " (" + event + "): " + times));
        facts(rows);
    }

    private void feedback() {
        if (insight.feedback().isEmpty()) {
            return;
        }
        heading("insight.feedback");
        insight.feedback().forEach(given -> {
            blocks.add(new Text(Tone.LABEL, Stream.of(given.about(), say.date(given.on()), given.by()).filter(part -> part != null).collect(Collectors.joining(" · "))));
            if (given.text() != null) {
                blocks.add(new Text(Tone.QUOTE, given.text()));
            }
        });
    }

    private void recorded() {
        heading("insight.recorded");
        blocks.add(new Text(Tone.BODY, say.text("insight.recorded.what", insight.recorded().size())));
        for (var entry : insight.recorded().stream().sorted(Comparator.comparing(each -> day(each).orElse(LocalDate.MIN))).toList()) {
            blocks.add(new Text(Tone.LABEL, Stream.of(kind(entry.event()), day(entry).map(say::date).orElse(""), entry.byYou() ? say.text("insight.by-you") : "")
                    .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "))));
            words(entry.data());
            var facts = new ArrayList<String>();
            facts(entry.data(), facts);
            facts.add(say.text("insight.recorded.at", say.moment(entry.recordedAt()), entry.event()));
            blocks.add(new Text(Tone.SOFT, String.join(" · ", facts)));
        }
        if (!insight.files().isEmpty()) {
            heading("insight.files");
            blocks.add(new Items(insight.files()));
        }
    }

    private void words(Map<?, ?> data) {
        data.forEach((field, value) -> {
            if (value instanceof Map<?, ?> inner) {
                words(inner);
            } else if (isWords(field, value)) {
                blocks.add(new Text(Tone.QUOTE, (String) value));
            }
        });
    }

    private static boolean isWords(Object field, Object value) {
        return value instanceof String text && WORDS.contains(field) && !text.equals(OwnFacts.OTHERS_TEXT);
    }

    /** Ids mean nothing to people; the JSON has them. */
    private void facts(Map<?, ?> data, List<String> facts) {
        data.forEach((field, value) -> {
            if (value instanceof Map<?, ?> inner) {
                facts(inner, facts);
            } else if (!isWords(field, value) && !field.equals("happenedOn") && !isId(value)) {
                var shown = value instanceof Collection<?> several ? several(several) : shown(value);
                if (!shown.isEmpty()) {
                    facts.add((FIELDS.contains(field) ? say.text("insight.field." + String.valueOf(field).toLowerCase(Locale.ROOT)) : field) + ": " + shown);
                }
            }
        });
    }

    private static boolean isId(Object value) {
        return value instanceof Collection<?> several ? several.stream().anyMatch(InsightPaper::isId)
                : ID.matcher(String.valueOf(value)).matches();
    }

    /** The person first, and how many others. */
    private String several(Collection<?> values) {
        var others = values.stream().filter(OwnFacts.ANOTHER::equals).count();
        return Stream.concat(values.stream().filter(value -> !OwnFacts.ANOTHER.equals(value)).map(this::shown),
                others == 0 ? Stream.of() : Stream.of(say.text("insight.others", others))).collect(Collectors.joining(", "));
    }

    private String shown(Object value) {
        return switch (value) {
            case Boolean yes -> say.text(yes ? "insight.yes" : "insight.no");
            case String text when text.equals(OwnFacts.YOU) -> say.text("insight.you");
            case String text when text.equals(OwnFacts.ANOTHER) -> say.text("insight.others", 1);
            case String text when text.equals(OwnFacts.OTHERS_TEXT) -> say.text("insight.others-text");
            default -> String.valueOf(value);
        };
    }

    private void readBy() {
        heading("insight.read-by");
        blocks.add(new Table(say.text("insight.read-by.rows", insight.readBy().size()), List.of(new Column(say.text("reading.when"), 4), new Column(say.text("reading.who"), 4),
                new Column(say.text("reading.what"), 5)), insight.readBy().stream().map(each -> List.of(Cell.of(say.moment(each.at())),
                Cell.of(each.who() == null ? say.text("reading.nobody") : each.who()),
                Cell.of(each.page() + ", " + say.text("reading.way." + each.way().toLowerCase(Locale.ROOT))))).toList()));
    }

    private String kind(String event) {
        return say.text("insight.kind." + event.substring(0, event.indexOf('.')));
    }

    private static Optional<LocalDate> day(Insight.Entry entry) {
        return entry.data().get("happenedOn") instanceof String day && DAY.matcher(day).matches() ? Optional.of(LocalDate.parse(day)) : Optional.empty();
    }

    private String span(LocalDate from, @Nullable LocalDate until) {
        return until == null ? say.text("insight.from", say.date(from)) : say.text("insight.span", say.date(from), say.date(until));
    }

    private void heading(String key) {
        blocks.add(new Heading(2, say.text(key)));
    }

    private void facts(List<List<Cell>> rows) {
        blocks.add(new Table(say.text("insight.table"), List.of(new Column(say.text("insight.fact"), 1), new Column(say.text("insight.value"), 2)), rows));
    }

    private void row(List<List<Cell>> rows, String key, @Nullable String value) {
        if (value != null) {
            rows.add(List.of(Cell.of(say.text(key)), Cell.of(value)));
        }
    }
}
