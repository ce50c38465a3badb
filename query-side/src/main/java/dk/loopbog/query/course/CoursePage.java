package dk.loopbog.query.course;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.round.Rounds;
import dk.loopbog.query.view.ReadModels;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Reads(Right.EVERY_ROLE)
class CoursePage {

    private final ReadModels models;
    private final Programmes programmes;
    private final Rounds rounds;
    private final Days days;

    CoursePage(ReadModels models, Programmes programmes, Rounds rounds, Days days) {
        this.models = models;
        this.programmes = programmes;
        this.rounds = rounds;
        this.days = days;
    }

    /** The programme named, or the first that the reader may see, as it stood on that day. */
    @GetMapping("/forloeb")
    String course(@RequestParam(required = false) @Nullable String programme, @RequestParam(required = false) @Nullable String happenedBy,
                  Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var asked = programmes.asked(programme, viewer).stream().findFirst();
        if (asked.isEmpty()) {
            return "status/none";
        }
        LocalDate day = null;
        String problem = null;
        try {
            day = Days.parse(happenedBy, "happenedBy");
            if (day != null && day.isBefore(asked.get().starts())) {
                throw Refused.bad("outside-programme", "happenedBy");
            }
        } catch (Refused refused) {
            problem = refused.code();
            day = null;
        }
        var then = day == null ? models : models.asOf(day, null);
        model.addAttribute("sheet", new CourseSheets(then, models, asked.get(), rounds.asked(asked.get().key(), viewer),
                day == null ? days.today() : day, viewer, say).sheet(day == null, problem));
        return "course/course";
    }
}
