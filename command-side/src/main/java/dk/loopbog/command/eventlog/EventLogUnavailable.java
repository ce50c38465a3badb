package dk.loopbog.command.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * The log cannot be reached or cannot take more. The command may be sent again; where it carried an idempotency key this is safe
 * even if the failure came after the commit.
 */
public final class EventLogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventLogUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
