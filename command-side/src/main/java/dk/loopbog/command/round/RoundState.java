package dk.loopbog.command.round;

import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.round.RoundClosed;
import dk.loopbog.events.round.RoundEvent;
import dk.loopbog.events.round.RoundPlanned;
import dk.loopbog.events.round.RoundRescheduled;
import dk.loopbog.events.round.RoundRevised;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rules need to know of a round. */
public record RoundState(UUID roundId, String key, UUID programmeId, String name, LocalDate from, LocalDate to, int meetingsExpected,
                         ReportingForm reporting, boolean closed) {

    public static RoundState after(@Nullable RoundState before, RoundEvent event) {
        return switch (event) {
            case RoundPlanned e -> new RoundState(e.roundId(), e.key(), e.programmeId(), e.name(), e.from(), e.to(), e.meetingsExpected(),
                    e.reporting(), false);
            case RoundRescheduled e -> known(before).with(e.from(), e.to());
            case RoundRevised e -> known(before).with(e.name(), e.meetingsExpected(), e.reporting());
            case RoundClosed e -> known(before).asClosed();
        };
    }

    private static RoundState known(@Nullable RoundState state) {
        return Objects.requireNonNull(state, "a round is planned before anything else");
    }

    private RoundState with(LocalDate from, LocalDate to) {
        return new RoundState(roundId, key, programmeId, name, from, to, meetingsExpected, reporting, closed);
    }

    private RoundState with(String name, int meetingsExpected, ReportingForm reporting) {
        return new RoundState(roundId, key, programmeId, name, from, to, meetingsExpected, reporting, closed);
    }

    private RoundState asClosed() {
        return new RoundState(roundId, key, programmeId, name, from, to, meetingsExpected, reporting, true);
    }
}
