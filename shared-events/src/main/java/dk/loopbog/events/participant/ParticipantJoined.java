package dk.loopbog.events.participant;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

@Revision("1")
public record ParticipantJoined(
        UUID participantId,
        String key,
        UUID programmeId,
        UUID jobcentreId,
        @Nullable Personal name,
        @Nullable Personal email,
        String jobTitle,
        boolean leader,
        LocalDate happenedOn) implements ParticipantEvent {
}
