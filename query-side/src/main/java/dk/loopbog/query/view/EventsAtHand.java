package dk.loopbog.query.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of a log in which those of one document are found without a look at the others. What is new may come to them at any time. */
public interface EventsAtHand {

    /**
     * The position of the last event.
     *
     * @param recordedBy the events end before the first that was recorded later; null: with the last of all
     */
    long end(@Nullable Instant recordedBy);

    /** The events that change the document of this view, in the order of the log. */
    List<LoggedEvent> of(View<?> view, UUID document);
}
