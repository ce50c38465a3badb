package dk.loopbog.query.summary;

import dk.loopbog.events.Personal;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.chart.Caption;
import dk.loopbog.query.chart.Chart;
import dk.loopbog.query.chart.Sectors;
import dk.loopbog.query.chart.Weeks;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.summary.SummaryDocument.PublishedSummary;
import dk.loopbog.query.summary.SummaryEditions.Shown;
import dk.loopbog.query.summary.WorkshopSummary.Action;
import dk.loopbog.query.summary.WorkshopSummary.Activity;
import dk.loopbog.query.summary.WorkshopSummary.Group;
import dk.loopbog.query.summary.WorkshopSummary.Quote;
import dk.loopbog.query.summary.WorkshopSummary.Section;
import dk.loopbog.query.summary.WorkshopSummary.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of a summary.
 *
 * @param published what makes it an edition that never changes; null for the draft
 * @param editions  all that are published, the latest first
 * @param weeks     null where nothing happened
 * @param title     as it stands, or the usual one
 * @param parts     the sections as they follow each other, with what facilitators wrote in them
 * @param proof     by which the reader may publish the draft as it is shown; null for everybody else, and before it is saved once
 * @param edits     whether the reader may arrange and write
 * @param changes   what is different from the edition before
 * @param nothing   whether there is nothing to publish
 */
