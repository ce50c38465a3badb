package dk.loopbog.query.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the present or the latest rebuild has come. Written by one rebuild at a time, read by anyone. */
public final class RebuildProgress {

    private final Clock clock;
    private volatile long total;
    private volatile long done;
    private volatile long doneBefore;
    private volatile @Nullable Instant began;
    private volatile @Nullable Instant ended;

    RebuildProgress(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param done      events folded so far
     * @param total     events in the log when the rebuild began
     * @param perSecond since it began
     */
    public record Numbers(boolean running, long done, long total, long perSecond) {
    }

    /** All zero where there has been none. */
    public Numbers numbers() {
        var from = began;
        if (from == null) {
            return new Numbers(false, 0, 0, 0);
        }
        var until = ended;
        var millis = Math.max(1, Duration.between(from, until == null ? clock.instant() : until).toMillis());
        return new Numbers(until == null, done, Math.max(total, done), (done - doneBefore) * 1_000 / millis);
    }

    /** @param from position up to which an earlier node had come */
    void begins(long from, long events) {
        total = events;
        done = from;
        doneBefore = from;
        ended = null;
        began = clock.instant();
    }

    synchronized void reached(long position) {
        done = Math.max(done, position);
    }

    void ended() {
        ended = clock.instant();
    }
}
