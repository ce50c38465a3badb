package dk.loopbog.query.feedback;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.feedback.FeedbackEvent;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For each feedback the submission that it is on. */
public record FeedbackPlacesView() implements View<FeedbackPlaceDocument> {

    @Override
    public String name() {
        return "feedback-places";
    }

    @Override
    public Class<FeedbackPlaceDocument> documentType() {
        return FeedbackPlaceDocument.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return event instanceof FeedbackEvent e ? e.feedbackId() : null;
    }

    @Override
    public @Nullable FeedbackPlaceDocument after(@Nullable FeedbackPlaceDocument before, DomainEvent event, Recorded recorded) {
        return event instanceof FeedbackEvent e ? new FeedbackPlaceDocument(e.feedbackId(), e.submission()) : before;
    }
}
