package dk.loopbog.query.page;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that need no read model and may be read without an account. */
@Controller
@Reads(Right.EVERYBODY)
class PlainPages {

    @GetMapping("/login")
    String login() {
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
