package dk.loopbog.events.desk;

import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** {@code researcher} is the name shown; its subject is the account that took the submission. */
@Revision("1")
public record SubmissionTaken(
        UUID caseId,
        SubmissionRef submission,
        UUID groupId,
        Personal researcher,
        LocalDate happenedOn) implements DeskEvent {
}
