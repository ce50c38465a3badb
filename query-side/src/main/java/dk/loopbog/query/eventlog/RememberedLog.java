package dk.loopbog.query.eventlog;

import dk.loopbog.events.erasure.ErasureCompleted;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.query.view.EventsAtHand;
import dk.loopbog.query.view.History;
import dk.loopbog.query.view.LoggedEvent;
import dk.loopbog.query.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log with its events kept in memory as they were read: to read an event costs many times what it costs to fold it. What there
 * is no room for is read from the log each time. Nothing is kept that was read before the key of somebody who is forgotten was
 * destroyed, and known to be.
 */
public final class RememberedLog implements History, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RememberedLog.class);
    private static final int CHUNK = 1_000;
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final EventLog log;
    private final EventLogTail tail;
    private final long most;
    private final Predicate<UUID> keyIsDestroyed;
    private final Thread follower = Thread.ofPlatform().daemon().name("remembered-log").unstarted(this::follow);
    private final Set<UUID> forgotten = new HashSet<>();
    private Memory memory = new Memory(Set.of());
    /** Until then nothing is read into the memory, in nanoseconds of the system's own count. */
    private long notBefore = System.nanoTime();
    private volatile boolean closing;

    /** Events up to a position, in chunks that are replaced and never changed, so that one can read while another adds. */
    private static final class Memory implements EventsAtHand {

        private final CopyOnWriteArrayList<List<LoggedEvent>> chunks = new CopyOnWriteArrayList<>();
        private final EventLog.Sequences sequences = new EventLog.Sequences(true);
        /** By the name of a view, once somebody asked for one of its documents. */
        private final Map<String, ByDocument> byDocument = new ConcurrentHashMap<>();
        /** People of whom nothing could be read any more when this was begun. */
        private final Set<UUID> gone;
        private volatile long position;
        private int size;
        /** Whether these were all events of the log when it was last looked at. */
        private boolean whole;

        Memory(Set<UUID> gone) {
            this.gone = gone;
        }

        void add(List<LoggedEvent> events) {
            var last = chunks.isEmpty() ? null : chunks.getLast();
            if (last != null && last.size() + events.size() <= CHUNK) {
                var joined = new ArrayList<>(last);
                joined.addAll(events);
                chunks.set(chunks.size() - 1, List.copyOf(joined));
            } else {
                chunks.add(events);
            }
            size += events.size();
            position = events.getLast().recorded().position();
        }

        @Override
        public long end(@Nullable Instant recordedBy) {
            var end = position;
            if (recordedBy == null) {
                return end;
            }
            var last = 0L;
            for (var chunk : chunks) {
                for (var logged : chunk) {
                    if (logged.recorded().position() > end || logged.recorded().at().isAfter(recordedBy)) {
                        return last;
                    }
                    last = logged.recorded().position();
                }
            }
            return last;
        }

        @Override
        public List<LoggedEvent> of(View<?> view, UUID document) {
            return byDocument.computeIfAbsent(view.name(), any -> new ByDocument(view)).of(document, chunks);
        }
    }

    /** Which of the events change which document of one view. */
    private static final class ByDocument {

        private final View<?> view;
        private final Map<UUID, List<LoggedEvent>> events = new HashMap<>();
        private long position;

        ByDocument(View<?> view) {
            this.view = view;
        }

        synchronized List<LoggedEvent> of(UUID document, List<List<LoggedEvent>> chunks) {
            for (var chunk : chunks) {
                if (chunk.getLast().recorded().position() > position) {
                    chunk.stream().filter(logged -> logged.recorded().position() > position).forEach(this::add);
                    position = chunk.getLast().recorded().position();
                }
            }
            return List.copyOf(events.getOrDefault(document, List.of()));
        }

        private void add(LoggedEvent logged) {
            var document = view.documentChangedBy(logged.event());
            if (document != null) {
                events.computeIfAbsent(document, any -> new ArrayList<>(1)).add(logged);
            }
        }
    }

    /**
     * @param most           how many events may be kept
     * @param keyIsDestroyed whether nothing of that person can be read any more
     */
    public RememberedLog(EventLog log, EventLogTail tail, long most, Predicate<UUID> keyIsDestroyed) {
        this.log = log;
        this.tail = tail;
        this.most = most;
        this.keyIsDestroyed = keyIsDestroyed;
    }

    /** Reads the log in a thread of its own, so that the first question need not wait for it, and forgets as soon as it has to. */
    public void start() {
        follower.start();
    }

    private void follow() {
        while (!closing) {
            try (var events = tail.openStream(new GlobalSequenceTrackingToken(log.head()))) {
                while (!closing) {
                    catchUp();
                    if (events.hasNextAvailable((int) A_MOMENT.toMillis(), TimeUnit.MILLISECONDS)) {
                        if (events.nextAvailable().getPayload() instanceof ErasureCompleted erasure) {
                            forget(erasure);
                        }
                    }
                }
            } catch (RuntimeException e) {
                LOG.warn("The log cannot be remembered; trying again", e);
                LockSupport.parkNanos(A_MOMENT.toNanos());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized void forget(ErasureCompleted erasure) {
        forgotten.add(erasure.participantId());
    }

    private synchronized Memory catchUp() {
        if (System.nanoTime() - notBefore < 0) {
            return memory;
        }
        while (memory.size < most) {
            var messages = log.after(memory.position);
            if (messages.isEmpty()) {
                break;
            }
            var events = messages.stream().map(EventLog::read).toList();
            events.forEach(memory.sequences::check);
            memory.add(events);
            events.stream().map(LoggedEvent::event).filter(ErasureCompleted.class::isInstance).forEach(event -> forget((ErasureCompleted) event));
        }
        memory.whole = memory.size < most;
        if (!memory.gone.containsAll(forgotten)) {
            memory = new Memory(forgotten.stream().filter(keyIsDestroyed).collect(Collectors.toSet()));
            notBefore = System.nanoTime() + KeyRing.KNOWN_FOR.plus(A_MOMENT).toNanos();
        }
        return memory;
    }

    @Override
    public void replay(Predicate<? super LoggedEvent> reader) {
        var known = catchUp();
        for (var chunk : known.chunks) {
            for (var logged : chunk) {
                if (!reader.test(logged)) {
                    return;
                }
            }
        }
        log.replay(known.position, reader);
    }

    @Override
    public synchronized @Nullable EventsAtHand atHand() {
        var known = catchUp();
        return known.whole ? known : null;
    }

    @Override
    public void close() {
        closing = true;
        follower.interrupt();
    }
}
