package dk.loopbog.query.reading;

import dk.loopbog.events.Ids;
import dk.loopbog.events.readings.Reading.Why;
import dk.loopbog.events.readings.ReadingLog;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.page.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has read what: everybody sees it of their own texts, administrators search all of it. */
@Controller
class ReadersPage {

    /**
     * What an administrator asks for, as typed.
     *
     * @param whose, reader name, key or user name
     * @param from, to      days
     * @param why           one of {@link Why}, asked for with a person
     */
    record Asked(@Nullable String whose, @Nullable String reader, @Nullable String from, @Nullable String to, @Nullable String why, int page) {

        boolean isEmpty() {
            return Stream.of(whose, reader, from, to).allMatch(each -> each == null || each.isBlank());
        }
    }

    /** The question is not one that can be answered. */
    private static final class NotUsable extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String code;
        private final List<Readers.Somebody> several;

        NotUsable(String code, List<Readers.Somebody> several) {
            this.code = code;
            this.several = several;
        }
    }

    private final Readers readers;
    private final KeptReadings kept;

    ReadersPage(Readers readers, KeptReadings kept) {
        this.readers = readers;
        this.kept = kept;
    }

    /** @param egne whether what one read of one's own is shown too */
    @GetMapping("/hvem-har-laest")
    @Reads(Right.EVERY_ROLE)
    String own(@RequestParam(defaultValue = "false") boolean egne, @RequestParam(defaultValue = "1") int page, Viewer viewer,
               @ModelAttribute("say") Wording say, Model model) {
        var self = egne ? null : Ids.named("account", viewer.account());
        model.addAttribute("sheet", readers.sheet(Readers.between(Readers.idsOf(viewer), null, self, null, null), page, false, say));
        model.addAttribute("withOwn", egne);
        return "reading/own";
    }

    @GetMapping("/laesninger")
    @Reads(Right.ADMINISTRATION)
    String all(@RequestParam(required = false) @Nullable String whose, @RequestParam(required = false) @Nullable String reader,
               @RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String to,
               @RequestParam(name = RecordReadings.WHY, required = false) @Nullable String why, @RequestParam(defaultValue = "1") int page,
               @RequestParam(required = false) @Nullable String kontrol, @ModelAttribute("say") Wording say, Model model) {
        var asked = new Asked(whose, reader, from, to, why, page);
        model.addAttribute("asked", asked);
        model.addAttribute("reasons", Why.values());
        if (kontrol != null) {
            model.addAttribute("checked", kept.log().check());
        }
        try {
            model.addAttribute("sheet", asked.isEmpty() ? null : readers.sheet(question(asked), page, true, say));
        } catch (NotUsable e) {
            model.addAttribute("problem", e.code);
            model.addAttribute("several", e.several);
        }
        return "reading/all";
    }

    private ReadingLog.Question question(Asked asked) {
        var from = day(asked.from(), "from");
        var to = day(asked.to(), "to");
        if (from != null && to != null && to.isBefore(from)) {
            throw new NotUsable("order-of-dates", List.of());
        }
        var subject = somebody(asked.whose(), "whose");
        if (subject != null && Stream.of(Why.values()).noneMatch(why -> why.name().equals(asked.why()))) {
            throw new NotUsable("why", List.of());
        }
        return Readers.between(subject == null ? Set.of() : Set.of(subject), somebody(asked.reader(), "reader"), null, from, to);
    }

    private static @Nullable LocalDate day(@Nullable String text, String field) {
        try {
            return Days.parse(text, field);
        } catch (Refused e) {
            throw new NotUsable(field, List.of());
        }
    }

    private @Nullable UUID somebody(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var found = readers.called(text);
        if (found.size() != 1) {
            throw new NotUsable((found.isEmpty() ? "nobody-" : "several-") + field, found);
        }
        return found.getFirst().id();
    }
}
