package dk.loopbog.query.status;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.round.Rounds;
import dk.loopbog.query.status.RoundSheet.Order;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Reads(Right.EVERY_ROLE)
class RoundStatusPage {

    private final RoundStatusQuery query;
    private final Rounds rounds;
    private final RoundSheets sheets;
    private final Days days;

    RoundStatusPage(RoundStatusQuery query, Rounds rounds, RoundSheets sheets, Days days) {
        this.query = query;
        this.rounds = rounds;
        this.sheets = sheets;
        this.days = days;
    }

    /** What was asked for, at the round's own address; without a round the one begun last, of the programme where one is named. */
    @GetMapping("/runder")
    String rounds(@RequestParam @Nullable String programme, @RequestParam @Nullable String round, @RequestParam @Nullable String jobcentre,
                  @RequestParam @Nullable String happenedBy, @RequestParam @Nullable String recordedBy, @RequestParam @Nullable String order,
                  @RequestParam @Nullable String since, Viewer viewer, RedirectAttributes redirect) {
        var chosen = rounds.askedOrCurrent(round, programme, viewer, days.today()).orElse(null);
        if (chosen == null) {
            return "status/none";
        }
        redirect.addAttribute("key", chosen);
        Stream.of(new String[][] {{"jobcentre", jobcentre}, {"happenedBy", happenedBy}, {"recordedBy", recordedBy}, {"order", order},
                {"since", since}})
                .filter(asked -> asked[1] != null && !asked[1].isBlank()).forEach(asked -> redirect.addAttribute(asked[0], asked[1]));
        return "redirect:/runder/{key}";
    }

    @GetMapping("/runder/{key}")
    String status(@PathVariable String key, @RequestParam @Nullable String jobcentre, @RequestParam @Nullable String happenedBy,
                  @RequestParam @Nullable String recordedBy, @RequestParam @Nullable String order, @RequestParam @Nullable String since, Viewer viewer,
                  @ModelAttribute("say") Wording say, Model model) {
        RoundStatus status;
        String problem = null;
        LocalDate changedAfter = null;
        try {
            changedAfter = Days.parse(since, "since");
            if (changedAfter != null) {
                query.isWithin(key, changedAfter, viewer);
            }
            status = query.status(key, jobcentre, Days.parse(happenedBy, "happenedBy"), Days.parse(recordedBy, "recordedBy"), viewer);
        } catch (Refused refused) {
            if (!refused.getStatusCode().isSameCodeAs(HttpStatus.BAD_REQUEST)) {
                throw refused;
            }
            problem = refused.code();
            changedAfter = null;
            status = query.status(key, jobcentre, null, null, viewer);
        }
        var today = problem != null || happenedBy == null || happenedBy.isBlank();
        model.addAttribute("sheet", sheets.sheet(status, today, jobcentre, orderOf(order), problem, changedAfter, viewer, say));
        return "status/round";
    }

    private static Order orderOf(@Nullable String asked) {
        return Stream.of(Order.values()).filter(order -> order.key().equals(Objects.requireNonNullElse(asked, "").toLowerCase(Locale.ROOT)))
                .findFirst().orElse(Order.FORMED);
    }
}
