package dk.loopbog.query.feedback;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.desk.DeskVisibility;
import dk.loopbog.query.desk.Researchers;
import dk.loopbog.query.feedback.SeenSubmissions.Seen;
import dk.loopbog.query.page.FormSheet;
import dk.loopbog.query.page.FormSheet.Choice;
import dk.loopbog.query.page.FormSheet.Field;
import dk.loopbog.query.page.FormSheet.Hidden;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.submission.SubmissionTexts;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The forms with which researchers share out what waits, each on a page of its own. */
@Controller
@Reads(Right.RESEARCH)
class DeskForms {

    private final SeenSubmissions submissions;
    private final Researchers researchers;

    DeskForms(SeenSubmissions submissions, Researchers researchers) {
        this.submissions = submissions;
        this.researchers = researchers;
    }

    @GetMapping("/indsendelser/{id}/giv-videre")
    String handOver(@PathVariable UUID id, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var choices = researchers.all().stream().map(each -> new Choice(each.id().toString(), each.name(), false)).toList();
        return show(seen(id, viewer), "desk/hand-over-submission", "desk.hand-over", "desk.hand-over.lead",
                Field.pick("to", say.text("desk.hand-over.to"), choices).needed(), say, model);
    }

    @GetMapping("/indsendelser/{id}/til-side")
    String putAside(@PathVariable UUID id, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        return show(seen(id, viewer), "desk/put-submission-aside", "desk.put-aside", "desk.put-aside.lead",
                Field.text("reason", say.text("desk.put-aside.reason"), null).with(say.text("desk.put-aside.hint")).needed(), say, model);
    }

    private Seen seen(UUID id, Viewer viewer) {
        if (!DeskVisibility.seesWhoLooksAfterWhat(viewer)) {
            throw Refused.withoutRight();
        }
        return submissions.seen(id, viewer);
    }

    private static String show(Seen seen, String command, String title, String lead, Field field, Wording say, Model model) {
        var submission = seen.submission();
        model.addAttribute("form", new FormSheet(say.text(title),
                new FormSheet.Way(SubmissionTexts.name(submission, say) + ", " + seen.groupTitle(), "/indsendelser/" + submission.id()), say.text(lead),
                List.of(), command, "/indbakke", List.of(new Hidden("submission.kind", submission.kind().name()),
                new Hidden("submission.id", submission.id().toString())), List.of(field), say.text(title)));
        return "page/form";
    }
}
