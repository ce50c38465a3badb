package dk.loopbog.query.projection;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Lets those who are being answered go before work in the background. Its threads pass here between two small pieces; once they have
 * worked for a slice of time, all of them wait while somebody is being answered, but no longer than three times what they have worked:
 * under any load the work gets on for at least a quarter of the time.
 */
final class GivingWay {

    private static final long SLICE = Duration.ofMillis(5).toNanos();
    /** What had no place to pass at counts as this much at most, so that nothing waits long for having been held up itself. */
    private static final long LONGEST_SLICE = Duration.ofMillis(100).toNanos();
    private static final long BETWEEN_LOOKS = Duration.ofMillis(1).toNanos();
    private static final int LONGER_THAN_IT_WORKED = 3;

    private final BooleanSupplier anybody;
    private final LongSupplier nanos;
    private final LongConsumer pause;
    private volatile long workingSince;

    /**
     * @param anybody whether somebody is being answered now
     * @param nanos   a clock of nanoseconds
     * @param pause   waits for so many nanoseconds
     */
    GivingWay(BooleanSupplier anybody, LongSupplier nanos, LongConsumer pause) {
        this.anybody = anybody;
        this.nanos = nanos;
        this.pause = pause;
        this.workingSince = nanos.getAsLong();
    }

    static GivingWay to(BooleanSupplier anybody) {
        return new GivingWay(anybody, System::nanoTime, LockSupport::parkNanos);
    }

    static GivingWay toNobody() {
        return to(() -> false);
    }

    boolean isAnybodyAnswered() {
        return anybody.getAsBoolean();
    }

    /** Called by any of the threads that do the work. */
    void pass() {
        if (nanos.getAsLong() - workingSince >= SLICE) {
            waitForAll();
        }
    }

    private synchronized void waitForAll() {
        var from = nanos.getAsLong();
        var worked = Math.min(from - workingSince, LONGEST_SLICE);
        if (worked < SLICE) {
            return; // another thread has waited for this one too
        }
        while (anybody.getAsBoolean() && nanos.getAsLong() - from < LONGER_THAN_IT_WORKED * worked) {
            pause.accept(BETWEEN_LOOKS);
        }
        workingSince = nanos.getAsLong();
    }
}
