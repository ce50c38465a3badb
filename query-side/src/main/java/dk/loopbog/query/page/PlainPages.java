package dk.loopbog.query.page;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that need no read model and may be read without an account. */
@Controller
@Reads(Right.EVERYBODY)
class PlainPages {

    /** When the statement was last held against the product. */
    private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 21);

    private final boolean provider;
    private final Operator operator;

    PlainPages(@Value("${LOOPBOG_OIDC_ISSUER:}") String issuer, @Value("${LOOPBOG_OPERATOR:}") String name,
               @Value("${LOOPBOG_CONTACT_EMAIL:}") String email, @Value("${LOOPBOG_CONTACT_PHONE:}") String phone) {
        provider = !issuer.isBlank();
        operator = new Operator(name, email, phone);
    }

    /** Who runs this instance and answers for it; empty where that was not set. */
    record Operator(String name, String email, String phone) {
    }

    @GetMapping("/login")
    String login(@RequestParam(required = false) @Nullable String back, Model model) {
        model.addAttribute("provider", provider);
        model.addAttribute("back", back);
        return "page/login";
    }

    @GetMapping("/invitation")
    String invitation() {
        return "page/invitation";
    }

    @GetMapping("/hjaelp")
    String help() {
        return "page/help";
    }

    @GetMapping("/brug-af-tekster")
    String useOfTexts() {
        return "page/use-of-texts";
    }

    /** The agency that supervises it asks for the short address. */
    @GetMapping({"/tilgaengelighed", "/was"})
    String accessibility(Model model) {
        model.addAttribute("operator", operator);
        model.addAttribute("reviewed", REVIEWED);
        return "page/accessibility";
    }
}
