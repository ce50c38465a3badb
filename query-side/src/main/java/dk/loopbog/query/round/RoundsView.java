package dk.loopbog.query.round;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.round.RoundClosed;
import dk.loopbog.events.round.RoundEvent;
import dk.loopbog.events.round.RoundPlanned;
import dk.loopbog.events.round.RoundRescheduled;
import dk.loopbog.events.round.RoundRevised;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document for each round. */
public record RoundsView() implements View<RoundDocument> {

    @Override
    public String name() {
        return "rounds";
    }

    @Override
    public Class<RoundDocument> documentType() {
        return RoundDocument.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return event instanceof RoundEvent e ? e.roundId() : null;
    }

    @Override
    public @Nullable RoundDocument after(@Nullable RoundDocument before, DomainEvent event, Recorded recorded) {
        return event instanceof RoundEvent e ? after(before, e) : before;
    }

    private static @Nullable RoundDocument after(@Nullable RoundDocument r, RoundEvent event) {
        return switch (event) {
            case RoundPlanned e -> new RoundDocument(e.roundId(), e.key(), e.programmeId(), e.name(), e.from(), e.to(), e.meetingsExpected(),
                    e.reporting(), null);
            case RoundRescheduled e -> r == null ? null : new RoundDocument(r.id(), r.key(), r.programmeId(), r.name(), e.from(), e.to(),
                    r.meetingsExpected(), r.reporting(), r.closed());
            case RoundRevised e -> r == null ? null : new RoundDocument(r.id(), r.key(), r.programmeId(), e.name(), r.from(), r.to(),
                    e.meetingsExpected(), e.reporting(), r.closed());
            case RoundClosed e -> r == null ? null : new RoundDocument(r.id(), r.key(), r.programmeId(), r.name(), r.from(), r.to(),
                    r.meetingsExpected(), r.reporting(), e.happenedOn());
        };
    }
}
