package dk.loopbog.query.workshop;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.summary.SummaryPublished;
import dk.loopbog.events.workshop.WorkshopAgendaSet;
import dk.loopbog.events.workshop.WorkshopEvent;
import dk.loopbog.events.workshop.WorkshopHeld;
import dk.loopbog.events.workshop.WorkshopInvited;
import dk.loopbog.events.workshop.WorkshopMoved;
import dk.loopbog.events.workshop.WorkshopPlanned;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document for each workshop. */
public record WorkshopsView() implements View<WorkshopDocument> {

    @Override
    public String name() {
        return "workshops";
    }

    @Override
    public Class<WorkshopDocument> documentType() {
        return WorkshopDocument.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return switch (event) {
            case WorkshopEvent e -> e.workshopId();
            case SummaryPublished e -> e.workshopId();
            default -> null;
        };
    }

    @Override
    public @Nullable WorkshopDocument after(@Nullable WorkshopDocument before, DomainEvent event, Recorded recorded) {
        return switch (event) {
            case WorkshopEvent e -> after(before, e);
            case SummaryPublished e -> before == null ? null : before.published(e.version());
            default -> before;
        };
    }

    private static @Nullable WorkshopDocument after(@Nullable WorkshopDocument w, WorkshopEvent event) {
        return switch (event) {
            case WorkshopPlanned e -> new WorkshopDocument(e.workshopId(), e.key(), e.programmeId(), e.kind(), e.roundId(), e.jobcentreId(),
                    e.plannedFor(), e.place(), null, null, List.of(), null, List.of(), 0);
            case WorkshopMoved e -> w == null ? null : w.moved(e.plannedFor(), e.place());
            case WorkshopAgendaSet e -> w == null ? null : w.withAgenda(e.agenda());
            case WorkshopInvited e -> w == null ? null : w.expecting(List.copyOf(e.invited()));
            case WorkshopHeld e -> w == null ? null : w.held(e.happenedOn(), e.attendance(), List.copyOf(e.attended()));
        };
    }
}
