package dk.loopbog.events.sharing;

/** What can be shared; feedback, logbooks and scores never are. */
public enum SharedPart { PROJECT, MINUTES }
