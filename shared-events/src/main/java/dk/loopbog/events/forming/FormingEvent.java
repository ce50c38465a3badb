package dk.loopbog.events.forming;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;

/** All that can happen while a jobcentre's groups for a round are formed; the first component of each event is the id of the aggregate. */
public sealed interface FormingEvent extends DomainEvent permits
        ThemesProposed,
        WishMade,
        GroupSketched,
        SketchDropped,
        ParticipantPlaced,
        GroupsStarted {

    UUID formingId();
}
