package dk.loopbog.query.logbook;

import dk.loopbog.events.Personal;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.OwnGroups;
import dk.loopbog.query.logbook.LogbookSheet.Action;
import dk.loopbog.query.logbook.LogbookSheet.Answer;
import dk.loopbog.query.logbook.LogbookSheet.Entry;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionVisibility;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Reads(Right.EVERY_ROLE)
class LogbookPage {

    private static final int SHOWN = 10;
    private static final int BEGIN = 70;

    private final OwnGroups own;
    private final Days days;

    LogbookPage(OwnGroups own, Days days) {
        this.own = own;
        this.days = days;
    }

    @GetMapping("/logbog")
    String logbook(Viewer viewer, Model model) {
        var group = own.latestOf(viewer).filter(latest -> SubmissionVisibility.submits(viewer, latest.memberIds()));
        if (group.isEmpty()) {
            return "group/none";
        }
        var author = Objects.requireNonNull(viewer.participant());
        model.addAttribute("sheet", new LogbookSheet(group.get().id(), author, actions(group.get()), days.today(), entries(viewer),
                viewer.account() + "/logbook"));
        return "logbook/write";
    }

    /** Those that are not given up. */
    private static List<Action> actions(GroupDocument group) {
        return group.actions().stream().filter(action -> !action.everReached(GroupDocument.StepKind.STOPPED))
                .flatMap(action -> Stream.ofNullable(Personal.textOf(action.wording())).map(text -> new Action(action.id(), text))).toList();
    }

    private List<Entry> entries(Viewer viewer) {
        return own.logbookOf(viewer, own.of(viewer)).stream().limit(SHOWN)
                .flatMap(entry -> Stream.ofNullable(Personal.textOf(entry.current().text()))
                        .map(text -> new Entry(begin(text), text, entry.on(), entry.shared(), answers(entry, viewer)))).toList();
    }

    private static List<Answer> answers(SubmissionDocument entry, Viewer viewer) {
        return !SubmissionVisibility.readsFeedback(viewer, entry) ? List.of() : entry.feedback().stream()
                .map(feedback -> new Answer(feedback.id(), feedback.by().text(), feedback.on(), feedback.opened() == null)).toList();
    }

    private static String begin(String text) {
        var line = text.strip().lines().findFirst().orElse("");
        if (line.length() <= BEGIN) {
            return line;
        }
        var space = line.lastIndexOf(' ', BEGIN);
        return line.substring(0, space > 0 ? space : line.offsetByCodePoints(0, BEGIN / 2)) + " …";
    }
}
