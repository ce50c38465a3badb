package dk.loopbog.command.summary;

import dk.loopbog.events.summary.SummaryEvent;
import dk.loopbog.events.summary.SummaryPublished;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a workshop's summary.
 *
 * @param version     the last one published, from 1
 * @param sha256      lower-case hex digest of its content's UTF-8 bytes
 * @param publishedOn its day
 */
public record WorkshopSummaryState(UUID summaryId, UUID workshopId, int version, String sha256, LocalDate publishedOn) {

    public static WorkshopSummaryState after(@Nullable WorkshopSummaryState before, SummaryEvent event) {
        return switch (event) {
            case SummaryPublished e -> new WorkshopSummaryState(e.summaryId(), e.workshopId(), e.version(), e.sha256(), e.happenedOn());
        };
    }
}
