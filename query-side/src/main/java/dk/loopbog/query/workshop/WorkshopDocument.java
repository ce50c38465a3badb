package dk.loopbog.query.workshop;

import dk.loopbog.events.Personal;
import dk.loopbog.events.workshop.WorkshopKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One workshop.
 *
 * @param jobcentreId  null for a cross-municipal one
 * @param held         null while it is planned
 * @param attendance   number of people; null where nobody counted
 * @param attended     those of them that are participants
 * @param agenda       a point on each line; null where none is set
 * @param invited      participants who are expected
 * @param summary      number of the latest published summary, 0 without any
 */
public record WorkshopDocument(
        UUID id,
        String key,
        UUID programmeId,
        WorkshopKind kind,
        @Nullable UUID roundId,
        @Nullable UUID jobcentreId,
        LocalDate plannedFor,
        @Nullable String place,
        @Nullable LocalDate held,
        @Nullable Integer attendance,
        List<UUID> attended,
        @Nullable Personal agenda,
        List<UUID> invited,
        int summary) {

    /** The day it was held, or else is planned for. */
    public LocalDate date() {
        return held == null ? plannedFor : held;
    }

    public boolean published() {
        return summary > 0;
    }

    WorkshopDocument moved(LocalDate day, @Nullable String to) {
        return new WorkshopDocument(id, key, programmeId, kind, roundId, jobcentreId, day, to, held, attendance, attended, agenda, invited, summary);
    }

    WorkshopDocument held(LocalDate day, @Nullable Integer people, List<UUID> named) {
        return new WorkshopDocument(id, key, programmeId, kind, roundId, jobcentreId, plannedFor, place, day, people, named, agenda, invited, summary);
    }

    WorkshopDocument withAgenda(@Nullable Personal points) {
        return new WorkshopDocument(id, key, programmeId, kind, roundId, jobcentreId, plannedFor, place, held, attendance, attended, points, invited,
                summary);
    }

    WorkshopDocument expecting(List<UUID> people) {
        return new WorkshopDocument(id, key, programmeId, kind, roundId, jobcentreId, plannedFor, place, held, attendance, attended, agenda, people,
                summary);
    }

    WorkshopDocument published(int version) {
        return new WorkshopDocument(id, key, programmeId, kind, roundId, jobcentreId, plannedFor, place, held, attendance, attended, agenda, invited,
                version);
    }
}
