package dk.loopbog.command;

/**
 * Tries commands out: through the same aggregates and rules, on top of the event log as it is, without writing. What was
 * rehearsed is forgotten with the object.
 */
public interface Rehearsals {

    Commands rehearse();
}
