package dk.loopbog.command.handling;

import dk.loopbog.command.CommandCatalogue;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Remembered;
import dk.loopbog.events.DomainEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Facts out of the event log. What was folded once is kept, and only the events after it are read the next time, so that an
 * answer is never older than the log.
 */
final class LoggedFacts implements Facts, Remembered {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final int KEPT = 10_000;

    private final EventStorageEngine log;
    private final Clock clock;
    private final Map<Subject, Folded> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, Folded> eldest) {
            return size() > KEPT;
        }
    });

    LoggedFacts(EventStorageEngine log, Clock clock) {
        this.log = log;
        this.clock = clock.withZone(DENMARK);
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public <S> Optional<S> find(Class<S> state, UUID id) {
        var subject = new Subject(state, id);
        var before = kept.getOrDefault(subject, Folded.NOTHING);
        var after = foldFurther(subject, before);
        if (after != before) {
            kept.put(subject, after);
        }
        return Optional.ofNullable(state.cast(after.state));
    }

    @Override
    public void forgetAll() {
        kept.clear();
    }

    private Folded foldFurther(Subject subject, Folded before) {
        var fold = Objects.requireNonNull(CommandCatalogue.STATES.get(subject.state), () -> subject.state + " is not in the catalogue");
        var events = log.readEvents(subject.id.toString(), before.next);
        var state = before.state;
        var next = before.next;
        while (events.hasNext()) {
            var event = events.next();
            state = fold.apply(state, (DomainEvent) event.getPayload());
            next = event.getSequenceNumber() + 1;
        }
        return next == before.next ? before : new Folded(state, next);
    }

    private record Subject(Class<?> state, UUID id) {
    }

    /** @param next sequence number of the first event that is not in the state */
    private record Folded(@Nullable Object state, long next) {
        static final Folded NOTHING = new Folded(null, 0);
    }
}
