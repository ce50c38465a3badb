package dk.loopbog.events.meeting;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;

/** All that can happen to one of these; the first component of each event is the id of the aggregate. */
public sealed interface LearningMeetingEvent extends DomainEvent permits
        MeetingScheduled,
        MeetingMoved,
        MeetingCancelled,
        MeetingHeld,
        MeetingRolesAssigned,
        MeetingAgendaSet {

    UUID meetingId();

    UUID groupId();
}
