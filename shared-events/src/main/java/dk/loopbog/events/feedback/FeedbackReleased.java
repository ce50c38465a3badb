package dk.loopbog.events.feedback;

import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * {@code researcherNote} is for researchers only; {@code by} is the name shown; {@code passage} is the place that it points at, in the
 * version that it is on. Revision 1 has no passage.
 */
@Revision("2")
public record FeedbackReleased(
        UUID feedbackId,
        SubmissionRef submission,
        UUID groupId,
        int submissionVersion,
        List<FeedbackKind> kinds,
        @Nullable Personal text,
        @Nullable Personal researcherNote,
        Personal by,
        @Nullable Passage passage,
        LocalDate happenedOn) implements FeedbackEvent {
}
