package dk.loopbog.events.summary;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * {@code content} is the frozen summary (JSON, see the query side's summary page), whose subject is the summary, since
 * it holds words of many; {@code sha256} is the lower-case
 * hex digest of its UTF-8 bytes; {@code version} counts from 1. It is published when it is
 * recorded: see the message's timestamp.
 */
@Revision("1")
public record SummaryPublished(
        UUID summaryId,
        UUID workshopId,
        int version,
        Personal content,
        String sha256,
        @Nullable Personal changes,
        LocalDate happenedOn) implements SummaryEvent {
}
