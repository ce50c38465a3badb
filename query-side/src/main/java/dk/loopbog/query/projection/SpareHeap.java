package dk.loopbog.query.projection;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Has the JVM collect its whole heap once after a large rebuild. While the old documents, the new ones and the objects that they were
 * made of lie side by side the heap grows, and it shrinks at such a collection alone, for which a calm process has no other reason for
 * hours or days. It holds everybody up for some tenths of a second, so it waits for a moment at which nobody is being answered.
 */
final class SpareHeap {

    /** Below that, what is left behind is less than what the process takes anyway. */
    static final long LARGE = 50_000;
    /** What is made of the documents, such as the search index, is made anew meanwhile. */
    static final Duration SETTLED = Duration.ofMinutes(1);
    static final Duration LATEST = Duration.ofMinutes(5);

    private final BooleanSupplier anybody;
    private final LongSupplier nanos;
    private final Runnable collection;
    private boolean wanted;
    private long since;

    /**
     * @param anybody whether somebody is being answered now
     * @param nanos   a clock of nanoseconds
     */
    SpareHeap(BooleanSupplier anybody, LongSupplier nanos, Runnable collection) {
        this.anybody = anybody;
        this.nanos = nanos;
        this.collection = collection;
    }

    synchronized void rebuilt(long events) {
        if (events >= LARGE) {
            wanted = true;
            since = nanos.getAsLong();
        }
    }

    /** Called every now and then. */
    void look() {
        if (isDue()) {
            collection.run();
        }
    }

    private synchronized boolean isDue() {
        var passed = nanos.getAsLong() - since;
        if (!wanted || passed < SETTLED.toNanos() || passed < LATEST.toNanos() && anybody.getAsBoolean()) {
            return false;
        }
        wanted = false;
        return true;
    }
}
