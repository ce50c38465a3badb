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
import dk.loopbog.query.summary.WorkshopSummary.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of a summary.
 *
 * @param published what makes it an edition that never changes; null for the draft
 * @param editions  all that are published, the latest first
 * @param weeks     null where nothing happened
 * @param toPublish the draft as JSON, for one who may publish it; else null
 */
record SummarySheet(WorkshopSummary summary, @Nullable Edition published, List<Edition> editions, boolean readsDraft, Sectors sectors,
                    @Nullable Chart weeks, List<Card> cards, UUID workshopId, @Nullable String toPublish) {

    static SummarySheet of(Shown shown, Viewer viewer, Wording say) {
        var summary = shown.summary();
        var draft = shown.published() == null;
        return new SummarySheet(summary, draft ? null : Edition.of(shown.published()),
                shown.versions().stream().map(Edition::of).sorted(Comparator.comparing(Edition::version).reversed()).toList(),
                SummaryVisibility.readsDraft(viewer),
                sectors(summary, say),
                weeks(summary.activity(), say), summary.groups().stream().map(group -> Card.of(group, say)).toList(), shown.workshop().id(),
                draft && SummaryVisibility.mayPublish(viewer) ? shown.content() : null);
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
    record Card(Group group, String functions, int tried, int adjusted, int stopped, List<String> takesAlong) {

        static Card of(Group group, Wording say) {
            return new Card(group, say.list(group.functions().stream()
                    .map(function -> Objects.requireNonNullElse(function, say.text("summary.employee"))).toList()),
                    (int) group.actions().stream().filter(action -> action.tries() > 0).count(),
                    (int) group.actions().stream().filter(action -> action.adjusted() != null).count(),
                    (int) group.actions().stream().filter(action -> action.state() == State.STOPPED).count(),
                    group.actions().stream().filter(action -> action.state() == State.KEPT || action.state() == State.ADJUSTED)
                            .map(Card::asItReadsNow).toList());
        }

        private static String asItReadsNow(Action action) {
            return Objects.requireNonNullElse(action.adjusted(), action.text());
        }
    }
}
