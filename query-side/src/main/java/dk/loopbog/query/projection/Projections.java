package dk.loopbog.query.projection;

import dk.loopbog.events.personal.PersonalCipher;
import dk.loopbog.query.eventlog.EventLog;
import dk.loopbog.query.eventlog.EventLogTail;
import dk.loopbog.query.view.PastReadModels;
import dk.loopbog.query.view.ReadModel;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.view.View;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.micrometer.EventProcessorLatencyMonitor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every view, kept up to date: at the start those that have never been built are rebuilt from the log, then all follow it live.
 */
public final class Projections implements ReadModels, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final EventLog log;
    private final EventLogTail tail;
    private final ViewTokens tokens;
    private final RebuildProgress progress;
    private final Map<String, ViewProcessor<?>> views = new LinkedHashMap<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            2 + Runtime.getRuntime().availableProcessors(), Thread.ofPlatform().daemon().name("projection-", 0).factory());
    private final Thread starter = Thread.ofPlatform().daemon().name("projection-start").unstarted(this::goLive);
    private final AtomicInteger rebuilds = new AtomicInteger();
    private volatile boolean live;
    private volatile boolean closing;
    private volatile @Nullable RuntimeException failure;

    Projections(Collection<? extends View<?>> views, EventLog log, MongoStore store, PersonalCipher cipher, Clock clock,
                MeterRegistry meters) {
        this.log = log;
        this.tail = new EventLogTail(log);
        var mongo = DefaultMongoTemplate.builder().mongoDatabase(store.database()).build();
        this.tokens = new ViewTokens(mongo, log.serializer());
        this.progress = new RebuildProgress(clock);
        for (var view : views) {
            var tags = Tags.of("view", view.name());
            // age of the events; Axon's other monitors cost more than the folds, for each event that a view has no interest in
            var monitor = EventProcessorLatencyMonitor.buildMonitor("loopbog.projection", meters, message -> tags);
            var batches = Timer.builder("loopbog.projection.batch").description("Loading, folding and writing one batch").tags(tags)
                    .register(meters);
            var processor = new ViewProcessor<>(new StoredReadModel<>(store.database(), view, cipher), tail, mongo, tokens, log.serializer(),
                    threads, monitor, batches);
            if (this.views.put(view.name(), processor) != null) {
                throw new IllegalArgumentException("two views are named " + view.name());
            }
        }
        measure(meters);
    }

    private void measure(MeterRegistry meters) {
        for (var view : views.keySet()) {
            Gauge.builder("loopbog.projection.lag", this, all -> all.lag(view)).description("Events that the view has not taken account of")
                    .tags("view", view).register(meters);
            Gauge.builder("loopbog.projection.parked", this, all -> all.parked(view)).description("Events that could not be folded, and those behind them")
                    .tags("view", view).register(meters);
        }
        Gauge.builder("loopbog.projection.rebuild.done", progress, rebuild -> rebuild.numbers().done()).register(meters);
        Gauge.builder("loopbog.projection.rebuild.total", progress, rebuild -> rebuild.numbers().total()).register(meters);
        Gauge.builder("loopbog.projection.rebuild.rate", progress, rebuild -> rebuild.numbers().perSecond()).baseUnit("events/s").register(meters);
    }

    /** Begins in a thread of its own, so that the application can start before the log is there. */
    public void start() {
        starter.start();
    }

    private void goLive() {
        while (!closing && !live) {
            try {
                if (waitForTheLog()) {
                    rebuild(views.values().stream().filter(this::mustBeBuilt).toList());
                    tail.start();
                    views.values().forEach(ViewProcessor::start);
                    failure = null;
                    live = true;
                }
            } catch (RuntimeException e) {
                LOG.error("The read models cannot be brought up to date; trying again", e);
                failure = e;
                LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
            }
        }
    }

    /** It never was, or from another log than this one, which ends before that. */
    private boolean mustBeBuilt(ViewProcessor<?> view) {
        var position = tokens.position(view.name());
        return position.isEmpty() || position.getAsLong() > log.head();
    }

    private boolean waitForTheLog() {
        var looks = 0;
        while (!closing && !log.exists()) {
            if (looks++ % 50 == 0) {
                LOG.info("Waiting for the event log, which the command side creates");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return !closing;
    }

    private void rebuild(List<ViewProcessor<?>> some) {
        if (!some.isEmpty()) {
            new Rebuild(log, tokens, progress).run(some);
            var numbers = progress.numbers();
            LOG.info("Rebuilt {} from {} events, {} a second", some.stream().map(ViewProcessor::name).toList(), numbers.done(), numbers.perSecond());
        }
    }

    /**
     * Folds the views anew while their present documents stay in use; returns when the new ones have taken over.
     *
     * @throws IllegalStateException    before the first start is done
     * @throws IllegalArgumentException for a name that is no view's
     */
    public synchronized void rebuild(Collection<String> names) {
        if (!live) {
            throw new IllegalStateException("the read models are not live yet");
        }
        var some = new ArrayList<ViewProcessor<?>>();
        names.forEach(name -> some.add(processor(name)));
        some.forEach(ViewProcessor::stop);
        try {
            rebuild(some);
        } finally {
            rebuilds.incrementAndGet();
            some.forEach(ViewProcessor::start);
        }
    }

    /**
     * Tries again the events of the view that could not be folded.
     *
     * @return how many still cannot
     */
    public long retryParked(String view) {
        return processor(view).retryParked();
    }

    private ViewProcessor<?> processor(String name) {
        var processor = views.get(name);
        if (processor == null) {
            throw new IllegalArgumentException("not one of the views: " + name);
        }
        return processor;
    }

    /** The events after the position, each as soon as it is seen: for what is made of the documents. The reader closes it. */
    public BlockingStream<TrackedEventMessage<?>> eventsAfter(long position) {
        return tail.openStream(new GlobalSequenceTrackingToken(position));
    }

    /** How often documents have been folded anew since the first start was done; who keeps copies begins anew when it changes. */
    public int rebuilds() {
        return rebuilds.get();
    }

    public RebuildProgress.Numbers rebuildProgress() {
        return progress.numbers();
    }

    /**
     * How a view is getting on.
     *
     * @param position the last event taken account of
     * @param lag      positions between that and the end of the log
     * @param parked   events that could not be folded, and those that wait behind them
     */
    public record Standing(String view, long position, long lag, long parked, @Nullable Throwable failure) {
    }

    public List<Standing> standings() {
        return views.keySet().stream().map(this::standing).toList();
    }

    Standing standing(String name) {
        var view = processor(name);
        var position = view.position().orElse(0);
        return new Standing(name, position, Math.max(0, tail.head() - position), view.parkedEvents(), view.failure());
    }

    long lag(String name) {
        return Math.max(0, tail.head() - processor(name).position().orElse(0));
    }

    long parked(String name) {
        return processor(name).parkedEvents();
    }

    /** Why nothing gets on at all, or null. */
    public @Nullable Throwable failure() {
        return failure != null ? failure : tail.failure();
    }

    /** Waits until every view has taken account of all events up to the position; false where the time ran out first. */
    public boolean await(long position, Duration longest) {
        var deadline = System.nanoTime() + longest.toNanos();
        while (!reached(position)) {
            if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(2_000_000);
        }
        return true;
    }

    private boolean reached(long position) {
        return live && views.values().stream().allMatch(view -> view.position().orElse(0) >= position);
    }

    /** Whether there is anything to wait for at all. */
    boolean isInTheLog(long position) {
        return live && position <= log.head();
    }

    /** Waits until every view has taken account of all events that are in the log now. */
    public boolean awaitHead(Duration longest) {
        return live && await(log.head(), longest);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <D> ReadModel<D> of(View<D> view) {
        return (ReadModel<D>) processor(view.name()).model();
    }

    @Override
    public ReadModels asOf(@Nullable LocalDate happenedBy, @Nullable Instant recordedBy) {
        return new PastReadModels(views.values().stream().<View<?>>map(view -> view.model().view()).toList(), log, happenedBy, recordedBy);
    }

    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(starter);
        if (live) {
            views.values().forEach(ViewProcessor::stop);
        }
        tail.close();
        threads.shutdownNow();
    }
}
