package dk.loopbog.events.participant;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;

/** All that can happen to one of these; the first component of each event is the id of the aggregate. */
public sealed interface ParticipantEvent extends DomainEvent permits
        ParticipantJoined,
        ParticipantCorrected,
        JobTitleChanged,
        ParticipantLeft,
        ParticipantReturned {

    UUID participantId();
}
