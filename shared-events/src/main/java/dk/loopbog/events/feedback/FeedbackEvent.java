package dk.loopbog.events.feedback;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.SubmissionRef;
import java.util.UUID;

/** All that can happen to one of these; the first component of each event is the id of the aggregate. */
public sealed interface FeedbackEvent extends DomainEvent permits
        FeedbackReleased,
        FeedbackCorrected,
        FeedbackOpened,
        FeedbackAnswered,
        FeedbackWithdrawn {

    UUID feedbackId();

    SubmissionRef submission();

    UUID groupId();
}
