package dk.loopbog.events.consent;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;

/** All that can happen to the text for one purpose of one programme. */
public sealed interface ConsentTextEvent extends DomainEvent permits ConsentTextIssued {

    UUID textId();
}
