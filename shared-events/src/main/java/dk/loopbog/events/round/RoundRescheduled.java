package dk.loopbog.events.round;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

@Revision("1")
public record RoundRescheduled(
        UUID roundId,
        LocalDate from,
        LocalDate to,
        LocalDate happenedOn) implements RoundEvent {
}
