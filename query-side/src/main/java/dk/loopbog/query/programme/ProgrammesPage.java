package dk.loopbog.query.programme;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every programme that the reader may see: the way to those that other pages, which look over the newest, leave out. */
@Controller
@Reads(Right.EVERY_ROLE)
class ProgrammesPage {

    private static final int A_PAGE = 50;

    private final Programmes programmes;

    ProgrammesPage(Programmes programmes) {
        this.programmes = programmes;
    }

    /**
     * One page of the list.
     *
     * @param total how many there are on all pages
     * @param page  counts from 1
     * @param reads whether the reader has an inbox, and {@code forms} whether they plan a next round
     */
    record Sheet(List<Line> programmes, int total, int page, int pages, boolean reads, boolean forms) {
    }

    record Line(String key, String title, LocalDate starts, LocalDate ends) {
    }

    /** The newest first. */
    @GetMapping("/programmer")
    String programmes(@RequestParam(defaultValue = "1") int page, Viewer viewer, Model model) {
        var all = programmes.asked(null, viewer).reversed();
        var pages = Math.max(1, Math.ceilDiv(all.size(), A_PAGE));
        var shown = Math.clamp(page, 1, pages);
        model.addAttribute("sheet", new Sheet(all.stream().skip((long) (shown - 1) * A_PAGE).limit(A_PAGE)
                .map(each -> new Line(each.key(), each.title(), each.starts(), each.ends())).toList(), all.size(), shown, pages,
                viewer.isAny(Role.RESEARCHER, Role.ADMIN), viewer.isAny(Role.FACILITATOR, Role.ADMIN, Role.COORDINATOR)));
        return "programme/programmes";
    }
}
