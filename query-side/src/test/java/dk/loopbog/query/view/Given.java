package dk.loopbog.query.view;

import dk.loopbog.events.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Read models for a test, folded from the events given: {@code Given.views(new GroupView()).events(formed, joined)}. Each
 * event is recorded one second after the one before, unless told otherwise.
 */
public final class Given implements ReadModels {

    private final List<View<?>> views;
    private final List<LoggedEvent> log = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private boolean imported = true;
    private Instant clock = Instant.parse("2020-01-01T08:00:00Z");
    private @Nullable UUID actor;

    private Given(List<View<?>> views) {
        this.views = views;
    }

    public static Given views(View<?>... views) {
        return new Given(List.of(views));
    }

    /** The next event is written down then, by people; before that all is as if it came out of a file. */
    public Given recordedAt(Instant instant) {
        clock = instant;
        imported = false;
        return this;
    }

    /** The account that gives the commands behind the next events. */
    public Given by(@Nullable UUID account) {
        actor = account;
        return this;
    }

    public Given events(DomainEvent... events) {
        for (var event : events) {
            var aggregate = aggregateOf(event);
            log.add(new LoggedEvent(event, new Recorded(log.size() + 1L, clock, actor, imported), aggregate, sequences.merge(aggregate, 1L, Long::sum) - 1));
            clock = clock.plusSeconds(1);
        }
        return this;
    }

    public <D> D document(View<D> view, UUID id) {
        return of(view).find(id).orElseThrow(() -> new AssertionError("no document " + id + " in " + view.name()));
    }

    @Override
    public <D> ReadModel<D> of(View<D> view) {
        return asOf(null, null).of(view);
    }

    @Override
    public ReadModels asOf(@Nullable LocalDate happenedBy, @Nullable Instant recordedBy) {
        return new PastReadModels(views, new AtHand(List.copyOf(log)), happenedBy, recordedBy);
    }

    private record AtHand(List<LoggedEvent> log) implements History, EventsAtHand {

        @Override
        public void replay(Predicate<? super LoggedEvent> reader) {
            log.stream().allMatch(reader);
        }

        @Override
        public EventsAtHand atHand() {
            return this;
        }

        @Override
        public long end(@Nullable Instant recordedBy) {
            return log.stream().takeWhile(logged -> recordedBy == null || !logged.recorded().at().isAfter(recordedBy)).count();
        }

        @Override
        public List<LoggedEvent> of(View<?> view, UUID document) {
            return log.stream().filter(logged -> document.equals(view.documentChangedBy(logged.event()))).toList();
        }
    }

    /** The first component of each event is the id of its aggregate. */
    private static String aggregateOf(DomainEvent event) {
        try {
            return event.getClass().getRecordComponents()[0].getAccessor().invoke(event).toString();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
