package dk.loopbog.events.feedback;

import dk.loopbog.events.SubmissionRef;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** The first time that somebody of the group opened it. */
@Revision("1")
public record FeedbackOpened(
        UUID feedbackId,
        SubmissionRef submission,
        UUID groupId,
        UUID openedBy,
        LocalDate happenedOn) implements FeedbackEvent {
}
