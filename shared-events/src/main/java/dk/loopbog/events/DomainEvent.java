package dk.loopbog.events;

import java.time.LocalDate;

/**
 * A fact that is kept for ever. Each event carries two clocks: {@link #happenedOn()}, a day given by people, and the time at
 * which it was recorded, which is the timestamp of the message that holds it (UTC).
 */
public interface DomainEvent {

    /** The day on which it happened in the world, in Denmark; never later than the day of recording. */
    LocalDate happenedOn();
}
