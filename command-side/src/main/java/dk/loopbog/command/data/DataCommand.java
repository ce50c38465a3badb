package dk.loopbog.command.data;

import dk.loopbog.command.Actor;
import dk.loopbog.command.AttachedFile;
import dk.loopbog.command.Command;
import dk.loopbog.command.HandsInFile;
import dk.loopbog.events.data.DataKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** In both, {@code count} says for how many the row stands, 1 if null, and {@code pages} is their total. */
public sealed interface DataCommand extends HandsInFile {

    @TargetAggregateIdentifier
    UUID dataItemId();

    @Nullable Integer count();

    @Nullable Integer pages();

    @Nullable String title();

    /** What a participant sends is that person's own; what the centre enters is the account's. */
    @Override
    default UUID fileIsOf(Actor actor) {
        return Objects.requireNonNullElse(actor.participant(), actor.id());
    }

    /**
     * @param moreGroups        the others that it is about, beside {@code groupId}
     * @param recorded          participants who are heard on it, where sound was recorded
     * @param citizenPermission that the citizen agreed to be observed
     * @param permissionOn      the day on which the citizen did; not after the observation
     */
    record ReceiveDataItem(UUID dataItemId, UUID programmeId, DataKind kind, @Nullable UUID jobcentreId, @Nullable UUID groupId,
                           @Nullable List<UUID> moreGroups, @Nullable UUID roundId, @Nullable Integer count, @Nullable Integer pages, @Nullable String title,
                           boolean citizenPermission, @Nullable LocalDate permissionOn, @Nullable AttachedFile attachment,
                           @Nullable List<UUID> recorded, @Nullable LocalDate happenedOn) implements DataCommand {

        public ReceiveDataItem {
            dataItemId = Command.orNew(dataItemId);
            recorded = recorded == null ? null : recorded.stream().distinct().toList();
        }

        @Override
        public ReceiveDataItem with(AttachedFile file, @Nullable Integer pagesOfFile) {
            return new ReceiveDataItem(dataItemId, programmeId, kind, jobcentreId, groupId, moreGroups, roundId, count, pages == null ? pagesOfFile : pages, title,
                    citizenPermission, permissionOn, file, recorded, happenedOn);
        }
    }

    /** Says everything anew, but for the day and the file: none leaves the one that is there. */
    record CorrectDataItem(UUID dataItemId, @Nullable LocalDate day, @Nullable Integer count, @Nullable Integer pages, @Nullable String title,
                           @Nullable AttachedFile attachment, @Nullable LocalDate happenedOn) implements DataCommand {

        @Override
        public CorrectDataItem with(AttachedFile file, @Nullable Integer pagesOfFile) {
            return new CorrectDataItem(dataItemId, day, count, pages == null ? pagesOfFile : pages, title, file, happenedOn);
        }
    }
}
