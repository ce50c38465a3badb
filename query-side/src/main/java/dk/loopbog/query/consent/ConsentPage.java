package dk.loopbog.query.consent;

import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.consent.ConsentDocument.Given;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.view.ReadModels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Where people say yes to something, see what they said, and take it back. */
@Controller
@Reads(Right.EVERY_ROLE)
class ConsentPage {

    private final ReadModels models;
    private final ConsentTexts texts;

    ConsentPage(ReadModels models, ConsentTexts texts) {
        this.models = models;
        this.texts = texts;
    }

    /** Whoever is no participant has nothing to agree to, and comes for what others said. */
    @GetMapping("/samtykke")
    String own(Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        if (viewer.participant() == null && ConsentVisibility.seesWhoAgreed(viewer)) {
            return "redirect:/samtykker";
        }
        var person = Optional.ofNullable(viewer.participant()).flatMap(models.of(new ParticipantsView())::find)
                .orElseThrow(() -> Refused.unknown("participant"));
        var given = models.of(new ConsentsView()).find(person.id()).map(ConsentDocument::given).orElse(List.of());
        model.addAttribute("sheet", new ConsentSheet(person.id(), Stream.of(ConsentPurpose.values())
                .map(purpose -> purpose(person, purpose, given.stream().filter(each -> each.purpose() == purpose).toList(), say)).toList()));
        return "consent/own";
    }

    private ConsentSheet.Purpose purpose(ParticipantDocument person, ConsentPurpose purpose, List<Given> given, Wording say) {
        var text = texts.current(person.programmeId(), purpose, say);
        var now = given.stream().filter(each -> each.until() == null).findFirst().orElse(null);
        var former = now == null || now.version() == text.version() ? null : texts.version(person.programmeId(), purpose, now.version(), say).text();
        return new ConsentSheet.Purpose(ConsentTexts.key(purpose), purpose.name(), text.text(), text.version(), now == null ? null : now.from(), former,
                given.stream().filter(each -> each.until() != null).map(each -> new ConsentSheet.Span(each.from(), each.until())).toList());
    }
}
