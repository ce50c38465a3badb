package dk.loopbog.events.consent;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** @param version from 1; version 0 is the text that comes with the product */
@Revision("1")
public record ConsentTextIssued(
        UUID textId,
        UUID programmeId,
        ConsentPurpose purpose,
        int version,
        String danish,
        String english,
        LocalDate happenedOn) implements ConsentTextEvent {
}
