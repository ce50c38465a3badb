package dk.loopbog.command.data;

import dk.loopbog.command.AttachedFile;
import dk.loopbog.command.Command;
import dk.loopbog.events.data.DataKind;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** In both, {@code count} says for how many the row stands, 1 if null, and {@code pages} is their total. */
public sealed interface DataCommand extends Command {

    @TargetAggregateIdentifier
    UUID dataItemId();

    @Nullable Integer count();

    @Nullable Integer pages();

    @Nullable String title();

    /** @param citizenPermission that the citizen agreed to be observed */
    record ReceiveDataItem(UUID dataItemId, UUID programmeId, DataKind kind, @Nullable UUID jobcentreId, @Nullable UUID groupId,
                           @Nullable UUID roundId, @Nullable Integer count, @Nullable Integer pages, @Nullable String title,
                           boolean citizenPermission, @Nullable AttachedFile attachment, @Nullable LocalDate happenedOn) implements DataCommand {

        public ReceiveDataItem {
            dataItemId = Command.orNew(dataItemId);
        }
    }

    /** Says everything anew. */
    record CorrectDataItem(UUID dataItemId, @Nullable Integer count, @Nullable Integer pages, @Nullable String title,
                           @Nullable LocalDate happenedOn) implements DataCommand {
    }
}
