package dk.loopbog.events.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** {@code happenedOn} is the day of the meeting. */
@Revision("1")
public record MeetingHeld(
        UUID meetingId,
        UUID groupId,
        @Nullable MeetingMode mode,
        List<UUID> attended,
        List<UUID> apologies,
        @Nullable UUID chair,
        @Nullable UUID minuteTaker,
        LocalDate happenedOn) implements LearningMeetingEvent {
}
