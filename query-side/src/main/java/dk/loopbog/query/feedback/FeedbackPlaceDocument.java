package dk.loopbog.query.feedback;

import dk.loopbog.events.SubmissionRef;
import java.util.UUID;

/** On which submission a feedback was given; the submission holds the rest. */
public record FeedbackPlaceDocument(UUID id, SubmissionRef submission) {
}
