package dk.loopbog.events.feedback;

import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

@Revision("1")
public record FeedbackAnswered(
        UUID feedbackId,
        SubmissionRef submission,
        UUID groupId,
        UUID answeredBy,
        Personal answer,
        LocalDate happenedOn) implements FeedbackEvent {
}
