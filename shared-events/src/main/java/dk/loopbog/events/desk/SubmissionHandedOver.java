package dk.loopbog.events.desk;

import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** {@code by} is the account that handed it over; {@code researcher} is the name of the one who has it now, its subject their account. */
@Revision("1")
public record SubmissionHandedOver(
        UUID caseId,
        SubmissionRef submission,
        UUID groupId,
        UUID by,
        Personal researcher,
        LocalDate happenedOn) implements DeskEvent {
}
