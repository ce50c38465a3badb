package dk.loopbog.query.feedback;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.page.FormSheet;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionVisibility;
import dk.loopbog.query.view.ReadModels;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a group reads and answers feedback. */
@Controller
@Reads(Right.EVERY_ROLE)
class FeedbackPage {

    private final ReadModels models;
    private final SeenSubmissions submissions;

    FeedbackPage(ReadModels models, SeenSubmissions submissions) {
        this.models = models;
        this.submissions = submissions;
    }

    @GetMapping("/feedback/{id}")
    String feedback(@PathVariable UUID id, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var seen = models.of(new FeedbackPlacesView()).find(id).map(place -> submissions.seen(place.submission().id(), viewer))
                .filter(each -> SubmissionVisibility.readsFeedback(viewer, each.submission())).orElseThrow(() -> Refused.unknown("feedback"));
        var submission = seen.submission();
        var feedback = submission.feedback().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> Refused.unknown("feedback"));
        var version = submission.versions().stream().filter(each -> each.version() == feedback.submissionVersion()).findFirst()
                .orElse(submission.current());
        model.addAttribute("sheet", new FeedbackSheet(seen.group().key(), seen.groupTitle(), GivenFeedback.of(feedback, submission, viewer, say),
                ShownVersion.of(submission.id(), version, null, pointedAt(feedback), say),
                submission.current() == version ? null : submission.current().version(),
                feedback.withdrawn() == null && SubmissionVisibility.answersFeedback(viewer, submission, seen.group().memberIds()),
                others(submission, id, say)));
        return "feedback/feedback";
    }

    private static List<FeedbackSheet.Other> others(SubmissionDocument submission, UUID id, Wording say) {
        return submission.standingFeedback().reversed().stream().filter(each -> !each.id().equals(id)).map(each -> new FeedbackSheet.Other(each.id(),
                Objects.requireNonNullElse(each.by().text(), say.text("group.feedback.researcher")), each.on())).toList();
    }

    private static List<ShownVersion.Mark> pointedAt(SubmissionDocument.Feedback feedback) {
        return feedback.passage() == null || feedback.withdrawn() != null ? List.of() : List.of(ShownVersion.Mark.of(feedback.passage()));
    }

    /** For whoever gave it. */
    @GetMapping("/feedback/{id}/traek-tilbage")
    @Reads(Right.RESEARCH)
    String withdraw(@PathVariable UUID id, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var submission = models.of(new FeedbackPlacesView()).find(id).map(place -> submissions.seen(place.submission().id(), viewer))
                .orElseThrow(() -> Refused.unknown("feedback")).submission();
        var given = submission.standingFeedback().stream().filter(each -> each.id().equals(id))
                .map(each -> GivenFeedback.of(each, submission, viewer, say)).filter(GivenFeedback::own).findFirst().orElseThrow(() -> Refused.unknown("feedback"));
        var page = "/indsendelser/" + submission.id();
        model.addAttribute("form", new FormSheet(say.text("feedback.withdraw"), new FormSheet.Way(given.about(), page),
                say.text("feedback.withdraw.lead"),
                given.text() == null ? List.of() : List.of(new FormSheet.Note(say.text("feedback.withdraw.now"), given.text())),
                "feedback/withdraw-feedback", page, List.of(new FormSheet.Hidden("feedbackId", id.toString())),
                List.of(FormSheet.Field.text("reason", say.text("feedback.withdraw.reason"), null).with(say.text("feedback.withdraw.hint")).needed()),
                say.text("feedback.withdraw")));
        return "page/form";
    }
}
