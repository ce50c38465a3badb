package dk.loopbog.query.feedback;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.feedback.FeedbackKind;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionTexts;
import dk.loopbog.query.submission.SubmissionVisibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feedback as it is read.
 *
 * @param at        when it was recorded
 * @param about     the submission that it is on, and {@code version} which version of it
 * @param kinds     in the reader's words: "skub", "spørgsmål"
 * @param quote     the words that it points at, or null
 * @param text      of a withdrawn one for researchers only
 * @param corrected day of the wording shown, null where it is the first
 * @param earlier   wordings before the one shown, the latest first
 * @param note      for researchers only
 * @param withdrawn null while it stands
 * @param own       whether the reader gave it, and so may correct or withdraw it
 */
record GivenFeedback(UUID id, UUID submission, String by, LocalDate on, Instant at, String about, int version, List<String> kinds,
                     @Nullable String quote, @Nullable String text, @Nullable LocalDate corrected, List<Earlier> earlier, @Nullable String note,
                     @Nullable LocalDate opened, List<Answer> answers, @Nullable Withdrawn withdrawn, boolean own) {

    record Earlier(LocalDate on, List<String> kinds, @Nullable String text) {
    }

    record Answer(String text, LocalDate on) {
    }

    record Withdrawn(LocalDate on, String reason) {
    }

    static GivenFeedback of(SubmissionDocument.Feedback feedback, SubmissionDocument submission, Viewer viewer, Wording say) {
        var wording = feedback.wording();
        var researcher = SubmissionVisibility.readsResearcherNotes(viewer);
        var readable = feedback.withdrawn() == null || researcher;
        var earlier = readable ? feedback.wordings().subList(0, feedback.wordings().size() - 1) : List.<SubmissionDocument.Wording>of();
        return new GivenFeedback(feedback.id(), submission.id(),
                Objects.requireNonNullElse(feedback.by().text(), say.text("group.feedback.researcher")), feedback.on(), feedback.at(), SubmissionTexts.name(submission, say), feedback.submissionVersion(),
                readable ? kinds(wording.kinds(), say) : List.of(),
                readable && feedback.passage() != null ? feedback.passage().quote().text() : null,
                readable ? Personal.textOf(wording.text()) : null, earlier.isEmpty() ? null : wording.on(),
                earlier.reversed().stream().map(each -> new Earlier(each.on(), kinds(each.kinds(), say), Personal.textOf(each.text()))).toList(),
                researcher ? Personal.textOf(feedback.researcherNote()) : null, feedback.opened(),
                feedback.answers().stream().map(answer -> new Answer(Objects.requireNonNullElse(answer.text().text(), "–"), answer.on())).toList(),
                feedback.withdrawn() == null ? null
                        : new Withdrawn(feedback.withdrawn().on(), Objects.requireNonNullElse(feedback.withdrawn().reason().text(), "–")),
                feedback.by().subject().equals(Ids.named("account", viewer.account())));
    }

    private static List<String> kinds(List<FeedbackKind> kinds, Wording say) {
        return kinds.stream().map(kind -> say.capital(say.text("feedback.kind." + kind.name().toLowerCase(Locale.ROOT)))).toList();
    }
}
