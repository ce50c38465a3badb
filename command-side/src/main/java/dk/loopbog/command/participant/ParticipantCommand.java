package dk.loopbog.command.participant;

import dk.loopbog.command.Command;
import dk.loopbog.events.Ids;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface ParticipantCommand extends Command {

    @TargetAggregateIdentifier
    UUID participantId();

    /** @param leader manages others; such a person never reads logbooks */
    record JoinParticipant(String key, UUID programmeId, UUID jobcentreId, @Nullable String name, @Nullable String email, String jobTitle,
                           boolean leader, @Nullable LocalDate happenedOn) implements ParticipantCommand {

        @Override
        public UUID participantId() {
            return Ids.participant(key);
        }
    }

    record CorrectParticipant(UUID participantId, @Nullable String name, @Nullable String email, boolean leader,
                              @Nullable LocalDate happenedOn) implements ParticipantCommand {
    }

    record ChangeJobTitle(UUID participantId, String jobTitle, @Nullable LocalDate happenedOn) implements ParticipantCommand {
    }

    /** {@code happenedOn} is the first day on which the person no longer takes part. */
    record RecordLeaving(UUID participantId, @Nullable String reason, @Nullable LocalDate happenedOn) implements ParticipantCommand {
    }

    record RecordReturn(UUID participantId, @Nullable LocalDate happenedOn) implements ParticipantCommand {
    }
}
