package dk.loopbog.query.feedback;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.desk.DeskView;
import dk.loopbog.query.desk.DeskVisibility;
import dk.loopbog.query.feedback.ReadingSheet.Form;
import dk.loopbog.query.feedback.ReadingSheet.Line;
import dk.loopbog.query.feedback.ReadingSheet.OnDesk;
import dk.loopbog.query.feedback.ReadingSheet.Other;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionDocument.Version;
import dk.loopbog.query.submission.SubmissionTexts;
import dk.loopbog.query.view.ReadModels;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A submission with all that helps a researcher to answer it, and the form for the answer. */
@Controller
@Reads(Right.RESEARCH)
class ReadingPage {

    private final ReadModels models;
    private final SeenSubmissions submissions;
    private final FeedbackDrafts drafts;
    private final Days days;

    ReadingPage(ReadModels models, SeenSubmissions submissions, FeedbackDrafts drafts, Days days) {
        this.models = models;
        this.submissions = submissions;
        this.drafts = drafts;
        this.days = days;
    }

    /**
     * @param version     the current one unless given
     * @param differences whether to show what changed since the version that had feedback, or else since the one before
     * @param against     another version to compare with
     * @param quote       a paragraph to point at, as {@link ShownVersion#place} names it
     * @param correct     a feedback to correct in place of giving a new one
     * @param sent        a feedback that was sent a moment ago
     */
    @GetMapping("/indsendelser/{id}")
    String read(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version,
                @RequestParam(defaultValue = "false") boolean differences, @RequestParam(required = false) @Nullable Integer against,
                @RequestParam(required = false) @Nullable String quote, @RequestParam(required = false) @Nullable UUID correct,
                @RequestParam(required = false) @Nullable UUID sent, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var seen = submissions.seen(id, viewer);
        var submission = seen.submission();
        var draft = drafts.of(id, viewer).filter(each -> submission.feedback().stream().noneMatch(given -> given.id().equals(each.feedbackId())))
                .orElse(null);
        var shown = submission.versions().stream().filter(each -> version == null ? each == submission.current() : each.version() == version).findFirst()
                .orElseThrow(() -> Refused.unknown("version"));
        var place = quote == null ? null : ShownVersion.place(shown, quote);
        var all = submissions.ofTheGroup(seen, viewer);
        var feedback = all.stream().flatMap(each -> each.feedback().stream().map(given -> GivenFeedback.of(given, each, viewer, say)))
                .sorted(Comparator.comparing(GivenFeedback::on).thenComparing(GivenFeedback::at).reversed()).toList();
        var group = seen.group();
        model.addAttribute("closed", seen.closed());
        model.addAttribute("sheet", new ReadingSheet(id, submission.kind().name(), SubmissionTexts.name(submission, say), group.key(), seen.groupTitle(),
                seen.jobcentre().name(), models.of(new RoundsView()).find(group.roundId()).orElseThrow().name(),
                group.meetings().stream().filter(meeting -> id.equals(meeting.minutesId())).map(GroupDocument.Meeting::held).filter(Objects::nonNull)
                        .findFirst().orElse(null),
                Optional.ofNullable(shown.author()).flatMap(models.of(new ParticipantsView())::find).map(person -> Personal.textOf(person.name()))
                        .orElse(null),
                waited(submission), onDesk(submission, viewer, say),
                submission.versions().stream().map(Version::version).sorted(Comparator.reverseOrder()).toList(),
                ShownVersion.of(id, shown, differences || against != null ? before(submission, shown, against) : null,
                        marks(submission, shown, place), say),
                goals(group, say), group.actions().stream().map(action -> action(action, say)).toList(),
                all.stream().filter(each -> !each.id().equals(id)).sorted(Comparator.comparing(SubmissionDocument::on).reversed())
                        .map(each -> new Other(each.id(), SubmissionTexts.name(each, say), each.on())).toList(),
                feedback, already(submission, viewer, say), form(submission, place, correct, feedback, draft, viewer),
                feedback.stream().filter(given -> given.id().equals(sent)).findFirst().orElse(null)));
        return "feedback/reading";
    }

    /** Asked for while somebody writes, so that nobody answers without knowing that a colleague just did. */
    @GetMapping("/indsendelser/{id}/imens")
    String meanwhile(@PathVariable UUID id, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        model.addAttribute("already", already(submissions.seen(id, viewer).submission(), viewer, say));
        return "feedback/parts :: already(already=${already})";
    }

    private static List<GivenFeedback> already(SubmissionDocument submission, Viewer viewer, Wording say) {
        return submission.standingFeedback().stream().filter(given -> given.submissionVersion() == submission.current().version())
                .map(given -> GivenFeedback.of(given, submission, viewer, say)).filter(given -> !given.own())
                .sorted(Comparator.comparing(GivenFeedback::at).reversed()).toList();
    }

