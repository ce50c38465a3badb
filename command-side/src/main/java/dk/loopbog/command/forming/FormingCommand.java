package dk.loopbog.command.forming;

import dk.loopbog.command.Command;
import dk.loopbog.events.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface FormingCommand extends Command {

    UUID roundId();

    UUID jobcentreId();

    @TargetAggregateIdentifier
    default UUID formingId() {
        return Ids.forming(roundId(), jobcentreId());
    }

    /** The themes that people may choose from, all of them. */
    record ProposeThemes(UUID roundId, UUID jobcentreId, List<String> themes, @Nullable LocalDate happenedOn) implements FormingCommand {

        public ProposeThemes {
            themes = Command.orNone(themes);
        }
    }

    /** Without a first theme the wish is taken back. */
    record MakeWish(UUID roundId, UUID jobcentreId, UUID participantId, @Nullable String first, @Nullable String second,
                    @Nullable LocalDate happenedOn) implements FormingCommand {
    }

    /** @param sketch the one to change; without it a new one */
    record SketchGroup(UUID roundId, UUID jobcentreId, @Nullable Integer sketch, @Nullable String name, List<String> themes, @Nullable String idea,
                       @Nullable LocalDate happenedOn) implements FormingCommand {

        public SketchGroup {
            themes = Command.orNone(themes);
        }
    }

    record DropSketch(UUID roundId, UUID jobcentreId, int sketch, @Nullable LocalDate happenedOn) implements FormingCommand {
    }

    /** @param sketch null: without a group again */
    record PlaceParticipant(UUID roundId, UUID jobcentreId, UUID participantId, @Nullable Integer sketch, @Nullable LocalDate happenedOn)
            implements FormingCommand {
    }

    /** Makes groups of all sketches, or of none; {@code happenedOn} is the day on which they are formed. */
    record StartGroups(UUID roundId, UUID jobcentreId, @Nullable LocalDate happenedOn) implements FormingCommand {
    }
}
