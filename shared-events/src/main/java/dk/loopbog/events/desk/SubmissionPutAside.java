package dk.loopbog.events.desk;

import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** It needs no answer, or not now. {@code submissionVersion} is the one that was put aside: a later one is a new matter. */
@Revision("1")
public record SubmissionPutAside(
        UUID caseId,
        SubmissionRef submission,
        UUID groupId,
        int submissionVersion,
        Personal reason,
        LocalDate happenedOn) implements DeskEvent {
}
