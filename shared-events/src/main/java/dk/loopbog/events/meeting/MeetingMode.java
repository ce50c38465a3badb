package dk.loopbog.events.meeting;

/** How people meet. */
public enum MeetingMode { IN_PERSON, ONLINE, HYBRID }
