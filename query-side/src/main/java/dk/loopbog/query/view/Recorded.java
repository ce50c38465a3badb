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
 */
public record Recorded(long position, Instant at, @Nullable UUID actor) {
}
