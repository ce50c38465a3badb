package dk.loopbog.events.desk;

import dk.loopbog.events.SubmissionRef;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What was put aside waits again. */
@Revision("1")
public record SubmissionTakenUp(
        UUID caseId,
        SubmissionRef submission,
        UUID groupId,
        UUID by,
        LocalDate happenedOn) implements DeskEvent {
}
