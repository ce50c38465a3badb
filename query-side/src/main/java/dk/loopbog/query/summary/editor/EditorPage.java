package dk.loopbog.query.summary.editor;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.summary.SummaryVisibility;
import dk.loopbog.query.workshop.WorkshopDocument;
import dk.loopbog.query.workshop.Workshops;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Reads(Right.CENTRE)
class EditorPage {

    private final Workshops workshops;
    private final EditorSheets sheets;
    private final QuoteSheets quotes;

    EditorPage(Workshops workshops, EditorSheets sheets, QuoteSheets quotes) {
        this.workshops = workshops;
        this.sheets = sheets;
        this.quotes = quotes;
    }

    @GetMapping("/workshops/{key}/resume/rediger")
    String edit(@PathVariable String key, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        model.addAttribute("sheet", sheets.of(workshop(key, viewer), Map.of(), say));
        return "summary/editor";
    }

    /**
     * What somebody wrote while a colleague saved, beside what stands now. Changes nothing: it is a POST only because the text must not
     * stand in an address.
     */
    @PostMapping("/workshops/{key}/resume/rediger")
    String compare(@PathVariable String key, @RequestParam Map<String, String> written, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        model.addAttribute("sheet", sheets.of(workshop(key, viewer), written, say));
        return "summary/editor";
    }

    /** @param til the section or the group's card that a quote is wanted for */
    @GetMapping("/workshops/{key}/resume/citater")
    String quotes(@PathVariable String key, @RequestParam String til, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        model.addAttribute("sheet", quotes.of(workshop(key, viewer), til, viewer, say));
        return "summary/quotes";
    }

    private WorkshopDocument workshop(String key, Viewer viewer) {
        if (!SummaryVisibility.mayPublish(viewer)) {
            throw Refused.withoutRight();
        }
        return workshops.named(key, viewer);
    }
}
