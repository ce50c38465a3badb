package dk.loopbog.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

@Revision("1")
public record JobTitleChanged(
        UUID participantId,
        String jobTitle,
        LocalDate happenedOn) implements ParticipantEvent {
}
