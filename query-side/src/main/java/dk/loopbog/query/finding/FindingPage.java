package dk.loopbog.query.finding;

import dk.loopbog.events.Personal;
import dk.loopbog.events.finding.MemberCheckReply;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.finding.FindingSheet.Count;
import dk.loopbog.query.finding.FindingSheet.Form;
import dk.loopbog.query.finding.FindingSheet.Reply;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.group.OwnGroups;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.page.FormSheet.Choice;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.programme.ProgrammesView;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.workshop.WorkshopDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where findings are read, and where participants say what they think of them. */
@Controller
@Reads(Right.EVERY_ROLE)
class FindingPage {

    private static final String DRAFT = "kladde";
    private static final String SHARED = "delt";

    private final Findings findings;
    private final Programmes programmes;
    private final OwnGroups own;
    private final ReadModels models;

    FindingPage(Findings findings, Programmes programmes, OwnGroups own, ReadModels models) {
        this.findings = findings;
        this.programmes = programmes;
        this.own = own;
        this.models = models;
    }

    /**
     * @param programme key; the newest programmes unless given
     * @param vis       drafts or shared ones only
     */
    @GetMapping("/fund")
    String all(@RequestParam(required = false) @Nullable String programme, @RequestParam(required = false) @Nullable String tema,
               @RequestParam(required = false) @Nullable String vis, Viewer viewer,
               @ModelAttribute("say") Wording say, Model model) {
        var all = findings.of(programmes.namedOrNewest(programme, viewer), viewer);
        var workshops = findings.sharedAt(all, viewer);
        var lines = all.stream().filter(finding -> tema == null || tema.isBlank() || finding.themes().contains(tema))
                .filter(finding -> DRAFT.equals(vis) ? !finding.shared() : !SHARED.equals(vis) || finding.shared())
                .map(finding -> new FindingsSheet.Line(finding.id(), text(finding), themes(finding), finding.lastWritten(), finding.passages().size(),
                        shared(finding, workshops, say), finding.replies().size())).toList();
        var themes = Findings.themes(all).stream().map(theme -> new Choice(theme, themeName(theme, all), theme.equals(tema)))
                .sorted(Comparator.comparing(Choice::text)).toList();
        var states = Stream.of("", DRAFT, SHARED).map(state -> new Choice(state, say.text("findings.state." + (state.isEmpty() ? "alle" : state)),
                state.equals(Objects.requireNonNullElse(vis, "")))).toList();
        model.addAttribute("newest", programmes.newest(viewer));
        model.addAttribute("only", programme == null || programme.isBlank() ? null : programmes.asked(programme, viewer).getFirst());
        model.addAttribute("sheet", new FindingsSheet(lines, themes, states, FindingVisibility.seesAll(viewer), FindingVisibility.writes(viewer)));
        return "finding/list";
    }

    @GetMapping("/fund/{id}")
    String one(@PathVariable UUID id, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var finding = findings.find(id, viewer);
        var workshops = findings.sharedAt(List.of(finding), viewer);
        var counts = Stream.of(MemberCheckReply.values()).map(kind -> new Count(key(kind),
                finding.replies().stream().filter(reply -> reply.reply() == kind).count())).toList();
        var replies = finding.replies().stream().filter(reply -> FindingVisibility.readsReply(viewer, reply))
                .map(reply -> reply(reply, viewer)).toList().reversed();
        model.addAttribute("sheet", new FindingSheet(id, text(finding), themes(finding), finding.noted(), finding.revised(),
                shared(finding, workshops, say), findings.passages(finding, viewer, say), counts, replies, FindingVisibility.writes(viewer),
                FindingVisibility.shares(viewer), form(finding, workshops, viewer, say)));
        return "finding/finding";
    }

    private @Nullable Form form(FindingDocument finding, Map<UUID, WorkshopDocument> workshops, Viewer viewer, Wording say) {
        if (!FindingVisibility.replies(viewer) || !finding.shared()) {
            return null;
        }
        var group = own.latestOf(viewer);
        return new Form(finding.sharedAt().stream().map(shared -> workshops.get(shared.workshopId())).filter(Objects::nonNull)
                .map(workshop -> new Choice(workshop.id().toString(), name(workshop, say), false)).toList().reversed(), viewer.participant(),
                group.map(GroupDocument::id).orElse(null), group.map(GroupDocument::title).orElse(null),
                finding.replies().stream().anyMatch(reply -> viewer.participant().equals(reply.participantId())));
    }

    private Reply reply(FindingDocument.Reply reply, Viewer viewer) {
        var own = reply.participantId() != null && reply.participantId().equals(viewer.participant());
        var by = reply.participantId() != null
                ? models.of(new ParticipantsView()).find(reply.participantId()).map(person -> Personal.textOf(person.name())).orElse(null)
                : Optional.ofNullable(reply.groupId()).flatMap(models.of(new GroupsView())::find).map(GroupDocument::title).orElse(null);
        return new Reply(key(reply.reply()), by, own, Personal.textOf(reply.text()), reply.on());
    }

    private List<String> shared(FindingDocument finding, Map<UUID, WorkshopDocument> workshops, Wording say) {
        return finding.sharedAt().stream().map(shared -> workshops.get(shared.workshopId())).filter(Objects::nonNull)
                .sorted(Comparator.comparing(WorkshopDocument::date)).map(workshop -> name(workshop, say)).toList();
    }

    /** "Silkeborg, 4. marts 2020". */
    private String name(WorkshopDocument workshop, Wording say) {
        return say.text("finding.workshop", Optional.ofNullable(workshop.jobcentreId()).flatMap(models.of(new JobcentresView())::find)
                .map(JobcentreDocument::name).orElse(say.text("workshops.cross")), say.date(workshop.date()));
    }

    private List<String> themes(FindingDocument finding) {
        return finding.themes().stream().map(theme -> themeName(theme, List.of(finding))).toList();
    }

    private String themeName(String theme, List<FindingDocument> of) {
        return of.stream().map(FindingDocument::programmeId).distinct().map(models.of(new ProgrammesView())::find).flatMap(Optional::stream)
                .map(programme -> programme.themeName(theme)).filter(name -> !name.equals(theme)).findFirst().orElse(theme);
    }

    private static String text(FindingDocument finding) {
        return Objects.requireNonNullElse(Personal.textOf(finding.text()), "–");
    }

    private static String key(MemberCheckReply reply) {
        return reply.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
