package dk.loopbog.query.group;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.consent.AuthorsConsent;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.score.ScoreVisibility;
import dk.loopbog.query.status.GroupFacts;
import dk.loopbog.query.status.RoundStatus.GroupStatus;
import dk.loopbog.query.status.RoundStatusQuery;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Reads(Right.EVERY_ROLE)
class GroupPage {

    private static final Set<String> STATES = Set.of("tried", "adjusted", "stopped");

    private final SeenGroups groups;
    private final RoundStatusQuery statuses;
    private final OwnGroups own;
    private final GroupFacts facts;
    private final AuthorsConsent consent;

    GroupPage(SeenGroups groups, RoundStatusQuery statuses, OwnGroups own, GroupFacts facts, AuthorsConsent consent) {
        this.groups = groups;
        this.statuses = statuses;
        this.own = own;
        this.facts = facts;
        this.consent = consent;
    }

    /** The reader's own group, the latest one they are in. */
    @GetMapping("/min-gruppe")
    String mine(Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var group = own.latestOf(viewer);
        return group.isEmpty() ? "group/none" : show(groups.seen(group.get(), viewer), viewer, say, model);
    }

    /** @param actions only those that have ever been {@code tried}, {@code adjusted} or {@code stopped}; all without it */
    @GetMapping("/grupper/{key}")
    String group(@PathVariable String key, @RequestParam(name = "aktioner", required = false) @Nullable String actions, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        if (actions != null && STATES.contains(actions)) {
            model.addAttribute("reached", actions);
        }
        return show(groups.named(key, viewer), viewer, say, model);
    }

    /** How each action became what it is, as a picture with its table. */
    @GetMapping("/grupper/{key}/kaeder")
    String chains(@PathVariable String key, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var seen = groups.named(key, viewer);
        var status = statusOf(seen, viewer);
        model.addAttribute("from", seen.way());
        model.addAttribute("name", status.title());
        model.addAttribute("charts", ChainPictures.of(new GroupSheets(seen, status, say).chains(), say));
        return "group/chains";
    }

    private String show(SeenGroup seen, Viewer viewer, Wording say, Model model) {
        model.addAttribute("sheet", new GroupSheets(seen, statusOf(seen, viewer), say)
                .sheetFor(viewer, facts.of(seen.group().id()), ScoreVisibility.reads(viewer, seen.group().memberIds()), own.logbookOf(viewer, List.of(seen.group())),
                        consent.closedRecordings(seen.group().data().stream().map(GroupDocument.DataItem::id).toList())));
        return "group/group";
    }

    private GroupStatus statusOf(SeenGroup seen, Viewer viewer) {
        return statuses.status(seen.round().key(), seen.jobcentre().key(), null, null, viewer).jobcentres().stream()
                .flatMap(place -> place.groups().stream()).filter(each -> each.id().equals(seen.group().id())).findFirst()
                .orElseThrow(() -> Refused.unknown("group"));
    }
}
