package dk.loopbog.query.view;

import dk.loopbog.events.DomainEvent;

/**
 * An event as the log holds it.
 *
 * @param aggregateId whose history it belongs to
 * @param sequence    place in that history, from 0 and without gaps
 */
public record LoggedEvent(DomainEvent event, Recorded recorded, String aggregateId, long sequence) {

    boolean beginsItsAggregate() {
        return sequence == 0;
    }
}
