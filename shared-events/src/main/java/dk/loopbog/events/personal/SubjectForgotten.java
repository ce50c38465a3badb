package dk.loopbog.events.personal;

import java.util.UUID;

/** Text was to be written about somebody who was forgotten; nothing was written. */
public final class SubjectForgotten extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID subject;

    SubjectForgotten(UUID subject) {
        super(subject + " was forgotten");
        this.subject = subject;
    }

    public UUID subject() {
        return subject;
    }
}
