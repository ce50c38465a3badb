package dk.loopbog.query.summary;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.summary.SummaryDocument.PublishedSummary;
import dk.loopbog.query.summary.SummarySheet.Card;
import dk.loopbog.query.summary.SummarySheet.Edition;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.workshop.Workshops;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** A workshop's summary, to be read on a screen or printed. */
@Controller
@Reads(Right.EVERY_ROLE)
class WorkshopSummaryPage {

    private final Workshops workshops;
    private final WorkshopSummaries summaries;
    private final ReadModels models;
    private final JsonMapper json;

    WorkshopSummaryPage(Workshops workshops, WorkshopSummaries summaries, ReadModels models, JsonMapper json) {
        this.workshops = workshops;
        this.summaries = summaries;
        this.models = models;
        this.json = json;
    }

    /** The latest edition, or another one by its number; for the centre's people also the draft, which is all there is before the first. */
    @GetMapping("/workshops/{key}/resume")
    String summary(@PathVariable String key, @RequestParam(required = false) @Nullable Integer edition,
                   @RequestParam(defaultValue = "false") boolean draft, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var workshop = workshops.named(key, viewer);
        var published = models.of(new SummariesView()).find(workshop.id()).map(SummaryDocument::versions).orElse(List.of());
        var readsDraft = SummaryVisibility.readsDraft(viewer);
        if (readsDraft && (draft || published.isEmpty())) {
            var summary = summaries.draft(workshop);
            model.addAttribute("sheet", sheet(summary, null, published, true, workshop.id(), say,
                    SummaryVisibility.mayPublish(viewer) ? json.writeValueAsString(summary) : null));
        } else {
            var shown = published.stream().filter(each -> edition == null || each.version() == edition).reduce((earlier, later) -> later)
                    .orElseThrow(() -> Refused.unknown("summary"));
            model.addAttribute("sheet", sheet(json.readValue(shown.json(), WorkshopSummary.class), edition(shown), published, readsDraft,
                    workshop.id(), say, null));
        }
        return "summary/summary";
    }

    private static SummarySheet sheet(WorkshopSummary summary, @Nullable Edition shown, List<PublishedSummary> published, boolean readsDraft,
                                      UUID workshop, Wording say, @Nullable String toPublish) {
        var editions = published.stream().map(WorkshopSummaryPage::edition).sorted(Comparator.comparing(Edition::version).reversed()).toList();
        var sectors = Sectors.of(summary.themes().stream().map(theme -> new Sectors.Share(theme.name(), theme.groups())).toList());
        return new SummarySheet(summary, shown, editions, readsDraft, sectors, weeks(summary),
                summary.groups().stream().map(group -> Card.of(group, say)).toList(), workshop, toPublish);
    }

    private static Edition edition(PublishedSummary published) {
        return new Edition(published.version(), published.publishedAt(), Edition.grouped(published.sha256()));
    }

    private static @Nullable Weeks weeks(WorkshopSummary summary) {
        var days = summary.activity();
        var all = Stream.of(days.tried(), days.held(), days.received()).flatMap(List::stream).sorted().toList();
        return all.isEmpty() ? null : Weeks.of(all.getFirst(), all.getLast(), List.of(
                new Weeks.Kind("tried", "#08519C", days.tried()), new Weeks.Kind("held", "#54278F", days.held()),
                new Weeks.Kind("received", "#595959", days.received())));
    }
}
