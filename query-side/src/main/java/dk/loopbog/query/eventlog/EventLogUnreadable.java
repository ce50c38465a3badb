package dk.loopbog.query.eventlog;

/** The log holds what cannot be understood, or lacks what must be there. Reading stops, so that nothing is passed over in silence. */
public final class EventLogUnreadable extends RuntimeException {

    EventLogUnreadable(String what) {
        super(what);
    }

    EventLogUnreadable(String what, Throwable cause) {
        super(what, cause);
    }
}
