package dk.loopbog.query.status;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.chart.Caption;
import dk.loopbog.query.chart.Chart;
import dk.loopbog.query.chart.Sectors;
import dk.loopbog.query.chart.Weeks;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.programme.ProgrammesView;
import dk.loopbog.query.round.Rounds;
import dk.loopbog.query.status.RoundStatus.GroupStatus;
import dk.loopbog.query.status.RoundStatusDocument.Attempt;
import dk.loopbog.query.status.RoundStatusDocument.Meeting;
import dk.loopbog.query.status.RoundStatusDocument.Submission;
import dk.loopbog.query.view.ReadModels;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A round as pictures: its themes, and what happened week by week. */
@Controller
@Reads(Right.EVERY_ROLE)
class RoundPicturesPage {

    private final RoundStatusQuery query;
    private final Rounds rounds;
    private final ReadModels models;

    RoundPicturesPage(RoundStatusQuery query, Rounds rounds, ReadModels models) {
        this.query = query;
        this.rounds = rounds;
        this.models = models;
    }

    @GetMapping("/runder/{key}/billeder")
    String pictures(@PathVariable String key, @RequestParam @Nullable String jobcentre, @RequestParam @Nullable String happenedBy,
                    @RequestParam @Nullable String recordedBy, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var happened = Days.parse(happenedBy, "happenedBy");
        var recorded = Days.parse(recordedBy, "recordedBy");
        var status = query.status(key, jobcentre, happened, recorded, viewer);
        var programme = models.of(new ProgrammesView()).find(rounds.named(key, viewer).programmeId()).orElseThrow();
        model.addAttribute("status", status);
        model.addAttribute("today", happened == null);
        model.addAttribute("themes", themes(status, programme, say));
        model.addAttribute("weeks", weeks(query.facts(key, jobcentre, happened, recorded, viewer), status.asOf().happenedBy(), say));
        return "status/pictures";
    }

    private static Sectors themes(RoundStatus status, ProgrammeDocument programme, Wording say) {
        var groups = status.jobcentres().stream().flatMap(place -> place.groups().stream()).toList();
        var shares = groups.stream().flatMap(group -> group.themes().stream()).distinct().map(theme -> new Sectors.Share(programme.themeName(theme),
                groups.stream().filter(group -> group.themes().contains(theme)).map(GroupStatus::title).toList())).toList();
        return Sectors.of(new Caption("themes-drawn", say.text("summary.themes.drawn"), say.text("summary.themes.said", shares.size())),
                new Sectors.Heads(say.text("summary.theme"), say.text("summary.groups"), say.text("summary.the-groups")), shares);
    }

    private static @Nullable Chart weeks(List<RoundStatusDocument> groups, LocalDate day, Wording say) {
        var tried = upTo(day, groups.stream().flatMap(group -> group.actions().stream()).flatMap(action -> action.tried().stream()).map(Attempt::on));
        var held = upTo(day, groups.stream().flatMap(group -> group.meetings().stream()).map(Meeting::held).filter(Objects::nonNull));
        var received = upTo(day, groups.stream().flatMap(group -> group.submissions().stream()).map(Submission::on));
        var all = Stream.of(tried, held, received).flatMap(List::stream).sorted().toList();
        return all.isEmpty() ? null : Weeks.of(new Caption("activity", say.text("summary.activity"),
                        say.text("summary.activity.said", tried.size(), held.size(), received.size())), say.text("summary.week"), all.getFirst(), all.getLast(),
                List.of(new Weeks.Kind(say.text("summary.activity.tried"), tried), new Weeks.Kind(say.text("summary.activity.held"), held),
                        new Weeks.Kind(say.text("summary.activity.received"), received)));
    }

    private static List<LocalDate> upTo(LocalDate day, Stream<LocalDate> days) {
        return days.filter(each -> !each.isAfter(day)).sorted().toList();
    }
}
