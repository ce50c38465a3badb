package dk.loopbog.bench;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Clients that each do one piece of work after the other. */
final class Clients {

    private Clients() {
    }

    @FunctionalInterface
    interface Work {
        void once() throws Exception;
    }

    /**
     * @param done   pieces a second, without those that failed
     * @param first  of the failures, or null
     */
    record Rate(double done, long failed, @Nullable Exception first) {
    }

    /**
     * @param work gives each client its own
     * @param warm seconds before the measuring begins
     */
    static Rate run(int clients, double warm, double seconds, Supplier<Work> work) throws InterruptedException {
        var done = new LongAdder();
        var failed = new LongAdder();
        var first = new AtomicReference<@Nullable Exception>();
        var stop = new AtomicBoolean();
        var ready = new CountDownLatch(clients);
        var threads = new ArrayList<Thread>();
        for (var number = 0; number < clients; number++) {
            threads.add(Thread.ofPlatform().start(() -> {
                var mine = work.get();
                ready.countDown();
                while (!stop.get()) {
                    try {
                        mine.once();
                        done.increment();
                    } catch (Exception e) {
                        failed.increment();
                        first.compareAndSet(null, e);
                    }
                }
            }));
        }
        ready.await();
        Thread.sleep((long) (warm * 1_000));
        var before = done.sum();
        var failedBefore = failed.sum();
        var from = System.nanoTime();
        do {
            Thread.sleep((long) (seconds * 1_000));
        } while (done.sum() == before && failed.sum() == failedBefore); // on a machine as slow as that, until there is something to tell
        var rate = (done.sum() - before) * 1e9 / (System.nanoTime() - from);
        var failures = failed.sum() - failedBefore;
        stop.set(true);
        for (var thread : threads) {
            thread.join();
        }
        return new Rate(rate, failures, first.get());
    }
}