record SummarySheet(WorkshopSummary summary, @Nullable Edition published, List<Edition> editions, boolean readsDraft, Sectors sectors,
                    @Nullable Chart weeks, List<Card> cards, UUID workshopId, String title, List<Part> parts,
                    @Nullable String proof, boolean edits, List<String> changes, boolean nothing) {

    static SummarySheet of(Shown shown, Viewer viewer, Wording say) {
        var summary = shown.summary();
        var draft = shown.published() == null;
        return new SummarySheet(summary, draft ? null : Edition.of(shown.published()),
                shown.versions().stream().map(Edition::of).sorted(Comparator.comparing(Edition::version).reversed()).toList(),
                SummaryVisibility.readsDraft(viewer),
                sectors(summary, say),
                weeks(summary.activity(), say), summary.groups().stream().map(group -> Card.of(group, shown.words(), say)).toList(),
                shown.workshop().id(), titleOf(summary, say),
                summary.sections().stream().map(section -> Part.of(section, summary, shown.words(), say)).filter(Part::says).toList(), shown.proof(),
                SummaryVisibility.mayPublish(viewer),
                shown.before() == null ? List.of() : SummaryChanges.between(shown.before(), summary, say), isEmpty(summary));
    }

    private static String titleOf(WorkshopSummary summary, Wording say) {
        if (summary.title() != null) {
            return summary.title();
        }
        return summary.back() == null ? say.text("summary.title.first") : say.text("summary.title", summary.back().name());
    }

    private static boolean isEmpty(WorkshopSummary summary) {
        return summary.groups().isEmpty() && summary.findings().isEmpty()
                && summary.sections().stream().allMatch(section -> section.text() == null && section.quotes().isEmpty());
    }

    /**
     * One section.
     *
     * @param worked whether there is something of the material in it
     */
    record Part(String id, String kind, String title, @Nullable String text, boolean worked, List<Quoted> quotes) {

        static Part of(Section section, WorkshopSummary summary, List<Optional<String>> words, Wording say) {
            var worked = switch (section.kind()) {
                case "themes" -> summary.themes().stream().anyMatch(theme -> !theme.groups().isEmpty());
                case "groups" -> !summary.groups().isEmpty();
                case "findings" -> !summary.findings().isEmpty();
                default -> !section.kind().equals("own");
            };
            return new Part(section.id(), section.kind(), SummaryChanges.titleOf(section, say), section.text(), worked,
                    Quoted.all(section.quotes(), words, true, say));
        }

        boolean says() {
            return worked || text != null || !quotes.isEmpty();
        }
    }

    /**
     * A passage in somebody's own words.
     *
     * @param words  null where they were withdrawn
     * @param source where they are from
     */
    record Quoted(@Nullable String words, String source) {

        static List<Quoted> all(List<Quote> quotes, List<Optional<String>> words, boolean withGroup, Wording say) {
            return quotes.stream().map(quote -> new Quoted(quote.place() < words.size() ? words.get(quote.place()).orElse(null) : null,
                    sourceOf(quote, withGroup, say))).toList();
        }

        static String sourceOf(Quote quote, boolean withGroup, Wording say) {
            var name = quote.meeting() == null ? say.text("submission.kind." + quote.kind()) : say.text("submission.minutes", quote.meeting());
            var who = !quote.alone() ? null : quote.function() == null ? say.text("summary.employee") : quote.function();
            var part = quote.part().equals("free") ? null
                    : "»" + say.text((quote.kind().equals("project") ? "group.project." : "minutes.part.") + quote.part()).replaceFirst("^\\d+\\. ", "") + "«";
            return Stream.of(Stream.of(name, who, say.text("summary.quote.version", quote.version()), part, say.date(quote.on()))
                            .filter(Objects::nonNull).collect(Collectors.joining(", ")), withGroup ? quote.group() : null, quote.jobcentre())
                    .filter(Objects::nonNull).collect(Collectors.joining(" · "));
        }
    }

    private static Sectors sectors(WorkshopSummary summary, Wording say) {
        return Sectors.of(new Caption("themes-drawn", say.text("summary.themes.drawn"), say.text("summary.themes.said", summary.themes().size())),
                new Sectors.Heads(say.text("summary.theme"), say.text("summary.groups"), say.text("summary.the-groups")),
                summary.themes().stream().map(theme -> new Sectors.Share(theme.name(), theme.groups())).toList());
    }

    private static @Nullable Chart weeks(Activity days, Wording say) {
        var all = Stream.of(days.tried(), days.held(), days.received()).flatMap(List::stream).sorted().toList();
        return all.isEmpty() ? null : Weeks.of(new Caption("activity", say.text("summary.activity"),
                say.text("summary.activity.said", days.tried().size(), days.held().size(), days.received().size())), say.text("summary.week"),
                all.getFirst(), all.getLast(), List.of(new Weeks.Kind(say.text("summary.activity.tried"), days.tried()),
                        new Weeks.Kind(say.text("summary.activity.held"), days.held()),
                        new Weeks.Kind(say.text("summary.activity.received"), days.received())));
    }

    /**
     * @param digest  SHA-256 of the published text, in groups of four
     * @param changes what is different from the edition before
     */
    record Edition(int version, Instant at, String digest, @Nullable String changes) {

        static Edition of(PublishedSummary published) {
            return new Edition(published.version(), published.publishedAt(), published.sha256().replaceAll("(.{4})(?!$)", "$1 "),
                    Personal.textOf(published.changes()));
        }
    }

    /** @param takesAlong the actions that go on or are kept, as they read now */
    record Card(Group group, String functions, int tried, int adjusted, int stopped, List<String> takesAlong,
                List<Quoted> quotes) {

        static Card of(Group group, List<Optional<String>> words, Wording say) {
            return new Card(group, say.list(group.functions().stream()
                    .map(function -> Objects.requireNonNullElse(function, say.text("summary.employee"))).toList()),
                    (int) group.actions().stream().filter(action -> action.tries() > 0).count(),
                    (int) group.actions().stream().filter(action -> action.adjusted() != null).count(),
                    (int) group.actions().stream().filter(action -> action.state() == State.STOPPED).count(),
                    group.actions().stream().filter(action -> action.state() == State.KEPT || action.state() == State.ADJUSTED)
                            .map(Card::asItReadsNow).toList(), Quoted.all(group.quotes(), words, false, say));
        }

        private static String asItReadsNow(Action action) {
            return Objects.requireNonNullElse(action.adjusted(), action.text());
        }
    }
}
