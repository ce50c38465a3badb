package dk.loopbog.query.overview;

import dk.loopbog.events.Personal;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.desk.DeskVisibility;
import dk.loopbog.query.followup.FollowUpsDocument;
import dk.loopbog.query.followup.FollowUpsView;
import dk.loopbog.query.overview.OverviewSheet.Changed;
import dk.loopbog.query.overview.OverviewSheet.Choice;
import dk.loopbog.query.overview.OverviewSheet.Item;
import dk.loopbog.query.overview.OverviewSheet.Row;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.round.Rounds;
import dk.loopbog.query.status.RoundStatus.GroupStatus;
import dk.loopbog.query.status.RoundStatusDocument;
import dk.loopbog.query.status.RoundStatusQuery;
import dk.loopbog.query.status.RoundStatusView;
import dk.loopbog.query.view.ReadModels;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Reads(Right.RESEARCH)
class OverviewPage {

    private final RoundStatusQuery statuses;
    private final Programmes programmes;
    private final Rounds rounds;
    private final ReadModels models;
    private final Days days;

    OverviewPage(RoundStatusQuery statuses, Programmes programmes, Rounds rounds, ReadModels models, Days days) {
        this.statuses = statuses;
        this.programmes = programmes;
        this.rounds = rounds;
        this.models = models;
        this.days = days;
    }

    /** Without a round the one begun last, of the programme where one is named. */
    @GetMapping("/overblik")
    String current(@RequestParam(required = false) @Nullable String programme, @RequestParam(required = false) @Nullable String round, Viewer viewer,
                   Model model) {
        var chosen = rounds.askedOrCurrent(round, programme, viewer, days.today()).orElse(null);
        return chosen == null ? "status/none" : overview(chosen, viewer, model);
    }

    @GetMapping("/overblik/{round}")
    String overview(@PathVariable String round, Viewer viewer, Model model) {
        var status = statuses.status(round, null, null, null, viewer);
        var names = status.jobcentres().stream().flatMap(place -> place.groups().stream().map(group -> Map.entry(group.id(), place.name())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var groups = status.jobcentres().stream().flatMap(place -> place.groups().stream())
                .sorted(Comparator.comparing(GroupStatus::formed).thenComparing(GroupStatus::title)).toList();
        var facts = models.of(new RoundStatusView()).find(names.keySet()).stream()
                .collect(Collectors.toMap(RoundStatusDocument::groupId, Function.identity()));
        var rows = groups.stream().map(group -> row(group, names.get(group.id()), facts.get(group.id()))).toList();
        var until = days.today().isBefore(status.to()) ? days.today() : status.to();
        var since = until.minusMonths(1);
        var newest = programmes.newest(viewer);
        var offered = Stream.concat(newest.ids().stream(), Stream.of(rounds.named(round, viewer).programmeId())).collect(Collectors.toSet());
        model.addAttribute("newest", newest);
        var shared = DeskVisibility.seesWhoLooksAfterWhat(viewer);
        var items = shared ? items(groups) : List.<Item>of();
        model.addAttribute("sheet", new OverviewSheet(
                rounds.of(offered).reversed().stream().map(each -> new Choice(each.key(), each.name())).toList(), status, rows, since,
                rows.stream().filter(row -> isQuiet(row, facts.get(row.group().id()), since, until)).toList(),
                items.stream().filter(item -> item.done() == null).sorted(Comparator.comparing(Item::noted)).toList(),
                items.stream().filter(item -> item.done() != null).sorted(Comparator.comparing(Item::done).reversed()).toList(), shared,
                UUID.randomUUID()));
        return "overview/round";
    }

    private static Row row(GroupStatus group, String jobcentre, @Nullable RoundStatusDocument facts) {
        var expectations = facts == null ? null : facts.expectations();
        return new Row(group, jobcentre,
                expectations == null ? null : new Changed(expectations.reporting(), Personal.textOf(expectations.reason()), expectations.on()),
                facts == null ? null : facts.feedback().stream().map(RoundStatusDocument.Feedback::on).max(Comparator.naturalOrder()).orElse(null));
    }

    /** A group that was formed within the month, or is dissolved, is not waiting for a word. */
    private static boolean isQuiet(Row row, @Nullable RoundStatusDocument facts, LocalDate since, LocalDate until) {
        return row.group().formed().isBefore(since) && (row.lastFeedback() == null || row.lastFeedback().isBefore(since))
                && (facts == null || facts.dissolved() == null || facts.dissolved().isAfter(until));
    }

    private List<Item> items(List<GroupStatus> groups) {
        var byId = groups.stream().collect(Collectors.toMap(GroupStatus::id, Function.identity()));
        return models.of(new FollowUpsView()).find(byId.keySet()).stream()
                .flatMap(noted -> noted.items().stream().map(item -> item(item, Objects.requireNonNull(byId.get(noted.id()))))).toList();
    }

    private static Item item(FollowUpsDocument.Item item, GroupStatus group) {
        return new Item(item.id(), group.key(), group.title(), Objects.requireNonNullElse(item.text().text(), "–"), item.noted(), item.done());
    }
}
