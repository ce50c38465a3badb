package dk.loopbog.events.round;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

@Revision("1")
public record RoundClosed(
        UUID roundId,
        LocalDate happenedOn) implements RoundEvent {
}
