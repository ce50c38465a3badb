package dk.loopbog.events.consent;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

@Revision("1")
public record ConsentWithdrawn(
        UUID consentId,
        UUID participantId,
        ConsentPurpose purpose,
        LocalDate happenedOn) implements ConsentEvent {
}
