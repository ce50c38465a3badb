package dk.loopbog.events.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Who will chair and who will take minutes. */
@Revision("1")
public record MeetingRolesAssigned(
        UUID meetingId,
        UUID groupId,
        @Nullable UUID chair,
        @Nullable UUID minuteTaker,
        LocalDate happenedOn) implements LearningMeetingEvent {
}
