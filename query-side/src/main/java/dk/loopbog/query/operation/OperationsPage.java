package dk.loopbog.query.operation;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.operation.Operations.ReadModelStanding;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page "Drift". Its buttons come back to it, with the code of a refusal where there was one. */
@Controller
@Reads(Right.ADMINISTRATION)
class OperationsPage {

    private static final String PAGE = "/drift";

    private final Operations operations;
    private final MessageSource texts;

    OperationsPage(Operations operations, MessageSource texts) {
        this.operations = operations;
        this.texts = texts;
    }

    @GetMapping(PAGE)
    String page(@RequestParam(required = false) @Nullable String refused, Locale locale, Model model) {
        var overview = operations.overview();
        model.addAttribute("sheet", OperationsSheet.of(overview));
        model.addAttribute("names", overview.readModels().stream().map(ReadModelStanding::name)
                .collect(Collectors.toMap(name -> name, name -> texts.getMessage("operations.view." + name, null, name, locale))));
        model.addAttribute("refused", refused == null ? null
                : texts.getMessage("operations.refused." + refused, null, texts.getMessage("operations.refused.other", null, locale), locale));
        return "operation/operations";
    }

    @PostMapping(PAGE + "/rebuild")
    String rebuild(@RequestParam(defaultValue = "") List<String> view, Viewer viewer) {
        return andBack(() -> operations.rebuild(view, viewer));
    }

    @PostMapping(PAGE + "/pause")
    String pause() {
        return andBack(operations::pause);
    }

    @PostMapping(PAGE + "/resume")
    String resume() {
        return andBack(operations::resume);
    }

    @PostMapping(PAGE + "/cancel")
    String cancel() {
        return andBack(operations::cancel);
    }

    @PostMapping(PAGE + "/retry")
    String retry(@RequestParam String view, @RequestParam UUID document) {
        return andBack(() -> operations.retry(view, document));
    }

    @PostMapping(PAGE + "/skip")
    String skip(@RequestParam String view, @RequestParam UUID document, @RequestParam long position,
                @RequestParam(required = false) @Nullable String reason, Viewer viewer) {
        return andBack(() -> operations.skip(view, document, position, reason, viewer));
    }

    private static String andBack(Runnable order) {
        try {
            order.run();
            return "redirect:" + PAGE;
        } catch (Refused refused) {
            return "redirect:" + PAGE + "?refused=" + refused.code();
        }
    }
}