    /** From the first version that nobody has answered. */
    private @Nullable Long waited(SubmissionDocument submission) {
        var answered = submission.answeredVersion();
        return submission.versions().stream().filter(each -> answered == null || each.version() > answered).map(Version::on)
                .min(Comparator.naturalOrder()).map(since -> ChronoUnit.DAYS.between(since, days.today())).orElse(null);
    }

    private @Nullable OnDesk onDesk(SubmissionDocument submission, Viewer viewer, Wording say) {
        if (!DeskVisibility.seesWhoLooksAfterWhat(viewer)) {
            return null;
        }
        return models.of(new DeskView()).find(Ids.deskCase(new SubmissionRef(submission.kind(), submission.id()))).map(known -> new OnDesk(
                known.researcher() == null ? null : Objects.requireNonNullElse(known.researcher().text(), say.text("group.feedback.researcher")),
                known.researcher() != null && known.researcher().subject().equals(Ids.named("account", viewer.account())),
                known.aside() != null && known.asideAt(submission.current().version())
                        ? Objects.requireNonNullElse(known.aside().reason().text(), "–") : null)).orElse(new OnDesk(null, false, null));
    }

    private static @Nullable Version before(SubmissionDocument submission, Version shown, @Nullable Integer against) {
        var answered = submission.standingFeedback().stream().map(SubmissionDocument.Feedback::submissionVersion)
                .filter(version -> version < shown.version()).max(Comparator.naturalOrder()).orElse(null);
        var asked = against != null ? against : answered;
        return submission.versions().stream().filter(each -> each.version() < shown.version())
                .filter(each -> asked == null || each.version() == asked).max(Comparator.comparingInt(Version::version)).orElse(null);
    }

    private static List<ShownVersion.Mark> marks(SubmissionDocument submission, Version shown, ShownVersion.@Nullable Place place) {
        if (place != null) {
            return List.of(ShownVersion.Mark.of(place));
        }
        return submission.standingFeedback().stream().filter(given -> given.submissionVersion() == shown.version())
                .map(SubmissionDocument.Feedback::passage).filter(Objects::nonNull).map(ShownVersion.Mark::of).toList();
    }

    private static Form form(SubmissionDocument submission, ShownVersion.@Nullable Place place, @Nullable UUID correct, List<GivenFeedback> known,
                             FeedbackDrafts.@Nullable Draft draft, Viewer viewer) {
        if (correct != null) {
            var wording = submission.standingFeedback().stream().filter(given -> given.id().equals(correct)).findFirst()
                    .filter(given -> known.stream().anyMatch(each -> each.id().equals(given.id()) && each.own()))
                    .orElseThrow(() -> Refused.unknown("feedback")).wording();
            return new Form(correct, true, wording.kinds().stream().map(Enum::name).toList(), Personal.textOf(wording.text()), null, null, null, null,
                    viewer.name(), viewer.account() + "/rettelse/" + correct, null);
        }
        var device = viewer.account() + "/feedback/" + submission.id();
        var words = draft == null ? new FeedbackDrafts.Words(0, List.of(), null, null, null, null, null) : draft.words();
        return new Form(draft == null ? UUID.randomUUID() : draft.feedbackId(), false, words.kinds(), words.text(),
                place == null ? words.quote() : place.words(), place == null ? words.quotePart() : place.part(),
                place == null ? words.quoteFrom() : Integer.valueOf(place.from()), words.researcherNote(), viewer.name(), device, draft == null ? null : draft.saved());
    }

    private static List<Line> goals(GroupDocument group, Wording say) {
        return group.goals().stream().sorted(Comparator.comparing(goal -> goal.dropped() != null))
                .map(goal -> new Line(Objects.requireNonNullElse(goal.current().text().text(), "–"),
                        goal.dropped() == null ? null : say.text("group.goals.dropped", say.date(goal.dropped())))).toList();
    }

    private static Line action(GroupDocument.Action action, Wording say) {
        var steps = new ArrayList<String>();
        var tries = action.steps().stream().filter(step -> step.kind() == GroupDocument.StepKind.TRIED).count();
        steps.add(say.text("reading.action.tried", tries));
        for (var reached : List.of(GroupDocument.StepKind.ADJUSTED, GroupDocument.StepKind.STOPPED, GroupDocument.StepKind.KEPT)) {
            if (action.everReached(reached)) {
                steps.add(say.text("reading.action." + reached.name().toLowerCase(java.util.Locale.ROOT)));
            }
        }
        return new Line(Objects.requireNonNullElse(action.text().text(), "–"), String.join(" · ", steps));
    }
}
