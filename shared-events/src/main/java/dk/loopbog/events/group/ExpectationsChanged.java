package dk.loopbog.events.group;

import dk.loopbog.events.Personal;
import dk.loopbog.events.ReportingForm;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What is expected of this group in place of what its round says. */
@Revision("1")
public record ExpectationsChanged(
        UUID groupId,
        int meetingsExpected,
        ReportingForm reporting,
        Personal reason,
        LocalDate happenedOn) implements LearningGroupEvent {
}
