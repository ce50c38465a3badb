package dk.loopbog.command.handling;

import dk.loopbog.command.eventlog.EventLogEngine;
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
import org.axonframework.serialization.Serializer;

/**
 * The log as it would be if what is rehearsed were written: an aggregate's events are those of the log and then those that were
 * rehearsed. The log is asked once for each aggregate, since a rehearsal of thousands of commands asks for the same few time and
 * again; what others write after that is no longer seen.
 */
final class RehearsalLog implements EventStorageEngine {

    private final EventStorageEngine log;
    private final Serializer serializer;
    /** By aggregate; an event's sequence number is its place in the list. */
    private final Map<String, List<DomainEventMessage<?>>> streams = new HashMap<>();

    /** @param serializer fails for what could not be written */
    RehearsalLog(EventStorageEngine log, Serializer serializer) {
        this.log = log;
        this.serializer = serializer;
    }

    @Override
    public synchronized void appendEvents(List<? extends EventMessage<?>> events) {
        for (var message : events) {
            var event = (DomainEventMessage<?>) message;
            var stream = stream(event.getAggregateIdentifier());
            if (event.getSequenceNumber() != stream.size()) {
                throw event.getSequenceNumber() == 0
                        ? new AggregateStreamCreationException(event.getAggregateIdentifier() + " exists", null)
                        : new ConcurrencyException(event.getAggregateIdentifier() + " has an event " + event.getSequenceNumber());
            }
            EventLogEngine.payload(event, serializer);
            stream.add(event);
        }
    }

    @Override
    public synchronized DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        var stream = stream(aggregateIdentifier);
        return DomainEventStream.of(List.copyOf(stream.subList((int) Math.min(firstSequenceNumber, stream.size()), stream.size())));
    }

    @Override
    public synchronized Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        var stream = stream(aggregateIdentifier);
        return stream.isEmpty() ? Optional.empty() : Optional.of(stream.size() - 1L);
    }

    private List<DomainEventMessage<?>> stream(String aggregateIdentifier) {
        return streams.computeIfAbsent(aggregateIdentifier, id -> {
            var events = new ArrayList<DomainEventMessage<?>>();
            log.readEvents(id).forEachRemaining(events::add);
            return events;
        });
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
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
