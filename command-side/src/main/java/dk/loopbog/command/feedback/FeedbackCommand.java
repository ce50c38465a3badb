package dk.loopbog.command.feedback;

import dk.loopbog.command.Command;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.feedback.FeedbackKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface FeedbackCommand extends Command {

    @TargetAggregateIdentifier
    UUID feedbackId();

    /**
     * @param submissionVersion the version that was read; null: the one now current
     * @param researcherNote    for researchers only
     * @param by                the name shown
     * @param quote             words of that version that it points at; refused as {@code quote-not-found} where they do not stand there
     * @param quotePart         the part of it to look for them in first, as its template names it
     * @param quoteFrom         a character of that part, counted from 0, at or after which to look first
     */
    record ReleaseFeedback(UUID feedbackId, SubmissionRef submission, @Nullable Integer submissionVersion, List<FeedbackKind> kinds,
                           @Nullable String text, @Nullable String researcherNote, String by, @Nullable String quote, @Nullable String quotePart,
                           @Nullable Integer quoteFrom, @Nullable LocalDate happenedOn) implements FeedbackCommand {

        public ReleaseFeedback {
            feedbackId = Command.orNew(feedbackId);
            kinds = Command.orNone(kinds).stream().distinct().toList();
        }
    }

    /** Says everything anew. */
    record CorrectFeedback(UUID feedbackId, List<FeedbackKind> kinds, @Nullable String text, @Nullable LocalDate happenedOn)
            implements FeedbackCommand {

        public CorrectFeedback {
            kinds = Command.orNone(kinds).stream().distinct().toList();
        }
    }

    /** Somebody of the group has it before them. */
    record OpenFeedback(UUID feedbackId, @Nullable LocalDate happenedOn) implements FeedbackCommand {
    }

    record AnswerFeedback(UUID feedbackId, String answer, @Nullable LocalDate happenedOn) implements FeedbackCommand {
    }

    /** Takes it back; the group is told why. */
    record WithdrawFeedback(UUID feedbackId, String reason, @Nullable LocalDate happenedOn) implements FeedbackCommand {
    }
}
