package dk.loopbog.events.meeting;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

@Revision("1")
public record MeetingMoved(
        UUID meetingId,
        UUID groupId,
        LocalDate plannedFor,
        @Nullable LocalTime startsAt,
        @Nullable String place,
        @Nullable MeetingMode mode,
        @Nullable Personal reason,
        LocalDate happenedOn) implements LearningMeetingEvent {
}
