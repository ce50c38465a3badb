package dk.loopbog.command.logbook;

import dk.loopbog.command.Command;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface LogbookCommand extends Command {

    @TargetAggregateIdentifier
    UUID entryId();

    /** @param actionId an action of the group that the entry is about */
    record WriteLogbookEntry(UUID entryId, UUID participantId, UUID groupId, @Nullable String text, @Nullable Integer pages,
                             @Nullable UUID actionId, boolean sharedWithGroup, @Nullable LocalDate happenedOn) implements LogbookCommand {

        public WriteLogbookEntry {
            entryId = Command.orNew(entryId);
        }
    }

    /** @param expectedVersion the version that the author had before them; null: whichever there is */
    record ReviseLogbookEntry(UUID entryId, @Nullable Integer expectedVersion, @Nullable String text, @Nullable Integer pages,
                              @Nullable LocalDate happenedOn) implements LogbookCommand {
    }

    record ChangeLogbookSharing(UUID entryId, boolean sharedWithGroup, @Nullable LocalDate happenedOn) implements LogbookCommand {
    }
}
