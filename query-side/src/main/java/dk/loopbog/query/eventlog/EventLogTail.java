package dk.loopbog.query.eventlog;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one poller at the end of the log. It reads each new event once, keeps the latest in memory, and wakes the streams of all
 * processors; a stream that lies further back reads from the log itself.
 */
public final class EventLogTail implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventLogTail.class);
    private static final int POLL_MILLIS = 20;
    /** So that commits that follow each other closely are read together. */
    private static final int TOGETHER_MILLIS = 1;
    private static final int KEPT = 5_000;

    private final EventLog log;
    private final long pollMillis;
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("event-log-tail").factory());
    private final ConcurrentSkipListMap<Long, TrackedEventMessage<?>> latest = new ConcurrentSkipListMap<>();
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean(true);
    private volatile long keptAfter;
    private volatile long head;
    private volatile @Nullable RuntimeException failure;

    public EventLogTail(EventLog log) {
        this(log, POLL_MILLIS);
    }

    /** @param pollMillis between two regular looks */
    EventLogTail(EventLog log, long pollMillis) {
        this.log = log;
        this.pollMillis = pollMillis;
    }

    /** Begins at the present end of the log. */
    public void start() {
        head = log.head();
        keptAfter = head;
        poller.scheduleWithFixedDelay(this::poll, 0, pollMillis, TimeUnit.MILLISECONDS);
        looking.set(false);
    }

    /** There is something new: it is read at once and not at the next regular look. Does nothing before the start and after the end. */
    public void lookNow() {
        if (looking.compareAndSet(false, true)) {
            try {
                poller.schedule(() -> {
                    looking.set(false);
                    poll();
                }, TOGETHER_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                // closed: nobody reads any more
            }
        }
    }

    private void poll() {
        try {
            if (log.head() > head) {
                var messages = log.after(head);
                for (var message : messages) {
                    EventLog.read(message);
                    latest.put(EventLog.positionOf(message), message);
                }
                while (latest.size() > KEPT) {
                    keptAfter = latest.firstKey();
                    latest.pollFirstEntry();
                }
                head = EventLog.positionOf(messages.getLast());
                waiting.forEach(Runnable::run);
            }
            failure = null;
        } catch (RuntimeException e) {
            if (failure == null) {
                LOG.error("The event log cannot be followed beyond position {}", head, e);
            }
            failure = e;
        }
    }

    /** The last position that was seen. */
    public long head() {
        return head;
    }

    /** When the first event after the position was recorded; null where none has been seen. */
    public @Nullable Instant recordedAfter(long position) {
        if (position >= head) {
            return null;
        }
        var known = position >= keptAfter ? latest.higherEntry(position) : null;
        return known != null ? known.getValue().getTimestamp() : after(position).stream().findFirst().map(EventMessage::getTimestamp).orElse(null);
    }

    /** Why the log cannot be followed at the moment, or null. */
    public @Nullable RuntimeException failure() {
        return failure;
    }

    private List<TrackedEventMessage<?>> after(long position) {
        if (position >= keptAfter) {
            var kept = List.copyOf(latest.tailMap(position, false).values());
            if (position >= keptAfter) { // still: nothing was dropped meanwhile
                return kept;
            }
        }
        var messages = log.after(position);
        messages.forEach(EventLog::read);
        return messages;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new TailStream(token == null ? 0 : token.position().orElseThrow());
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.head());
    }

    @Override
    public void close() {
        poller.shutdownNow();
    }

    /** Used by one thread at a time, as Axon does. */
    private final class TailStream implements BlockingStream<TrackedEventMessage<?>> {

        private final ArrayDeque<TrackedEventMessage<?>> next = new ArrayDeque<>();
        private final Semaphore more = new Semaphore(0);
        private final Runnable wake = more::release;
        private @Nullable Runnable callback;
        private long position;

        TailStream(long position) {
            this.position = position;
            waiting.add(wake);
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            if (next.isEmpty() && head > position) {
                next.addAll(after(position));
                if (!next.isEmpty()) {
                    position = EventLog.positionOf(next.getLast());
                }
            }
            return Optional.ofNullable(next.peek());
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            more.drainPermits();
            return peek().isPresent() || timeout > 0 && more.tryAcquire(timeout, unit) && peek().isPresent();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
                // an interrupt ends the wait
            }
            return next.remove();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable onAvailable) {
            callback = onAvailable;
            waiting.add(onAvailable);
            return true;
        }

        @Override
        public void close() {
            waiting.remove(wake);
            if (callback != null) {
                waiting.remove(callback);
            }
        }
    }
}
