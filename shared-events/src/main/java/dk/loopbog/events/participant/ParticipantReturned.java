package dk.loopbog.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

@Revision("1")
public record ParticipantReturned(
        UUID participantId,
        LocalDate happenedOn) implements ParticipantEvent {
}
