package dk.loopbog.query.page;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
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

    private final boolean provider;

    PlainPages(@Value("${LOOPBOG_OIDC_ISSUER:}") String issuer) {
        provider = !issuer.isBlank();
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

    @GetMapping("/tilgaengelighed")
    String accessibility() {
        return "page/accessibility";
    }
}
