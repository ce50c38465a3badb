package dk.loopbog.query.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets a role go round in a group.
 *
 * @param past who has had the role, and when
 */
record Rotation(List<Turn> past) {

    record Turn(UUID person, LocalDate on) {
    }

    /** Of those present the one who has had the role least often; of several the one for whom it is longest ago, or who is named first. */
    Optional<UUID> next(Collection<UUID> present) {
        return present.stream().min(Comparator.<UUID>comparingLong(person -> past.stream().filter(turn -> turn.person().equals(person)).count())
                .thenComparing(this::lastOf));
    }

    private LocalDate lastOf(UUID person) {
        return past.stream().filter(turn -> turn.person().equals(person)).map(Turn::on).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    }
}
