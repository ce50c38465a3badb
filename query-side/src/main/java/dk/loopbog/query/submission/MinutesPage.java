package dk.loopbog.query.submission;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.minutes.MinutesText;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.submission.MinutesSheet.Answer;
import dk.loopbog.query.submission.MinutesSheet.Given;
import dk.loopbog.query.submission.MinutesSheet.Part;
import dk.loopbog.query.submission.MinutesSheet.Version;
import dk.loopbog.query.view.ReadModels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

/** Minutes to be read, in any of their versions. */
@Controller
@Reads(Right.EVERY_ROLE)
class MinutesPage {

    private final ReadModels models;

    MinutesPage(ReadModels models) {
        this.models = models;
    }

    @GetMapping("/grupper/{key}/referater/{number}")
    String minutes(@PathVariable String key, @PathVariable int number, @RequestParam(required = false) @Nullable Integer version, Viewer viewer,
                   @ModelAttribute("say") Wording say, Model model) {
        var group = models.of(new GroupsView()).find(Ids.group(key)).orElseThrow(() -> Refused.unknown("minutes"));
        var jobcentre = models.of(new JobcentresView()).find(group.jobcentreId()).orElseThrow();
        var minutes = models.of(new SubmissionsView()).find(Ids.minutes(Ids.meeting(group.id(), number)))
                .filter(submission -> SubmissionVisibility.readsText(viewer, submission, jobcentre.key(), group.memberIds()))
                .orElseThrow(() -> Refused.unknown("minutes"));
        var shown = minutes.versions().stream().filter(each -> version == null ? each == minutes.current() : each.version() == version).findFirst()
                .orElseThrow(() -> Refused.unknown("version"));
        var title = group.currentProject().map(project -> project.text().title().text())
                .or(() -> Optional.ofNullable(group.name())).orElse(group.key());
        var held = group.meetings().stream().filter(meeting -> meeting.number() == number).map(GroupDocument.Meeting::held)
                .filter(Objects::nonNull).findFirst().orElse(null);
        model.addAttribute("sheet", new MinutesSheet(group.key(), title, jobcentre.name(),
                models.of(new RoundsView()).find(group.roundId()).orElseThrow().name(), number, held,
                minutes.versions().stream().map(SubmissionDocument.Version::version).sorted(Comparator.reverseOrder()).toList(), version(shown, minutes.id(), say),
                minutes.standingFeedback().stream().sorted(Comparator.comparing(SubmissionDocument.Feedback::on).reversed())
                        .map(given -> given(given, SubmissionVisibility.readsResearcherNotes(viewer), say)).toList(),
                SubmissionVisibility.submits(viewer, group.memberIds())));
        return "submission/minutes";
    }

    private Version version(SubmissionDocument.Version version, UUID minutes, Wording say) {
        var author = Optional.ofNullable(version.author()).flatMap(models.of(new ParticipantsView())::find)
                .map(person -> Personal.textOf(person.name())).orElse(null);
        var text = version.minutes();
        return new Version(version.version(), version.on(), author, Personal.textOf(version.reason()), text == null ? List.of() : parts(text),
                HandedInFile.of(minutes, version.version(), version.attachment(), say), version.pages());
    }

    private static List<Part> parts(MinutesText text) {
        var parts = new ArrayList<Part>();
        add(parts, "free", text.free());
        add(parts, "tried", text.tried());
        add(parts, "learned", text.learned());
        add(parts, "adjust", text.adjust());
        add(parts, "next", text.next());
        return parts;
    }

    private static void add(List<Part> parts, String key, @Nullable Personal written) {
        var text = Personal.textOf(written);
        if (text != null) {
            parts.add(new Part(key, text));
        }
    }

    private static Given given(SubmissionDocument.Feedback feedback, boolean withNote, Wording say) {
        var wording = feedback.wording();
        var kinds = wording.kinds().stream().map(kind -> say.text("feedback.kind." + kind.name().toLowerCase(Locale.ROOT))).toList();
        return new Given(feedback.id(), Objects.requireNonNullElse(feedback.by().text(), say.text("group.feedback.researcher")), feedback.on(),
                feedback.submissionVersion(), kinds, Personal.textOf(wording.text()), withNote ? Personal.textOf(feedback.researcherNote()) : null,
                feedback.opened(),
                feedback.answers().stream().map(answer -> new Answer(Objects.requireNonNullElse(answer.text().text(), "–"), answer.on())).toList());
    }
}
