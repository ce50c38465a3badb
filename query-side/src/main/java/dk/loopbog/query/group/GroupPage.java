package dk.loopbog.query.group;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.programme.ProgrammesView;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.status.RoundStatusQuery;
import dk.loopbog.query.view.ReadModels;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Reads(Right.EVERY_ROLE)
class GroupPage {

    private final ReadModels models;
    private final RoundStatusQuery statuses;
    private final OwnGroups own;
    private final Days days;

    GroupPage(ReadModels models, RoundStatusQuery statuses, OwnGroups own, Days days) {
        this.models = models;
        this.statuses = statuses;
        this.own = own;
        this.days = days;
    }

    /** The reader's own group, the latest one they are in. */
    @GetMapping("/min-gruppe")
    String mine(Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var group = own.latestOf(viewer);
        return group.isEmpty() ? "group/none" : show(group.get(), viewer, say, model);
    }

    @GetMapping("/grupper/{key}")
    String group(@PathVariable String key, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var group = models.of(new GroupsView()).find(Ids.group(key)).orElseThrow(() -> Refused.unknown("group"));
        return show(group, viewer, say, model);
    }

    private String show(GroupDocument group, Viewer viewer, Wording say, Model model) {
        var jobcentre = models.of(new JobcentresView()).find(group.jobcentreId()).filter(own -> GroupVisibility.sees(viewer, own))
                .orElseThrow(() -> Refused.unknown("group"));
        var round = models.of(new RoundsView()).find(group.roundId()).orElseThrow();
        var programme = models.of(new ProgrammesView()).find(round.programmeId()).orElseThrow();
        var status = statuses.status(round.key(), jobcentre.key(), null, null, viewer).jobcentres().stream()
                .flatMap(place -> place.groups().stream()).filter(each -> each.id().equals(group.id())).findFirst()
                .orElseThrow(() -> Refused.unknown("group"));
        var people = models.of(new ParticipantsView()).find(group.memberIds()).stream()
                .collect(Collectors.toMap(ParticipantDocument::id, person -> person));
        model.addAttribute("sheet", new GroupSheets(group, status, round, jobcentre, programme, people, days.today(), say)
                .sheetFor(viewer.participant()));
        return "group/group";
    }
}
