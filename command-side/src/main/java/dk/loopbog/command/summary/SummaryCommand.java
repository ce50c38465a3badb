package dk.loopbog.command.summary;

import dk.loopbog.command.Command;
import dk.loopbog.events.Ids;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface SummaryCommand extends Command {

    /** A workshop has one summary, in versions. */
    @TargetAggregateIdentifier
    UUID summaryId();

    /**
     * Publishes what was set from the stored draft as the next version.
     *
     * @param sha256  of what its reader had before them, as {@code GET /api/workshops/{key}/summary?draft=true} tells it
     * @param changes what is different from the version before
     */
    record PublishSummary(UUID workshopId, String sha256, @Nullable String changes, @Nullable LocalDate happenedOn)
            implements SummaryCommand {

        @Override
        public UUID summaryId() {
            return Ids.named("summary", workshopId.toString());
        }
    }
}
