package dk.loopbog.query.summary;

import dk.loopbog.query.page.Wording;
import dk.loopbog.query.paper.Paper;
import dk.loopbog.query.paper.Paper.Block;
import dk.loopbog.query.paper.Paper.Cell;
import dk.loopbog.query.paper.Paper.Column;
import dk.loopbog.query.paper.Paper.Fact;
import dk.loopbog.query.paper.Paper.Facts;
import dk.loopbog.query.paper.Paper.Heading;
import dk.loopbog.query.paper.Paper.Items;
import dk.loopbog.query.paper.Paper.Table;
import dk.loopbog.query.paper.Paper.Text;
import dk.loopbog.query.paper.Paper.Tone;
import dk.loopbog.query.summary.SummarySheet.Card;
import dk.loopbog.query.summary.SummarySheet.Part;
import dk.loopbog.query.summary.SummarySheet.Quoted;
import dk.loopbog.query.summary.WorkshopSummary.Action;
import dk.loopbog.query.summary.WorkshopSummary.Group;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A summary as it is taken along: the same as its page, and the tables behind the charts. */
final class SummaryPaper {

    private final SummarySheet sheet;
    private final WorkshopSummary summary;
    private final Wording say;
    private final List<Block> blocks = new ArrayList<>();

    private SummaryPaper(SummarySheet sheet, Wording say) {
        this.sheet = sheet;
        this.summary = sheet.summary();
        this.say = say;
    }

    static Paper of(SummarySheet sheet, Wording say) {
        return new SummaryPaper(sheet, say).paper();
    }

    private Paper paper() {
        var place = summary.jobcentre() == null ? say.text("workshops.cross") : summary.jobcentre().name();
        var name = say.text("summary.name") + " · " + place;
        opening(name);
        sheet.parts().forEach(this::section);
        behind();
        edition();
        var madeAt = sheet.published() == null ? summary.asOf().atStartOfDay().toInstant(ZoneOffset.UTC) : sheet.published().at();
        return new Paper(say.isDanish() ? Locale.of("da") : Locale.ENGLISH, sheet.title() + " – " + place, name + " · " + say.date(summary.date()),
                "Loopbog · " + name, say.text("summary.paper.page", "{0}", "{1}"), madeAt, List.copyOf(blocks));
    }

    /** What facilitators wrote comes first, then what was worked out, then what is quoted. */
    private void section(Part part) {
        blocks.add(new Heading(2, part.title()));
        if (part.text() != null) {
            text(Tone.BODY, part.text());
        }
        if (part.worked()) {
            switch (part.kind()) {
                case "overview" -> overview();
                case "themes" -> themes();
                case "groups" -> sheet.cards().forEach(this::group);
                case "findings" -> findings();
                default -> forward();
            }
        }
        part.quotes().forEach(this::quote);
    }

    private void quote(Quoted quoted) {
        if (quoted.words() == null) {
            text(Tone.SOFT, say.text("summary.quote.withdrawn"));
        } else {
            text(Tone.QUOTE, "»" + quoted.words() + "«");
        }
        text(Tone.SOFT, quoted.source());
    }

    private void opening(String name) {
        text(Tone.EYEBROW, Stream.of(name, summary.back() == null ? null : say.text("summary.back", summary.back().name()),
                summary.ahead() == null ? null : say.text("summary.ahead", summary.ahead().name())));
        blocks.add(new Heading(1, sheet.title()));
        var day = say.weekday(summary.date());
        text(Tone.LEAD, summary.lead() != null ? summary.lead() : (summary.jobcentre() == null ? say.text("summary.lead.cross", day)
                : say.text("summary.lead", day)) + " " + say.text("summary.lead.read"));
        text(Tone.SOFT, sheet.published() == null
                ? say.text("summary.draft") + " · " + say.text("summary.draft.as-of", say.date(summary.asOf())) + " " + say.text("summary.draft.readers")
                : say.text("summary.published", sheet.published().version(), say.moment(sheet.published().at())));
    }

    private void overview() {
        var sums = summary.totals();
        if (sums == null) {
            text(Tone.BODY, say.text("summary.nothing-back"));
            return;
        }
        blocks.add(new Facts(say.text("summary.overview"), List.of(
                new Fact(say.text("summary.groups"), sums.groups(), say.text("summary.members", sums.members())),
                new Fact(say.text("summary.tried"), sums.actions().tried(), say.text("summary.of-planned", sums.actions().planned())),
                new Fact(say.text("summary.adjusted"), sums.actions().adjusted(), say.text("summary.stopped", sums.actions().stopped())),
                new Fact(say.text("summary.held"), sums.meetings().held(),
                        say.text("summary.of-meetings", sums.meetings().expected(), sums.meetings().cancelled())),
                new Fact(say.text("summary.minutes"), sums.minutes().received(), say.text("summary.logbook", sums.logbookEntries())))));
        if (sheet.weeks() != null) {
            var days = summary.activity();
            blocks.add(sheet.weeks().picture());
        }
        if (!summary.groups().isEmpty()) {
            var rows = Stream.concat(summary.groups().stream().map(group -> row(label(group), group.members(), group.counts().actions().planned(),
                            group.counts().actions().tried(), group.counts().actions().adjusted(), group.counts().actions().stopped(),
                            group.counts().meetings(), group.counts().minutes(), group.counts().logbookEntries())),
                    Stream.of(row(say.text("summary.paper.sum"), sums.members(), sums.actions().planned(), sums.actions().tried(),
                            sums.actions().adjusted(), sums.actions().stopped(), sums.meetings().held(), sums.minutes().received(),
                            sums.logbookEntries()))).toList();
            blocks.add(new Table(say.text("summary.paper.status"), columns(5, "group", "members", "planned", "tried", "adjusted", "stopped", "held",
                    "minutes", "logbook"), rows));
        }
    }

