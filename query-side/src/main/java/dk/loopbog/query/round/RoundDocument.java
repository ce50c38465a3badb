package dk.loopbog.query.round;

import dk.loopbog.events.ReportingForm;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One round.
 *
 * @param from first day
 * @param to   last day
 */
public record RoundDocument(
        UUID id,
        String key,
        UUID programmeId,
        String name,
        LocalDate from,
        LocalDate to,
        int meetingsExpected,
        ReportingForm reporting,
        @Nullable LocalDate closed) {

    public enum State {
        PLANNED, RUNNING, ENDED, CLOSED;

        /** As written in the API. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public State stateOn(LocalDate day) {
        if (closed != null) {
            return State.CLOSED;
        }
        if (day.isBefore(from)) {
            return State.PLANNED;
        }
        return day.isAfter(to) ? State.ENDED : State.RUNNING;
    }
}
