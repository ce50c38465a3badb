package dk.loopbog.command.followup;

import dk.loopbog.command.Command;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface FollowUpCommand extends Command {

    @TargetAggregateIdentifier
    UUID followUpId();

    record NoteFollowUp(UUID followUpId, UUID groupId, String text, @Nullable LocalDate happenedOn) implements FollowUpCommand {

        public NoteFollowUp {
            followUpId = Command.orNew(followUpId);
        }
    }

    record FinishFollowUp(UUID followUpId, @Nullable LocalDate happenedOn) implements FollowUpCommand {
    }

    record ReopenFollowUp(UUID followUpId, @Nullable LocalDate happenedOn) implements FollowUpCommand {
    }
}