    private String label(Group group) {
        return summary.jobcentre() == null ? group.title() + " (" + group.jobcentre() + ")" : group.title();
    }

    private List<Column> columns(int first, String... heads) {
        return IntStream.range(0, heads.length)
                .mapToObj(column -> new Column(say.text("summary.paper.head." + heads[column]), column == 0 ? first : 2)).toList();
    }

    private static List<Cell> row(String first, Integer... numbers) {
        return Stream.concat(Stream.of(Cell.of(first)), Stream.of(numbers).map(Cell::of)).toList();
    }

    private void themes() {
        blocks.add(sheet.sectors().chart().picture());
        blocks.add(sheet.sectors().chart().table());
    }

    private void group(Card card) {
        var group = card.group();
        blocks.add(new Heading(3, group.title()));
        text(Tone.SOFT, Stream.of(summary.jobcentre() == null ? group.jobcentre() : null, group.themes().isEmpty() ? null : say.list(group.themes()),
                card.functions().isEmpty() ? null : card.functions(), say.text("summary.members", group.members())));
        if (group.note() != null) {
            text(Tone.BODY, group.note());
        }
        label("summary.goal");
        ownWords(Tone.BODY, group.goals(), "summary.not-written");
        label("summary.actions");
        text(Tone.BODY, say.text("summary.actions.counts", group.actions().size(), card.tried(), card.adjusted(), card.stopped()));
        if (!group.actions().isEmpty()) {
            blocks.add(new Items(group.actions().stream().map(this::action).toList()));
        }
        label("summary.learned");
        ownWords(Tone.QUOTE, group.learned(), card.quotes().isEmpty() ? "summary.not-written" : null);
        card.quotes().forEach(this::quote);
        label("summary.takes");
        ownWords(Tone.BODY, card.takesAlong(), "summary.takes.none");
    }

    private String action(Action action) {
        return action.adjusted() == null ? action.text() : action.text() + " " + say.text("summary.became") + " " + action.adjusted();
    }

    private void ownWords(Tone tone, List<String> texts, @Nullable String otherwise) {
        texts.forEach(text -> text(tone, text));
        if (texts.isEmpty() && otherwise != null) {
            text(Tone.SOFT, say.text(otherwise));
        }
    }

    private void findings() {
        text(Tone.BODY, say.text("summary.findings.what"));
        for (var number = 1; number <= summary.findings().size(); number++) {
            var finding = summary.findings().get(number - 1);
            blocks.add(new Heading(3, say.text("summary.finding", number)));
            text(Tone.BODY, finding.text());
            text(Tone.SOFT, say.text("summary.finding.rests", finding.passages())
                    + (finding.themes().isEmpty() ? "" : " " + say.list(finding.themes())));
            if (finding.question() != null) {
                text(Tone.BODY, say.text("summary.finding.question") + " " + finding.question());
            }
            blocks.add(new Items(Stream.of(say.text("summary.finding.reply").split("○")).map(String::strip).filter(each -> !each.isEmpty()).toList()));
            blocks.add(new Text(Tone.LINE, ""));
            blocks.add(new Text(Tone.LINE, ""));
        }
    }

    private void forward() {
        var ahead = summary.ahead();
        blocks.add(new Items(ahead == null ? List.of(say.text("summary.forward.last"))
                : List.of(say.text("summary.forward.round", ahead.name(), say.date(ahead.from()), say.date(ahead.to())) + " "
                        + say.text("summary.forward.reporting." + ahead.reporting()), say.text("summary.forward.groups"))));
    }

    private void behind() {
        if (sheet.weeks() != null) {
            blocks.add(new Heading(2, say.text("summary.as-table.label")));
            blocks.add(sheet.weeks().table());
        }
    }

    private void edition() {
        blocks.add(new Heading(2, say.text("summary.editions")));
        var published = sheet.published();
        if (published == null) {
            text(Tone.SOFT, say.text("summary.editions.none"));
        } else {
            text(Tone.SOFT, say.text("summary.edition", published.version()) + " · " + say.moment(published.at()) + " · SHA-256 " + published.digest());
            if (published.changes() != null) {
                text(Tone.SOFT, say.text("summary.edition.changes") + " " + published.changes());
            }
            if (!sheet.changes().isEmpty()) {
                text(Tone.SOFT, say.text("summary.changed.since", published.version() - 1));
                blocks.add(new Items(sheet.changes()));
            }
        }
        text(Tone.SOFT, say.text("summary.functions-note"));
    }

    private void label(String key) {
        text(Tone.LABEL, say.text(key));
    }

    private void text(Tone tone, String text) {
        blocks.add(new Text(tone, text));
    }

    private void text(Tone tone, Stream<@Nullable String> parts) {
        text(tone, String.join(" · ", parts.filter(part -> part != null).toList()));
    }
}
