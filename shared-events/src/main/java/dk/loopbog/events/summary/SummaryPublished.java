package dk.loopbog.events.summary;

import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * {@code content} is the frozen summary (JSON, see the query side's summary page), whose subject is the summary, since
 * it holds words of many; {@code sha256} is the lower-case
 * hex digest of its UTF-8 bytes; {@code version} counts from 1. It is published when it is
 * recorded: see the message's timestamp.
 *
 * <p>{@code quotes} are the words of those who are quoted, in the order in which the content points at them. They stand beside it
 * and not in it, so that the content can be proved by its digest for ever, also when the words of somebody who was forgotten or who
 * withdrew consent are no longer shown. Revision 1 has none.
 */
@Revision("2")
public record SummaryPublished(
        UUID summaryId,
        UUID workshopId,
        int version,
        Personal content,
        String sha256,
        @Nullable Personal changes,
        @Nullable List<Passage> quotes,
        LocalDate happenedOn) implements SummaryEvent {

    public SummaryPublished {
        quotes = quotes == null ? null : List.copyOf(quotes);
    }
}
