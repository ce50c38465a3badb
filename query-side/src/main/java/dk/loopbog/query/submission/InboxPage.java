package dk.loopbog.query.submission;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.Jobcentres;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.round.Rounds;
import dk.loopbog.query.submission.InboxSheet.Choice;
import dk.loopbog.query.submission.InboxSheet.Row;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for feedback, what waits longest first. */
@Controller
@Reads(Right.RESEARCH)
class InboxPage {

    private static final int A_PAGE = 50;

    private final Inbox inbox;
    private final Programmes programmes;
    private final Rounds rounds;
    private final Jobcentres jobcentres;

    InboxPage(Inbox inbox, Programmes programmes, Rounds rounds, Jobcentres jobcentres) {
        this.inbox = inbox;
        this.programmes = programmes;
        this.rounds = rounds;
        this.jobcentres = jobcentres;
    }

    @GetMapping("/indbakke")
    String inbox(@RequestParam(required = false) @Nullable String round, @RequestParam(required = false) @Nullable String jobcentre,
                 @RequestParam(required = false) @Nullable String kind, @RequestParam(required = false) @Nullable String state,
                 @RequestParam(defaultValue = "1") int page, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var askedState = Inbox.State.parse(state);
        var askedKind = kindOf(kind);
        var places = jobcentres.asked(null, programmes.askedIds(null, viewer), viewer);
        var names = places.stream().collect(Collectors.toMap(JobcentreDocument::key, JobcentreDocument::name));
        var found = inbox.list(askedState, null, round, jobcentre, viewer).stream()
                .filter(entry -> !entry.kind().equals("logbook") || SubmissionVisibility.seesEveryLogbook(viewer))
                .filter(entry -> askedKind == null || entry.kind().equals(askedKind)).toList();
        var pages = Math.max(1, Math.ceilDiv(found.size(), A_PAGE));
        var shown = Math.clamp(page, 1, pages);
        model.addAttribute("sheet", new InboxSheet(
                rounds.asked(null, viewer).reversed().stream().map(each -> new Choice(each.key(), each.name())).toList(),
                places.stream().map(each -> new Choice(each.key(), each.name())).toList(),
                orNull(round), orNull(jobcentre), askedKind, askedState.name().toLowerCase(Locale.ROOT),
                Stream.of(round, jobcentre, kind).anyMatch(filter -> orNull(filter) != null), found.size(), shown, pages,
                found.stream().skip((long) (shown - 1) * A_PAGE).limit(A_PAGE)
                        .map(entry -> new Row(entry, what(entry, say), names.getOrDefault(entry.jobcentre(), entry.jobcentre()))).toList()));
        return "submission/inbox";
    }

    private static String what(InboxEntry entry, Wording say) {
        return entry.number() == null ? say.text("submission.kind." + entry.kind()) : say.text("submission.minutes", entry.number());
    }

    private static @Nullable String kindOf(@Nullable String text) {
        var kind = orNull(text);
        if (kind != null && !InboxSheet.KINDS.contains(kind)) {
            throw Refused.bad("bad-choice", "kind");
        }
        return kind;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
