package dk.loopbog.events.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** {@code startsAt} is local Danish time. */
@Revision("1")
public record MeetingScheduled(
        UUID meetingId,
        UUID groupId,
        int number,
        LocalDate plannedFor,
        @Nullable LocalTime startsAt,
        @Nullable String place,
        @Nullable MeetingMode mode,
        LocalDate happenedOn) implements LearningMeetingEvent {
}
