package dk.loopbog.events;

/** How a round's groups report. */
public enum ReportingForm {
    MINUTES, LOGBOOK, BOTH;

    public boolean expectsMinutes() {
        return this != LOGBOOK;
    }
}
