package dk.loopbog.query.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The other clock: where and when the log took an event in.
 *
 * @param position global position in the log, ascending in the order of commits
 * @param at       UTC
 * @param actor    the account that gave the command
 * @param imported whether it came out of a file, which does not tell when it was first written down
 */
public record Recorded(long position, Instant at, @Nullable UUID actor, boolean imported) {

    public Recorded(long position, Instant at, @Nullable UUID actor) {
        this(position, at, actor, false);
    }
}
