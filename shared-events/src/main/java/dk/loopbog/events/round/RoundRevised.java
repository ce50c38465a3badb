package dk.loopbog.events.round;

import dk.loopbog.events.ReportingForm;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

@Revision("1")
public record RoundRevised(
        UUID roundId,
        String name,
        int meetingsExpected,
        ReportingForm reporting,
        LocalDate happenedOn) implements RoundEvent {
}
