package dk.loopbog.command.sharing;

import dk.loopbog.command.Command;
import dk.loopbog.events.Ids;
import dk.loopbog.events.sharing.SharedPart;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface SharingCommand extends Command {

    UUID groupId();

    @TargetAggregateIdentifier
    default UUID sharingId() {
        return Ids.sharing(groupId());
    }

    /**
     * Says anew with whom a part is shared.
     *
     * @param programme with everybody of the programme
     */
    record ChangeSharing(UUID groupId, SharedPart part, boolean programme, List<UUID> jobcentres, List<UUID> groups,
                         @Nullable LocalDate happenedOn) implements SharingCommand {

        public ChangeSharing {
            jobcentres = Command.orNone(jobcentres).stream().distinct().sorted().toList();
            groups = Command.orNone(groups).stream().distinct().sorted().toList();
        }

        /** With nobody. */
        public boolean closes() {
            return !programme && jobcentres.isEmpty() && groups.isEmpty();
        }
    }
}
