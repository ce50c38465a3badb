package dk.loopbog.command.reflection;

import dk.loopbog.command.Command;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface ReflectionCommand extends Command {

    @TargetAggregateIdentifier
    UUID reflectionId();

    /** @param author the participant who wrote it down; null where the group as a whole stands behind it */
    record WriteJointReflection(UUID reflectionId, UUID groupId, @Nullable UUID author, @Nullable String text, @Nullable Integer pages,
                                @Nullable LocalDate happenedOn) implements ReflectionCommand {

        public WriteJointReflection {
            reflectionId = Command.orNew(reflectionId);
        }
    }

    /** @param expectedVersion the version that the author had before them; null: whichever there is */
    record ReviseJointReflection(UUID reflectionId, @Nullable Integer expectedVersion, @Nullable String text, @Nullable Integer pages,
                                 @Nullable LocalDate happenedOn) implements ReflectionCommand {
    }
}
