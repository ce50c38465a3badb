package dk.loopbog.command.feedback;

import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.feedback.FeedbackAnswered;
import dk.loopbog.events.feedback.FeedbackCorrected;
import dk.loopbog.events.feedback.FeedbackEvent;
import dk.loopbog.events.feedback.FeedbackKind;
import dk.loopbog.events.feedback.FeedbackOpened;
import dk.loopbog.events.feedback.FeedbackReleased;
import dk.loopbog.events.feedback.FeedbackWithdrawn;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a feedback. Texts that have been erased are null.
 *
 * @param giver      account that gave it
 * @param version    counts from 1
 * @param releasedOn day of the first version
 * @param versionOn  day of the version now current
 * @param openedOn   day on which the group first opened it, or null
 * @param answers    in the order in which they came
 * @param withdrawnOn day on which it was taken back, or null
 */
public record FeedbackState(UUID feedbackId, SubmissionRef submission, UUID groupId, int submissionVersion, List<FeedbackKind> kinds,
                            @Nullable String text, @Nullable String researcherNote, UUID giver, @Nullable String by, int version,
                            LocalDate releasedOn, LocalDate versionOn, @Nullable LocalDate openedOn, List<Answer> answers, @Nullable LocalDate withdrawnOn) {

    public record Answer(UUID by, @Nullable String text) {
    }

    public static FeedbackState after(@Nullable FeedbackState before, FeedbackEvent event) {
        return switch (event) {
            case FeedbackReleased e -> new FeedbackState(e.feedbackId(), e.submission(), e.groupId(), e.submissionVersion(), e.kinds(),
                    Personal.textOf(e.text()), Personal.textOf(e.researcherNote()), e.by().subject(), Personal.textOf(e.by()), 1, e.happenedOn(),
                    e.happenedOn(), null, List.of(), null);
            case FeedbackCorrected e -> known(before).corrected(e);
            case FeedbackOpened e -> known(before).opened(e.happenedOn());
            case FeedbackAnswered e -> known(before).answered(new Answer(e.answeredBy(), Personal.textOf(e.answer())));
            case FeedbackWithdrawn e -> known(before).withdrawn(e.happenedOn());
        };
    }

    private static FeedbackState known(@Nullable FeedbackState state) {
        return Objects.requireNonNull(state, "feedback is released before anything else");
    }

    private FeedbackState corrected(FeedbackCorrected e) {
        return new FeedbackState(feedbackId, submission, groupId, submissionVersion, e.kinds(), Personal.textOf(e.text()), researcherNote, giver, by,
                e.version(), releasedOn, e.happenedOn(), openedOn, answers, withdrawnOn);
    }

    private FeedbackState opened(LocalDate on) {
        return new FeedbackState(feedbackId, submission, groupId, submissionVersion, kinds, text, researcherNote, giver, by, version, releasedOn,
                versionOn, on, answers, withdrawnOn);
    }

    private FeedbackState answered(Answer answer) {
        return new FeedbackState(feedbackId, submission, groupId, submissionVersion, kinds, text, researcherNote, giver, by, version, releasedOn,
                versionOn, openedOn, Stream.concat(answers.stream(), Stream.of(answer)).toList(), withdrawnOn);
    }

    private FeedbackState withdrawn(LocalDate on) {
        return new FeedbackState(feedbackId, submission, groupId, submissionVersion, kinds, text, researcherNote, giver, by, version, releasedOn,
                versionOn, openedOn, answers, on);
    }
}
