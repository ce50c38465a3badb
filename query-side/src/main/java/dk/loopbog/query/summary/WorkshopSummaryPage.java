package dk.loopbog.query.summary;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.paper.FirstPapers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A workshop's summary, to be read on a screen or printed. */
@Controller
@Reads(Right.EVERY_ROLE)
class WorkshopSummaryPage {

    private final SummaryEditions editions;
    private final FirstPapers papers;

    WorkshopSummaryPage(SummaryEditions editions, FirstPapers papers) {
        this.editions = editions;
        this.papers = papers;
    }

    /** The latest edition, or another one by its number; for the centre's people also the draft, which is all there is before the first. */
    @GetMapping("/workshops/{key}/resume")
    String summary(@PathVariable String key, @RequestParam(required = false) @Nullable Integer version,
                   @RequestParam(defaultValue = "false") boolean draft, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        model.addAttribute("sheet", SummarySheet.of(editions.of(key, version, draft, viewer), viewer, say));
        papers.expected();
        return "summary/summary";
    }
}
