package dk.loopbog.events.consent;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** @param version of the text that the person had before them; 0 is the one that comes with the product */
@Revision("1")
public record ConsentGiven(
        UUID consentId,
        UUID participantId,
        ConsentPurpose purpose,
        int version,
        LocalDate happenedOn) implements ConsentEvent {
}
