package dk.loopbog.query.feedback;

import dk.loopbog.events.Personal;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.feedback.ReadingSheet.Form;
import dk.loopbog.query.feedback.ReadingSheet.Line;
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
    private final Days days;

    ReadingPage(ReadModels models, SeenSubmissions submissions, Days days) {
        this.models = models;
        this.submissions = submissions;
        this.days = days;
    }

    /**
     * @param version     the current one unless given
     * @param differences whether to show what changed since the version before
     * @param quote       a paragraph to begin the feedback with, as {@link ShownVersion#paragraph} names it
     * @param correct     a feedback to correct in place of giving a new one
     * @param sent        a feedback that was sent a moment ago
     */
    @GetMapping("/indsendelser/{id}")
    String read(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version,
                @RequestParam(defaultValue = "false") boolean differences, @RequestParam(required = false) @Nullable String quote,
                @RequestParam(required = false) @Nullable UUID correct, @RequestParam(required = false) @Nullable UUID sent, Viewer viewer,
                @ModelAttribute("say") Wording say, Model model) {
        var seen = submissions.seen(id, viewer);
        var submission = seen.submission();
        var shown = submission.versions().stream().filter(each -> version == null ? each == submission.current() : each.version() == version).findFirst()
                .orElseThrow(() -> Refused.unknown("version"));
        var before = submission.versions().stream().filter(each -> differences && each.version() < shown.version())
                .max(Comparator.comparingInt(Version::version)).orElse(null);
        var all = submissions.ofTheGroup(seen, viewer);
        var feedback = all.stream().flatMap(each -> each.feedback().stream().map(given -> GivenFeedback.of(given, each, viewer, say)))
                .sorted(Comparator.comparing(GivenFeedback::on).reversed()).toList();
        var group = seen.group();
        model.addAttribute("sheet", new ReadingSheet(id, submission.kind().name(), SubmissionTexts.name(submission, say), group.key(), seen.groupTitle(),
                seen.jobcentre().name(), models.of(new RoundsView()).find(group.roundId()).orElseThrow().name(),
                group.meetings().stream().filter(meeting -> id.equals(meeting.minutesId())).map(GroupDocument.Meeting::held).filter(Objects::nonNull)
                        .findFirst().orElse(null),
                Optional.ofNullable(shown.author()).flatMap(models.of(new ParticipantsView())::find).map(person -> Personal.textOf(person.name()))
                        .orElse(null),
                submission.feedback().isEmpty() ? ChronoUnit.DAYS.between(submission.on(), days.today()) : null,
                submission.versions().stream().map(Version::version).sorted(Comparator.reverseOrder()).toList(),
                ShownVersion.of(id, shown, before, say), goals(group, say), group.actions().stream().map(action -> action(action, say)).toList(),
                all.stream().filter(each -> !each.id().equals(id)).sorted(Comparator.comparing(SubmissionDocument::on).reversed())
                        .map(each -> new Other(each.id(), SubmissionTexts.name(each, say), each.on())).toList(),
                feedback, form(submission, shown, quote, correct, feedback, viewer),
                feedback.stream().filter(given -> given.id().equals(sent)).findFirst().orElse(null)));
        return "feedback/reading";
    }

    private static Form form(SubmissionDocument submission, Version shown, @Nullable String quote, @Nullable UUID correct, List<GivenFeedback> known,
                             Viewer viewer) {
        if (correct != null) {
            var wording = submission.feedback().stream().filter(given -> given.id().equals(correct)).findFirst()
                    .filter(given -> known.stream().anyMatch(each -> each.id().equals(given.id()) && each.own()))
                    .orElseThrow(() -> Refused.unknown("feedback")).wording();
            return new Form(correct, true, wording.kinds().stream().map(Enum::name).toList(), Personal.textOf(wording.text()), null, viewer.name());
        }
        var quoted = quote == null ? null : ShownVersion.paragraph(shown, quote);
        return new Form(UUID.randomUUID(), false, List.of(), quoted == null ? null : "»" + quoted + "«\n\n", null, viewer.name());
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
