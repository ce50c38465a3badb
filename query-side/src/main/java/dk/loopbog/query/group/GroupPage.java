package dk.loopbog.query.group;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.score.ScoreVisibility;
import dk.loopbog.query.status.RoundStatusQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Reads(Right.EVERY_ROLE)
class GroupPage {

    private final SeenGroups groups;
    private final RoundStatusQuery statuses;
    private final OwnGroups own;

    GroupPage(SeenGroups groups, RoundStatusQuery statuses, OwnGroups own) {
        this.groups = groups;
        this.statuses = statuses;
        this.own = own;
    }

    /** The reader's own group, the latest one they are in. */
    @GetMapping("/min-gruppe")
    String mine(Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var group = own.latestOf(viewer);
        return group.isEmpty() ? "group/none" : show(groups.seen(group.get(), viewer), viewer, say, model);
    }

    @GetMapping("/grupper/{key}")
    String group(@PathVariable String key, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        return show(groups.named(key, viewer), viewer, say, model);
    }

    private String show(SeenGroup seen, Viewer viewer, Wording say, Model model) {
        var status = statuses.status(seen.round().key(), seen.jobcentre().key(), null, null, viewer).jobcentres().stream()
                .flatMap(place -> place.groups().stream()).filter(each -> each.id().equals(seen.group().id())).findFirst()
                .orElseThrow(() -> Refused.unknown("group"));
        model.addAttribute("sheet", new GroupSheets(seen, status, say)
                .sheetFor(viewer, ScoreVisibility.reads(viewer, seen.group().memberIds())));
        return "group/group";
    }
}
