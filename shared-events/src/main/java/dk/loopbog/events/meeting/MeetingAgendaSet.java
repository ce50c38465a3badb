package dk.loopbog.events.meeting;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** {@code agenda} has a line for each point; null goes back to the one that is suggested. */
@Revision("1")
public record MeetingAgendaSet(
        UUID meetingId,
        UUID groupId,
        @Nullable Personal agenda,
        LocalDate happenedOn) implements LearningMeetingEvent {
}
