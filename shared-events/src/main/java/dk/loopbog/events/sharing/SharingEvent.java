package dk.loopbog.events.sharing;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;

/** All that can happen to what one group shares. */
public sealed interface SharingEvent extends DomainEvent permits SharingChanged {

    UUID sharingId();

    UUID groupId();
}
