package dk.loopbog.command.handling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * The log as it would be if what is rehearsed were written: an aggregate's events are those of the log and then those that were
 * rehearsed. Once an aggregate has rehearsed events, later ones of the log are no longer seen for it.
 */
final class RehearsalLog implements EventStorageEngine {

    private final EventStorageEngine log;
    private final Map<String, List<DomainEventMessage<?>>> rehearsed = new HashMap<>();

    RehearsalLog(EventStorageEngine log) {
        this.log = log;
    }

    @Override
    public synchronized void appendEvents(List<? extends EventMessage<?>> events) {
        for (var message : events) {
            var event = (DomainEventMessage<?>) message;
            var id = event.getAggregateIdentifier();
            if (lastSequenceNumberFor(id).orElse(-1L) >= event.getSequenceNumber()) {
                throw event.getSequenceNumber() == 0
                        ? new AggregateStreamCreationException(id + " exists", null)
                        : new ConcurrencyException(id + " has an event " + event.getSequenceNumber());
            }
            rehearsed.computeIfAbsent(id, any -> new ArrayList<>()).add(event);
        }
    }

    @Override
    public synchronized DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        var own = List.copyOf(rehearsed.getOrDefault(aggregateIdentifier, List.of()));
        if (own.isEmpty()) {
            return log.readEvents(aggregateIdentifier, firstSequenceNumber);
        }
        var from = own.getFirst().getSequenceNumber();
        Stream<DomainEventMessage<?>> later = own.stream().filter(event -> event.getSequenceNumber() >= firstSequenceNumber).map(event -> event);
        return firstSequenceNumber >= from ? DomainEventStream.of(later) : DomainEventStream.concat(
                log.readEvents(aggregateIdentifier, firstSequenceNumber).filter(event -> event.getSequenceNumber() < from),
                DomainEventStream.of(later));
    }

    @Override
    public synchronized Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        var own = rehearsed.get(aggregateIdentifier);
        return own == null ? log.lastSequenceNumberFor(aggregateIdentifier) : Optional.of(own.getLast().getSequenceNumber());
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return log.readSnapshot(aggregateIdentifier);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("a rehearsal writes nothing");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken trackingToken, boolean mayBlock) {
        throw new UnsupportedOperationException("nobody follows a rehearsal");
    }
}
