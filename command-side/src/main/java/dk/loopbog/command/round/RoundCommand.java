package dk.loopbog.command.round;

import dk.loopbog.command.Command;
import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface RoundCommand extends Command {

    @TargetAggregateIdentifier
    UUID roundId();

    record PlanRound(String key, UUID programmeId, String name, LocalDate from, LocalDate to, @Nullable Integer meetingsExpected,
                     @Nullable ReportingForm reporting, @Nullable LocalDate happenedOn) implements RoundCommand {

        @Override
        public UUID roundId() {
            return Ids.round(key);
        }
    }

    record RescheduleRound(UUID roundId, LocalDate from, LocalDate to, @Nullable LocalDate happenedOn) implements RoundCommand {
    }

    record ReviseRound(UUID roundId, String name, int meetingsExpected, ReportingForm reporting, @Nullable LocalDate happenedOn)
            implements RoundCommand {
    }

    record CloseRound(UUID roundId, @Nullable LocalDate happenedOn) implements RoundCommand {
    }
}
