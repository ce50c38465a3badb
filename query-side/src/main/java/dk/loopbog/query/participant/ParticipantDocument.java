package dk.loopbog.query.participant;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person who takes part.
 *
 * @param titles   local titles as written, the first one from the day of joining
 * @param presence periods of taking part, in the order in which they began; never empty
 */
public record ParticipantDocument(
        UUID id,
        String key,
        UUID programmeId,
        UUID jobcentreId,
        @Nullable Personal name,
        @Nullable Personal email,
        boolean leader,
        List<JobTitle> titles,
        List<Presence> presence) {

    public record JobTitle(String title, LocalDate from) {
    }

    /**
     * @param from  first day
     * @param until first day without the person, or null while present
     */
    public record Presence(LocalDate from, @Nullable LocalDate until, @Nullable Personal reason) {

        public boolean covers(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    public LocalDate joined() {
        return presence.getFirst().from();
    }

    public boolean joinedBy(LocalDate day) {
        return !joined().isAfter(day);
    }

    public boolean presentOn(LocalDate day) {
        return presence.stream().anyMatch(period -> period.covers(day));
    }

    /** The title held on that day; before the first one, the first one. */
    public String titleOn(LocalDate day) {
        return titles.stream()
                .filter(title -> !title.from().isAfter(day))
                .reduce((earlier, later) -> later.from().isBefore(earlier.from()) ? earlier : later)
                .orElseGet(titles::getFirst).title();
    }

    /** The first day without the person, counted from a day on which something of theirs began; null where there is none. */
    public @Nullable LocalDate leavesAfter(LocalDate begin) {
        return presence.stream()
                .filter(period -> !period.from().isAfter(begin))
                .max(Comparator.comparing(Presence::from))
                .orElseGet(presence::getFirst).until();
    }
}
