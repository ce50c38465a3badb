package dk.loopbog.events.feedback;

import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The earlier wording stays visible; {@code version} counts from 2. */
@Revision("1")
public record FeedbackCorrected(
        UUID feedbackId,
        SubmissionRef submission,
        UUID groupId,
        int version,
        List<FeedbackKind> kinds,
        @Nullable Personal text,
        LocalDate happenedOn) implements FeedbackEvent {
}
