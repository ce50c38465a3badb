package dk.loopbog.command.jobcentre;

import dk.loopbog.command.Command;
import dk.loopbog.events.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface JobcentreCommand extends Command {

    @TargetAggregateIdentifier
    UUID jobcentreId();

    /** @param targetGroups the groups of citizens that it works with */
    record JoinJobcentre(String key, UUID programmeId, String name, @Nullable String municipality, List<String> targetGroups,
                         @Nullable LocalDate happenedOn) implements JobcentreCommand {

        public JoinJobcentre {
            targetGroups = Command.orNone(targetGroups);
        }

        @Override
        public UUID jobcentreId() {
            return Ids.jobcentre(key);
        }
    }

    record ReviseJobcentre(UUID jobcentreId, String name, @Nullable String municipality, List<String> targetGroups,
                           @Nullable LocalDate happenedOn) implements JobcentreCommand {

        public ReviseJobcentre {
            targetGroups = Command.orNone(targetGroups);
        }
    }

    /** From {@code happenedOn} on the jobcentre takes no part. */
    record WithdrawJobcentre(UUID jobcentreId, @Nullable String reason, @Nullable LocalDate happenedOn) implements JobcentreCommand {
    }
}
