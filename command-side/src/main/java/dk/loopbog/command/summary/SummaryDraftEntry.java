package dk.loopbog.command.summary;

import dk.loopbog.command.Commands;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import dk.loopbog.command.rights.Door;
import dk.loopbog.command.rights.Gives;
import dk.loopbog.command.summary.SummaryDraft.Part;
import dk.loopbog.command.summary.SummaryDraft.Quote;
import dk.loopbog.command.web.LocalPath;
import dk.loopbog.command.workshop.WorkshopState;
import dk.loopbog.events.SubmissionRef;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Takes what is written of a summary, part by part: {@code title.<part>}, {@code text.<part>}, {@code out.<part>}, and in
 * {@code _was.<part>} the mark of the part as its writer last saw it. {@code do} is what else is to be done:
 * {@code up:<section>}, {@code down:<section>}, {@code add}, {@code remove:<section>} or {@code unquote:<quote>}.
 */
@RestController
@Gives(Door.FACILITATION)
class SummaryDraftEntry {

    private static final int LONGEST_ID = 120;

    private final SummaryDrafts drafts;
    private final Commands commands;

    SummaryDraftEntry(SummaryDrafts drafts, Commands commands) {
        this.drafts = drafts;
        this.commands = commands;
    }

    /**
     * What a script is told.
     *
     * @param marks  of the parts that are stored as they were sent
     * @param others whether other parts were changed by somebody else since they were last seen
     */
    record Saved(int version, Instant savedAt, Map<String, String> marks, boolean others) {
    }

    @PostMapping("/commands/summary/draft")
    ResponseEntity<?> save(@RequestParam UUID workshopId, @RequestParam(name = "do", required = false) @Nullable String deed,
                           HttpServletRequest request, Authentication account) {
        commands.facts().require(WorkshopState.class, workshopId, "workshopId");
        var written = parts(request);
        var stored = drafts.change(workshopId, nameOf(account), before -> {
            var after = before;
            for (var part : written.entrySet()) {
                after = after.written(part.getKey(), Objects.requireNonNullElse(text(request, "_was." + part.getKey()), ""), part.getValue());
            }
            return deed == null ? after : done(after, deed);
        });
        return answer(stored, written, deed, request);
    }

    /** Puts a passage into a section; other parts stay as they are. */
    @PostMapping("/commands/summary/quote")
    ResponseEntity<?> quote(@RequestParam UUID workshopId, @RequestParam String section, @RequestParam SubmissionRef.Kind kind,
                            @RequestParam UUID source, @RequestParam int version, @RequestParam String part, @RequestParam int start,
                            @RequestParam int end,
                            HttpServletRequest request, Authentication account) {
        commands.facts().require(WorkshopState.class, workshopId, "workshopId");
        var place = new SubmissionRef(kind, source);
        SummaryRules.onlyWhatMayBeQuoted(place, version, part, start, end, commands.facts());
        return answer(drafts.change(workshopId, nameOf(account), before -> before.quoting(Quote.of(section, place, version, part, start, end))), Map.of(), null, request);
    }

    private static SummaryDraft done(SummaryDraft draft, String deed) {
        var parts = deed.split(":", 2);
        var what = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "save" -> draft;
            case "up" -> draft.moved(what, -1);
            case "down" -> draft.moved(what, 1);
            case "add" -> draft.withOwnSection();
            case "remove" -> draft.withoutOwnSection(what);
            case "unquote" -> draft.withoutQuote(what);
            default -> throw new RuleViolated("bad-choice", "do");
        };
    }

    private static Map<String, Part> parts(HttpServletRequest request) {
        var ids = request.getParameterMap().keySet().stream().filter(name -> name.startsWith("_was.") || name.startsWith("text.") || name.startsWith("title."))
                .map(name -> name.substring(name.indexOf('.') + 1)).collect(Collectors.toCollection(TreeSet::new));
        var parts = new TreeMap<String, Part>();
        for (var id : ids) {
            RuleViolated.unless(id.length() <= LONGEST_ID, "unknown-key", "do");
            var title = text(request, "title." + id);
            var words = text(request, "text." + id);
            Texts.optionalLine(title, "title." + id);
            Texts.optional(words, "text." + id);
            parts.put(id, Part.of(title, words, request.getParameter("out." + id) != null));
        }
        return parts;
    }

    private static @Nullable String text(HttpServletRequest request, String name) {
        var text = request.getParameter(name);
        return text == null || text.isBlank() ? null : text.replace("\r\n", "\n").strip();
    }

    private static String nameOf(Authentication account) {
        return account.getAuthorities().stream().map(each -> String.valueOf(each.getAuthority())).filter(fact -> fact.startsWith("NAME_"))
                .map(fact -> fact.substring("NAME_".length())).findFirst().orElse(account.getName());
    }

    private static ResponseEntity<?> answer(SummaryDrafts.Stored stored, Map<String, Part> sent, @Nullable String deed, HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(UriComponentsBuilder.fromUriString(next(deed, request)).build().encode().toUri()).build();
        }
        var same = sent.entrySet().stream().filter(part -> stored.draft().part(part.getKey()).mark().equals(part.getValue().mark()))
                .collect(Collectors.toMap(Map.Entry::getKey, part -> part.getValue().mark(), (one, other) -> one, TreeMap::new));
        return ResponseEntity.ok(new Saved(stored.version(), stored.savedAt(), same, same.size() < sent.size()));
    }

    /** Where the button says, or back to the form, at the section that was moved. */
    private static String next(@Nullable String deed, HttpServletRequest request) {
        if (request.getParameter("_then") != null) {
            return LocalPath.orFront(request.getParameter("_then"));
        }
        var back = LocalPath.orFront(request.getParameter("_back"));
        return deed != null && (deed.startsWith("up:") || deed.startsWith("down:")) ? back + "#" + deed.substring(deed.indexOf(':') + 1) : back;
    }
}
