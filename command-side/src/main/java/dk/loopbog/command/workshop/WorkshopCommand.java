package dk.loopbog.command.workshop;

import dk.loopbog.command.Command;
import dk.loopbog.events.Ids;
import dk.loopbog.events.workshop.WorkshopKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface WorkshopCommand extends Command {

    @TargetAggregateIdentifier
    UUID workshopId();

    /**
     * @param jobcentreId needed for a local workshop
     * @param plannedFor  may lie in the future
     * @param happenedOn  when it was agreed upon; null means today, or the workshop's own day where that has passed
     */
    record PlanWorkshop(String key, UUID programmeId, WorkshopKind kind, @Nullable UUID roundId, @Nullable UUID jobcentreId,
                        LocalDate plannedFor, @Nullable String place, @Nullable LocalDate happenedOn) implements WorkshopCommand {

        @Override
        public UUID workshopId() {
            return Ids.workshop(key);
        }
    }

    /** Says day and place anew. */
    record MoveWorkshop(UUID workshopId, LocalDate plannedFor, @Nullable String place, @Nullable LocalDate happenedOn)
            implements WorkshopCommand {
    }

    /** Says the whole agenda anew, a point on each line; none takes it away. */
    record SetAgenda(UUID workshopId, @Nullable String agenda, @Nullable LocalDate happenedOn) implements WorkshopCommand {
    }

    /** Names anew all participants who are expected. */
    record InviteToWorkshop(UUID workshopId, List<UUID> invited, @Nullable LocalDate happenedOn) implements WorkshopCommand {

        public InviteToWorkshop {
            invited = Command.orNone(invited).stream().distinct().toList();
        }
    }

    /**
     * Given again, it puts right what was noted before.
     *
     * @param attendance number of people; null: as many as are named
     * @param attended   participants
     * @param happenedOn the day of the workshop
     */
    record HoldWorkshop(UUID workshopId, @Nullable Integer attendance, List<UUID> attended, @Nullable LocalDate happenedOn)
            implements WorkshopCommand {

        public HoldWorkshop {
            attended = Command.orNone(attended).stream().distinct().toList();
        }
    }
}
