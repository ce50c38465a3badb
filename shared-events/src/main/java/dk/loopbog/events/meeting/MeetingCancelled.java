package dk.loopbog.events.meeting;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

@Revision("1")
public record MeetingCancelled(
        UUID meetingId,
        UUID groupId,
        @Nullable Personal reason,
        LocalDate happenedOn) implements LearningMeetingEvent {
}
