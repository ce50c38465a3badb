package dk.loopbog.query.group;

import dk.loopbog.events.SubmissionRef.Kind;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.status.RoundStatus;
import dk.loopbog.query.status.RoundStatusDocument;
import dk.loopbog.query.submission.SubmissionVisibility;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What calls for an answer by researchers, and the answers: what lies behind these numbers of the round's status.
 *
 * @param given    answers given, those on logbooks with them
 * @param waiting  submissions without any, logbooks with them
 * @param logbooks entries that the reader is not shown, though the numbers count them
 */
record HandedIn(int given, int waiting, int logbooks, List<Line> lines) {

    /**
     * @param href    where the text is read; null where it has no page of its own for the reader
     * @param answers oldest first
     */
    record Line(String what, LocalDate on, @Nullable String href, List<Answer> answers) {
    }

    record Answer(UUID id, LocalDate on) {
    }

    /** Of logbooks others than researchers learn no more than the numbers, which the round's status shows too. */
    static HandedIn of(RoundStatusDocument facts, RoundStatus.Feedback counted, Viewer viewer, Wording say) {
        var shown = facts.submissions().stream().filter(each -> each.ref().kind() != Kind.LOGBOOK || SubmissionVisibility.seesEveryLogbook(viewer)).toList();
        return new HandedIn(counted.given(), counted.waiting(), facts.submissions().size() - shown.size(), shown.stream()
                .sorted(Comparator.comparing(RoundStatusDocument.Submission::on))
                .map(each -> new Line(what(each, say), each.on(), href(facts.key(), each, viewer),
                        facts.feedback().stream().filter(given -> given.submission().equals(each.ref()))
                                .map(given -> new Answer(given.id(), given.on())).toList())).toList());
    }

    private static String what(RoundStatusDocument.Submission submission, Wording say) {
        return submission.number() == null ? say.text("submission.kind." + submission.ref().kind().name().toLowerCase(Locale.ROOT))
                : say.text("submission.minutes", submission.number());
    }

    private static @Nullable String href(String group, RoundStatusDocument.Submission submission, Viewer viewer) {
        if (SubmissionVisibility.readsInbox(viewer)) {
            return "/indsendelser/" + submission.ref().id();
        }
        return switch (submission.ref().kind()) {
            case PROJECT -> "/grupper/" + group + "/projekt";
            case MINUTES -> "/grupper/" + group + "/referater/" + submission.number();
            case LOGBOOK, REFLECTION, DATA -> null;
        };
    }
}
