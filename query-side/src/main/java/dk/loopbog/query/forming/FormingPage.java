package dk.loopbog.query.forming;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.page.FormSheet;
import dk.loopbog.query.page.FormSheet.Choice;
import dk.loopbog.query.page.FormSheet.Field;
import dk.loopbog.query.page.FormSheet.Hidden;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.round.Rounds;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The next round, for those who form its groups. */
@Controller
@Reads(Right.EVERY_ROLE)
class FormingPage {

    private final FormingBoards boards;
    private final Programmes programmes;
    private final Rounds rounds;

    FormingPage(FormingBoards boards, Programmes programmes, Rounds rounds) {
        this.boards = boards;
        this.programmes = programmes;
        this.rounds = rounds;
    }

    /** The board that was asked for; without a choice the next round at the first jobcentre. */
    @GetMapping("/naeste-runde")
    String next(@RequestParam @Nullable String programme, @RequestParam @Nullable String round, @RequestParam @Nullable String jobcentre, Viewer viewer,
                RedirectAttributes redirect) {
        var next = round == null || round.isBlank() ? boards.next(programme, viewer) : Optional.of(rounds.named(round, viewer));
        if (next.isEmpty()) {
            return FormingVisibility.plansRounds(viewer) ? "redirect:/naeste-runde/ny" : "status/none";
        }
        var places = boards.jobcentres(next.get(), viewer);
        if (places.isEmpty()) {
            throw Refused.unknown("jobcentre");
        }
        redirect.addAttribute("round", next.get().key());
        redirect.addAttribute("place", jobcentre == null || jobcentre.isBlank() ? places.getFirst().key() : jobcentre);
        return "redirect:/naeste-runde/{round}/{place}";
    }

    @GetMapping("/naeste-runde/{round}/{jobcentre}")
    String board(@PathVariable String round, @PathVariable String jobcentre, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        model.addAttribute("sheet", boards.board(round, jobcentre, viewer, say));
        return "forming/board";
    }

    @GetMapping("/naeste-runde/ny")
    String plan(@RequestParam @Nullable String programme, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        if (!FormingVisibility.plansRounds(viewer)) {
            throw Refused.unknown("round");
        }
        var own = programme == null || programme.isBlank() ? programmes.newest(viewer).programmes() : programmes.asked(programme, viewer);
        var fields = List.of(
                Field.oneOf("programmeId", say.text("forming.plan.programme"), programmeChoices(own)),
                Field.line("name", say.text("forming.plan.name"), null).needed(),
                Field.line("key", say.text("forming.plan.key"), null).with(say.text("forming.plan.key.hint")).needed(),
                Field.day("from", say.text("forming.plan.from"), null).needed(),
                Field.day("to", say.text("forming.plan.to"), null).needed(),
                Field.line("meetingsExpected", say.text("forming.plan.meetings"), "3"),
                Field.oneOf("reporting", say.text("forming.plan.reporting"), List.of(new Choice("MINUTES", say.text("forming.plan.minutes"), true),
                        new Choice("LOGBOOK", say.text("forming.plan.logbook"), false), new Choice("BOTH", say.text("forming.plan.both"), false))));
        model.addAttribute("form", new FormSheet(say.text("forming.plan"), new FormSheet.Way(say.text("nav.forming"), "/naeste-runde"),
                say.text("forming.plan.lead"), List.of(), "round/plan-round", "/naeste-runde", List.<Hidden>of(), fields, say.text("forming.plan.send")));
        return "page/form";
    }

    private static List<Choice> programmeChoices(List<ProgrammeDocument> own) {
        return own.stream().map(programme -> new Choice(programme.id().toString(), programme.title(), own.size() == 1, true)).toList();
    }
}
