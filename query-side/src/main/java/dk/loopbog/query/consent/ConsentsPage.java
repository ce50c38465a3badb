package dk.loopbog.query.consent;

import dk.loopbog.events.Personal;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.consent.ConsentsSheet.Person;
import dk.loopbog.query.consent.ConsentsSheet.Place;
import dk.loopbog.query.page.FormSheet;
import dk.loopbog.query.page.FormSheet.Field;
import dk.loopbog.query.page.FormSheet.Hidden;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.programme.Programmes;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the centre needs to know before it quotes or records, and the texts that it asks with. */
@Controller
@Reads(Right.CENTRE)
class ConsentsPage {

    private final Consents consents;
    private final ConsentTexts texts;
    private final Programmes programmes;
    private final Days days;

    ConsentsPage(Consents consents, ConsentTexts texts, Programmes programmes, Days days) {
        this.consents = consents;
        this.texts = texts;
        this.programmes = programmes;
        this.days = days;
    }

    /** @param dag the last day that counts, today unless given */
    @GetMapping("/samtykker")
    String all(@RequestParam(required = false) @Nullable String program, @RequestParam(required = false) @Nullable String dag, Viewer viewer,
               @ModelAttribute("say") Wording say, Model model) {
        var seen = programmes.asked(null, viewer).reversed();
        var programme = programmes.asked(program, viewer).stream().reduce((older, newer) -> newer).orElseThrow(() -> Refused.unknown("programme"));
        LocalDate asked = null;
        String problem = null;
        try {
            asked = Days.parse(dag, "dag");
        } catch (Refused refused) {
            problem = refused.code();
        }
        var day = Objects.requireNonNullElse(asked, days.today());
        model.addAttribute("sheet", new ConsentsSheet(problem, programme.key(), programme.title(),
                seen.stream().map(each -> new ConsentsSheet.Programme(each.key(), each.title())).toList(), day, places(programme, day, viewer, say),
                Stream.of(ConsentPurpose.values()).map(purpose -> text(programme, purpose, say)).toList(), ConsentVisibility.writesTexts(viewer)));
        return "consent/all";
    }

    @GetMapping("/samtykker/{program}/{purpose}")
    String issue(@PathVariable String program, @PathVariable String purpose, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        if (!ConsentVisibility.writesTexts(viewer)) {
            throw Refused.withoutRight();
        }
        var programme = programmes.asked(program, viewer).getFirst();
        var asked = Stream.of(ConsentPurpose.values()).filter(each -> ConsentTexts.key(each).equals(purpose)).findFirst()
                .orElseThrow(() -> Refused.unknown("purpose"));
        var back = "/samtykker?program=" + programme.key();
        model.addAttribute("form", new FormSheet(say.text("consents.issue", say.text("consent.purpose." + purpose)),
                new FormSheet.Way(say.text("consents.title"), back), say.text("consents.issue.lead"), List.of(), "consent/issue-consent-text", back,
                List.of(new Hidden("programmeId", programme.id().toString()), new Hidden("purpose", asked.name())),
                List.of(Field.text("danish", say.text("consents.danish"), current(programme, asked, Locale.of("da"), say)).needed(),
                        Field.text("english", say.text("consents.english"), current(programme, asked, Locale.ENGLISH, say)).needed()),
                say.text("consents.issue.send")));
        return "page/form";
    }

    private String current(ProgrammeDocument programme, ConsentPurpose purpose, Locale language, Wording say) {
        return texts.current(programme.id(), purpose, say.in(language)).text();
    }

    private List<Place> places(ProgrammeDocument programme, LocalDate day, Viewer viewer, Wording say) {
        return consents.on(day, Set.of(programme.id()), viewer).stream()
                .collect(Collectors.groupingBy(Consents.Answer::jobcentre, LinkedHashMap::new, Collectors.mapping(answer -> new Person(
                        Objects.requireNonNullElse(Personal.textOf(answer.person().name()), say.text("group.people.someone")),
                        answer.research(), answer.quotation(), answer.recording()), Collectors.toList())))
                .entrySet().stream().map(entry -> new Place(entry.getKey().key(), entry.getKey().name(), entry.getValue())).toList();
    }

    private ConsentsSheet.Text text(ProgrammeDocument programme, ConsentPurpose purpose, Wording say) {
        var told = texts.current(programme.id(), purpose, say);
        return new ConsentsSheet.Text(ConsentTexts.key(purpose), told.version(), told.text());
    }
}
