package dk.loopbog.events.feedback;

import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** It was given by mistake and counts no longer; the group is told {@code reason}. */
@Revision("1")
public record FeedbackWithdrawn(
        UUID feedbackId,
        SubmissionRef submission,
        UUID groupId,
        Personal reason,
        LocalDate happenedOn) implements FeedbackEvent {
}
