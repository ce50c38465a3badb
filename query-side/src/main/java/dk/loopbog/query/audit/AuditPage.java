package dk.loopbog.query.audit;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.audit.AuditTrail.Lines;
import dk.loopbog.query.page.Wording;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was recorded, of everything or of one thing. {@code inden} is the place in the log before which a page begins. */
@Controller
@Reads(Right.ADMINISTRATION)
class AuditPage {

    private final AuditTrail trail;
    private final MessageSource texts;

    AuditPage(AuditTrail trail, MessageSource texts) {
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping("/haendelser")
    String all(@RequestParam(required = false) @Nullable Long inden, Locale locale, Model model) {
        return page(trail.all(from(inden), new Wording(texts, locale)), null, inden, model);
    }

    @GetMapping("/haendelser/{id}")
    String ofOne(@PathVariable String id, @RequestParam(required = false) @Nullable Long inden, Locale locale, Model model) {
        var thing = idOf(id);
        return page(trail.of(thing, from(inden), new Wording(texts, locale)).orElseThrow(() -> Refused.unknown("thing")), thing, inden, model);
    }

    private static String page(Lines lines, @Nullable UUID thing, @Nullable Long before, Model model) {
        model.addAttribute("lines", lines.lines());
        model.addAttribute("older", lines.older());
        model.addAttribute("thing", thing);
        model.addAttribute("latest", before == null);
        return "audit/audit";
    }

    private static long from(@Nullable Long before) {
        return before == null ? Long.MAX_VALUE : before;
    }

    private static UUID idOf(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Refused.unknown("thing");
        }
    }
}
