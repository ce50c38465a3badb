package dk.loopbog.query.consent;

import dk.loopbog.events.consent.ConsentPurpose;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's consent.
 *
 * @param id    the participant
 * @param given in the order in which it was given; what was withdrawn stays, with its end
 */
public record ConsentDocument(UUID id, List<Given> given) {

    /**
     * @param version of the text that was agreed to
     * @param from    first day
     * @param until   first day without it, or null while it holds
     */
    public record Given(ConsentPurpose purpose, int version, LocalDate from, @Nullable LocalDate until) {

        Given endedOn(LocalDate day) {
            return until == null ? new Given(purpose, version, from, day) : this;
        }

        boolean covers(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    /** What holds from now on, whatever day it was said for: a withdrawal counts from the moment in which it is told. */
    public Optional<Given> now(ConsentPurpose purpose) {
        return given.stream().filter(each -> each.purpose() == purpose && each.until() == null).findFirst();
    }

    public boolean heldOn(LocalDate day, ConsentPurpose purpose) {
        return given.stream().anyMatch(each -> each.purpose() == purpose && each.covers(day));
    }
}
