package dk.loopbog.events;

import java.util.UUID;

/** Names one submission: a project description by its group's id, the others by their own. */
public record SubmissionRef(Kind kind, UUID id) {

    /** What can be submitted; all but {@code DATA} call for feedback. */
    public enum Kind { PROJECT, MINUTES, LOGBOOK, REFLECTION, DATA }
}
