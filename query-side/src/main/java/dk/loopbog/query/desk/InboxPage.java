package dk.loopbog.query.desk;

import dk.loopbog.events.Personal;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.desk.InboxSheet.Choice;
import dk.loopbog.query.desk.InboxSheet.Filters;
import dk.loopbog.query.desk.InboxSheet.Row;
import dk.loopbog.query.desk.Waiting.State;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.Jobcentres;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.round.Rounds;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionsView;
import dk.loopbog.query.view.ReadModels;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for an answer, what waits longest first. */
@Controller
@Reads(Right.RESEARCH)
class InboxPage {

    private static final int A_PAGE = 50;
    private static final String NOBODY = "nobody";
    private static final Set<String> UNANSWERED = Set.of(State.WAITING.key(), State.ASIDE.key());

    private final Desk desk;
    private final Researchers researchers;
    private final Programmes programmes;
    private final Rounds rounds;
    private final Jobcentres jobcentres;
    private final ReadModels models;
    private final Days days;

    InboxPage(Desk desk, Researchers researchers, Programmes programmes, Rounds rounds, Jobcentres jobcentres, ReadModels models, Days days) {
        this.desk = desk;
        this.researchers = researchers;
        this.programmes = programmes;
        this.rounds = rounds;
        this.jobcentres = jobcentres;
        this.models = models;
        this.days = days;
    }

    @GetMapping("/indbakke")
    String inbox(@RequestParam(required = false) @Nullable String programme, @RequestParam(required = false) @Nullable String round,
                 @RequestParam(required = false) @Nullable String jobcentre, @RequestParam(required = false) @Nullable String kind,
                 @RequestParam(required = false) @Nullable String researcher, @RequestParam(required = false) @Nullable String state,
                 @RequestParam(defaultValue = "1") int page, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var filters = new Filters(orNull(programme), orNull(round), orNull(jobcentre), oneOf(InboxSheet.KINDS, kind, "kind"), orNull(researcher),
                Objects.requireNonNullElse(oneOf(InboxSheet.STATES, state, "state"), State.WAITING.key()));
        var lookedOver = desk.lookedOver(filters.programme(), filters.round(), filters.jobcentre(), viewer);
        var newest = programmes.newest(viewer);
        var offered = filters.programme() != null ? lookedOver : Stream.concat(newest.ids().stream(), lookedOver.stream()).collect(Collectors.toSet());
        var places = jobcentres.asked(null, offered, viewer);
        var names = places.stream().collect(Collectors.toMap(JobcentreDocument::key, JobcentreDocument::name));
        var fitting = desk.all(lookedOver, filters.round(), filters.jobcentre(), !UNANSWERED.contains(filters.state()), viewer).stream()
                .filter(each -> filters.kind() == null || each.kind().equals(filters.kind()))
                .filter(each -> filters.researcher() == null || isWith(filters.researcher(), each)).toList();
        var found = fitting.stream().filter(each -> filters.state().equals("all") || each.state().key().equals(filters.state())).toList();
        var pages = Math.max(1, Math.ceilDiv(found.size(), A_PAGE));
        var shown = Math.clamp(page, 1, pages);
        var onPage = found.stream().skip((long) (shown - 1) * A_PAGE).limit(A_PAGE).toList();
        var texts = models.of(new SubmissionsView()).find(onPage.stream().filter(Waiting::revised).map(each -> each.ref().id()).toList()).stream()
                .collect(Collectors.toMap(SubmissionDocument::id, each -> each));
        var sees = DeskVisibility.seesWhoLooksAfterWhat(viewer);
        model.addAttribute("newest", newest);
        model.addAttribute("sheet", new InboxSheet(
                programmes.choices(lookedOver, viewer).stream().map(each -> new Choice(each.key(), each.title())).toList(),
                rounds.of(offered).reversed().stream().map(each -> new Choice(each.key(), each.name())).toList(),
                places.stream().map(each -> new Choice(each.key(), each.name())).toList(), sees ? whoMayHaveIt(say) : List.of(),
                filters, filters.narrow(), sees, viewer.name(), found.size(), shown, pages,
                fitting.stream().filter(each -> each.state() == State.ASIDE).count(),
                onPage.stream().map(each -> row(each, names.getOrDefault(each.jobcentre(), each.jobcentre()), texts, say)).toList()));
        return "desk/inbox";
    }

    private List<Choice> whoMayHaveIt(Wording say) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(NOBODY, say.text("inbox.researcher.nobody")));
        researchers.all().forEach(each -> choices.add(new Choice(each.id().toString(), each.name())));
        return choices;
    }

    private static boolean isWith(String researcher, Waiting waiting) {
        var with = waiting.desk() == null ? null : waiting.desk().researcher();
        return researcher.equals(NOBODY) ? with == null : with != null && with.subject().toString().equals(researcher);
    }

    private Row row(Waiting waiting, String jobcentre, Map<UUID, SubmissionDocument> texts, Wording say) {
        var id = waiting.ref().id();
        return new Row(id, waiting.ref().kind().name(), waiting, what(waiting, say), jobcentre, note(waiting, texts.get(id), say),
                waiting.desk() == null || waiting.desk().researcher() == null ? null
                        : Objects.requireNonNullElse(waiting.desk().researcher().text(), say.text("group.feedback.researcher")),
                waiting.state() == State.WAITING ? ChronoUnit.DAYS.between(waiting.since(), days.today()) : null);
    }

    private static String what(Waiting waiting, Wording say) {
        if (waiting.dataKind() != null) {
            return say.text("inbox.data." + waiting.dataKind(), waiting.count());
        }
        return waiting.number() == null ? say.text("submission.kind." + waiting.kind()) : say.text("submission.minutes", waiting.number());
    }

    private static @Nullable String note(Waiting waiting, @Nullable SubmissionDocument texts, Wording say) {
        if (waiting.state() == State.ASIDE && waiting.desk() != null && waiting.desk().aside() != null) {
            return say.text("inbox.aside.because", Objects.requireNonNullElse(Personal.textOf(waiting.desk().aside().reason()), "–"));
        }
        if (waiting.revised()) {
            return say.text("inbox.revised", texts == null || waiting.answeredVersion() == null ? 0
                    : ChangedParagraphs.between(texts, waiting.answeredVersion(), waiting.version()));
        }
        return waiting.version() > 1 ? say.text("inbox.version", waiting.version()) : null;
    }

    private static @Nullable String oneOf(List<String> known, @Nullable String text, String parameter) {
        var asked = orNull(text);
        if (asked != null && !known.contains(asked)) {
            throw Refused.bad("bad-choice", parameter);
        }
        return asked;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return Stream.ofNullable(text).map(String::strip).filter(each -> !each.isEmpty()).findFirst().orElse(null);
    }
}
