package dk.loopbog.events.consent;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;

/** All that can happen to one person's consent. */
public sealed interface ConsentEvent extends DomainEvent permits
        ConsentGiven,
        ConsentWithdrawn {

    UUID consentId();

    UUID participantId();
}
