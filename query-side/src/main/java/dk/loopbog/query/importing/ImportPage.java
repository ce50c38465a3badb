package dk.loopbog.query.importing;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Reads(Right.IMPORTERS)
class ImportPage {

    @GetMapping("/import")
    String form() {
        return "importing/import";
    }
}
