package dk.loopbog.command.eventlog;

import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.round.RoundClosed;
import dk.loopbog.events.round.RoundPlanned;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** Messages as an aggregate would publish them. */
public final class Events {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private Events() {
    }

    public static DomainEventMessage<?> first(UUID round) {
        return new GenericDomainEventMessage<>("Round", round.toString(), 0, new RoundPlanned(round, "al1", round, "Første runde – æøå 🌱", DAY,
                DAY.plusMonths(6), 3, ReportingForm.MINUTES, DAY), MetaData.with("actor", round.toString()));
    }

    public static DomainEventMessage<?> later(UUID round, long sequenceNumber) {
        return new GenericDomainEventMessage<>("Round", round.toString(), sequenceNumber, new RoundClosed(round, DAY), MetaData.emptyInstance());
    }
}
