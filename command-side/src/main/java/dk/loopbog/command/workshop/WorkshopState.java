package dk.loopbog.command.workshop;

import dk.loopbog.events.Personal;
import dk.loopbog.events.workshop.WorkshopAgendaSet;
import dk.loopbog.events.workshop.WorkshopEvent;
import dk.loopbog.events.workshop.WorkshopHeld;
import dk.loopbog.events.workshop.WorkshopInvited;
import dk.loopbog.events.workshop.WorkshopKind;
import dk.loopbog.events.workshop.WorkshopMoved;
import dk.loopbog.events.workshop.WorkshopPlanned;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a workshop.
 *
 * @param plannedOn the day on which it was first agreed upon
 * @param held      null until it was held
 * @param agenda    a point on each line
 * @param invited   participants who are expected
 */
public record WorkshopState(UUID workshopId, String key, UUID programmeId, WorkshopKind kind, @Nullable UUID roundId,
                            @Nullable UUID jobcentreId, LocalDate plannedOn, LocalDate plannedFor, @Nullable String place,
                            @Nullable Held held,
                            @Nullable String agenda, List<UUID> invited) {

    /** @param attendance number of people, null where nobody counted */
    public record Held(LocalDate on, @Nullable Integer attendance, List<UUID> attended) {
    }

    public static WorkshopState after(@Nullable WorkshopState before, WorkshopEvent event) {
        return switch (event) {
            case WorkshopPlanned e -> new WorkshopState(e.workshopId(), e.key(), e.programmeId(), e.kind(), e.roundId(), e.jobcentreId(),
                    e.happenedOn(), e.plannedFor(), e.place(), null, null, List.of());
            case WorkshopMoved e -> known(before).moved(e.plannedFor(), e.place());
            case WorkshopAgendaSet e -> known(before).withAgenda(Personal.textOf(e.agenda()));
            case WorkshopInvited e -> known(before).withInvited(e.invited());
            case WorkshopHeld e -> known(before).held(new Held(e.happenedOn(), e.attendance(), e.attended()));
        };
    }

    private static WorkshopState known(@Nullable WorkshopState state) {
        return Objects.requireNonNull(state, "a workshop is planned before anything else");
    }

    private WorkshopState moved(LocalDate plannedFor, @Nullable String place) {
        return new WorkshopState(workshopId, key, programmeId, kind, roundId, jobcentreId, plannedOn, plannedFor, place, held, agenda,
                invited);
    }

    private WorkshopState held(Held held) {
        return new WorkshopState(workshopId, key, programmeId, kind, roundId, jobcentreId, plannedOn, plannedFor, place, held, agenda,
                invited);
    }

    private WorkshopState withAgenda(@Nullable String agenda) {
        return new WorkshopState(workshopId, key, programmeId, kind, roundId, jobcentreId, plannedOn, plannedFor, place, held, agenda,
                invited);
    }

    private WorkshopState withInvited(List<UUID> invited) {
        return new WorkshopState(workshopId, key, programmeId, kind, roundId, jobcentreId, plannedOn, plannedFor, place, held, agenda,
                List.copyOf(invited));
    }
}
