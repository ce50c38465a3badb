package dk.loopbog.query.search;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.erasure.ErasureCompleted;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.query.projection.Projections;
import dk.loopbog.query.search.SearchSources.Source;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index up to date in a thread of its own: made of all documents at the start, then of those that an event has changed,
 * once the read models have taken account of it. An event seen twice does no harm, for a text is always cut from the document as
 * it stands. Each process has its index and follows the log by itself, whichever process folds the documents. When the documents
 * were folded anew or the key of somebody was destroyed, the index is made anew too, and holds what can still be read.
 */
final class SearchIndexing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndexing.class);
    private static final int AT_ONCE = 500;
    private static final Duration A_MOMENT = Duration.ofMillis(200);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(5);

    private final Projections projections;
    private final SearchSources sources;
    private final SearchIndex index;
    private final Thread thread = Thread.ofPlatform().daemon().name("search-index").unstarted(this::run);
    private volatile long position = -1;
    private volatile int builds;
    private volatile boolean closing;
    private volatile @Nullable RuntimeException failure;

    SearchIndexing(Projections projections, SearchSources sources, SearchIndex index) {
        this.projections = projections;
        this.sources = sources;
        this.index = index;
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!closing) {
            try {
                buildAndFollow();
            } catch (RuntimeException e) {
                if (!closing) {
                    LOG.error("The search index cannot be kept up to date; building it anew", e);
                    failure = e;
                    LockSupport.parkNanos(BEFORE_TRYING_AGAIN.toNanos());
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void buildAndFollow() throws InterruptedException {
        var head = caughtUp();
        var rebuilds = projections.rebuilds();
        index.clear();
        sources.forEach((source, texts) -> {
            if (built()) {
                projections.giveWay();
            }
            index.replace(source.key(), texts);
        });
        index.show();
        position = head;
        builds++;
        failure = null;
        try (var events = projections.eventsAfter(head)) {
            var forgotten = false;
            while (!closing && !forgotten && projections.rebuilds() == rebuilds) {
                forgotten = events.hasNextAvailable((int) A_MOMENT.toMillis(), TimeUnit.MILLISECONDS) && follow(events);
            }
            if (forgotten) {
                TimeUnit.NANOSECONDS.sleep(KeyRing.KNOWN_FOR.plus(A_MOMENT).toNanos());
            }
        }
    }

    /** Waits for the read models; the position that all of them have reached. */
    private long caughtUp() throws InterruptedException {
        while (!projections.awaitHead(A_MOMENT)) {
            TimeUnit.NANOSECONDS.sleep(A_MOMENT.toNanos());
        }
        return projections.standings().stream().mapToLong(Projections.Standing::position).min().orElse(0);
    }

    /** Returns true where somebody was forgotten, so that the index must be made of what can still be read. */
    private boolean follow(BlockingStream<TrackedEventMessage<?>> events) throws InterruptedException {
        var changed = new LinkedHashSet<Source>();
        var last = position;
        for (var taken = 0; taken < AT_ONCE && events.hasNextAvailable(0, TimeUnit.MILLISECONDS); taken++) {
            var message = events.nextAvailable();
            last = message.trackingToken().position().orElseThrow();
            if (message.getPayload() instanceof ErasureCompleted) {
                return true;
            }
            changed.addAll(SearchSources.changedBy((DomainEvent) message.getPayload()));
        }
        while (!projections.await(last, A_MOMENT)) {
            if (closing) {
                return false;
            }
        }
        changed.forEach(source -> index.replace(source.key(), sources.read(source)));
        index.show();
        position = last;
        return false;
    }

    /** The last event whose texts can be found; negative before the index is there. */
    long position() {
        return position;
    }

    boolean built() {
        return position >= 0;
    }

    @Nullable RuntimeException failure() {
        return failure;
    }

    /** Waits until all that was written up to the position can be found; false where the time ran out first. */
    boolean await(long wanted, Duration longest) {
        return await(() -> position >= wanted, longest);
    }

    /** How often the index has been made of all documents. */
    int builds() {
        return builds;
    }

    boolean awaitBuild(int wanted, Duration longest) {
        return await(() -> builds >= wanted, longest);
    }

    private static boolean await(BooleanSupplier reached, Duration longest) {
        var deadline = System.nanoTime() + longest.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(2_000_000);
        }
        return true;
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.interrupt();
        thread.join();
    }
}
