package dk.loopbog.events.round;

import dk.loopbog.events.ReportingForm;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** The round runs from {@code from} to {@code to}, both inclusive. */
@Revision("1")
public record RoundPlanned(
        UUID roundId,
        String key,
        UUID programmeId,
        String name,
        LocalDate from,
        LocalDate to,
        int meetingsExpected,
        ReportingForm reporting,
        LocalDate happenedOn) implements RoundEvent {
}
