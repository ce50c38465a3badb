package dk.loopbog.query.erasure;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.erasure.ErasureCompleted;
import dk.loopbog.events.erasure.ErasureEvent;
import dk.loopbog.events.erasure.PersonForgotten;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One receipt for each person who was forgotten, under the person's id. */
public record ErasuresView() implements View<ErasureDocument> {

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public Class<ErasureDocument> documentType() {
        return ErasureDocument.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return event instanceof ErasureEvent e ? e.participantId() : null;
    }

    @Override
    public @Nullable ErasureDocument after(@Nullable ErasureDocument before, DomainEvent event, Recorded recorded) {
        return event instanceof ErasureEvent e ? after(before, e, recorded) : before;
    }

    private static @Nullable ErasureDocument after(@Nullable ErasureDocument r, ErasureEvent event, Recorded recorded) {
        return switch (event) {
            case PersonForgotten e -> new ErasureDocument(e.participantId(), e.reason(), e.happenedOn(), recorded.at(), recorded.actor(), null,
                    List.of(), 0);
            case ErasureCompleted e -> r == null ? null : new ErasureDocument(r.participantId(), r.reason(), r.forgottenOn(), r.decidedAt(),
                    r.decidedBy(), recorded.at(), List.copyOf(e.texts()), e.uploads());
        };
    }
}
