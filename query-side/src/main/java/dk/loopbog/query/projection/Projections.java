package dk.loopbog.query.projection;

import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.events.personal.PersonalCipher;
import dk.loopbog.query.eventlog.EventLog;
import dk.loopbog.query.eventlog.EventLogTail;
import dk.loopbog.query.eventlog.RememberedLog;
import dk.loopbog.query.view.PastReadModels;
import dk.loopbog.query.view.ReadModel;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.view.View;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
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
    /** Bytes of the heap for each event that may be kept: an event takes less than one kilobyte, its texts among it. */
    private static final long MEMORY_PER_EVENT = 4_096;

    private final EventLog log;
    private final Clock clock;
    private final EventLogTail tail;
    private final RememberedLog remembered;
    private final ViewTokens tokens;
    private final RebuildProgress progress;
    private final RebuildJobs jobs;
    private final SkippedEvents skipped;
    private final String node = UUID.randomUUID().toString();
    private final boolean durable;
    private final GivingWay way;
    private final SpareHeap spareHeap;
    private final Map<String, ViewProcessor<?>> views = new LinkedHashMap<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            2 + Runtime.getRuntime().availableProcessors(), Thread.ofPlatform().daemon().name("projection-", 0).factory());
    private final Thread starter = Thread.ofPlatform().daemon().name("projection-start").unstarted(this::goLive);
    private final ReentrantLock rebuilding = new ReentrantLock();
    private volatile long rebuilds;
    private volatile Map<String, Long> elsewhere = Map.of();
    private volatile long elsewhereAt;
    private volatile long reached;
    private volatile long reachedAt;
    private volatile boolean live;
    private volatile boolean closing;
    private volatile @Nullable RuntimeException failure;

    /** @param way given by a rebuild beside documents that are in use */
    Projections(Collection<? extends View<?>> views, EventLog log, MongoStore store, PersonalCipher cipher, Clock clock,
                MeterRegistry meters, Tracer tracer, GivingWay way) {
        this.log = log;
        this.clock = clock;
        this.tail = new EventLogTail(log);
        this.remembered = new RememberedLog(log, tail, Runtime.getRuntime().maxMemory() / MEMORY_PER_EVENT,
                person -> !(cipher instanceof KeyRing keys) || keys.isDestroyed(person));
        var mongo = DefaultMongoTemplate.builder().mongoDatabase(store.database()).build();
        this.tokens = store.isEmbedded() ? new OwnTokens() : new SharedTokens(mongo, log.serializer(), node);
        this.progress = new RebuildProgress(clock);
        this.jobs = new RebuildJobs(store.database(), clock);
        this.skipped = new SkippedEvents(store.database(), clock);
        this.durable = !store.isEmbedded();
        this.way = way;
        this.spareHeap = new SpareHeap(way::isAnybodyAnswered, System::nanoTime, System::gc);
        for (var view : views) {
            var tags = Tags.of("view", view.name());
            // age of the events; Axon's other monitors cost more than the folds, for each event that a view has no interest in
            var monitor = EventProcessorLatencyMonitor.buildMonitor("loopbog.projection", meters, message -> tags);
            var batches = Timer.builder("loopbog.projection.batch").description("Loading, folding and writing one batch").tags(tags)
                    .register(meters);
            var processor = new ViewProcessor<>(new StoredReadModel<>(store, view, cipher), tail, mongo, tokens, log.serializer(),
                    store.isEmbedded(), threads, monitor, batches, tracer);
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
            Gauge.builder("loopbog.projection.lag.seconds", this, all -> all.lagSeconds(view))
                    .description("Age of the oldest event that the view has not taken account of").baseUnit("seconds").tags("view", view).register(meters);
            Gauge.builder("loopbog.projection.parked", this, all -> all.parked(view)).description("Events that could not be folded, and those behind them")
                    .tags("view", view).register(meters);
        }
        Gauge.builder("loopbog.projection.rebuild.running", progress, rebuild -> rebuild.numbers().running() ? 1 : 0).register(meters);
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
                    buildWhatIsMissing();
                    tail.start();
                    remembered.start();
                    views.values().forEach(ViewProcessor::start);
                    rebuilds = jobs.generation();
                    failure = null;
                    live = true;
                    threads.scheduleWithFixedDelay(this::lookAfterReadModels, 0, 1, TimeUnit.SECONDS);
                    threads.scheduleWithFixedDelay(this::settle, 1, 1, TimeUnit.SECONDS);
                }
            } catch (RuntimeException e) {
                LOG.error("The read models cannot be brought up to date; trying again", e);
                failure = e;
                LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
            }
        }
    }

    /** Of several nodes that start together, one builds and the others wait. */
    private void buildWhatIsMissing() {
        for (var missing = missing(); !missing.isEmpty() && !closing; missing = missing()) {
            if (jobs.ask(missing, null, log.head()).isEmpty() && jobs.current().filter(job -> job.state() == RebuildJob.State.PAUSED).isPresent()) {
                jobs.cancel(); // nobody can wait for a pause to end before a view is there at all
            }
            if (!workOnRebuild()) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    private List<String> missing() {
        var positions = tokens.positions();
        var head = log.head();
        return views.keySet().stream().filter(view -> mustBeBuilt(positions.get(view), head)).toList();
    }

    private void lookAfterReadModels() {
        try {
            tokens.freeWhatIsClaimedAhead();
            buildWhatWasLost();
            workOnRebuild();
            rebuilds = jobs.generation();
            spareHeap.look();
        } catch (RuntimeException e) {
            LOG.error("The read models cannot be looked after at the moment", e);
        }
    }

    private void settle() {
        for (var view : views.values()) {
            try {
                view.model().settle();
            } catch (RuntimeException e) {
                if (closing) {
                    return;
                }
                LOG.error("What is new of {} cannot be written to the store of read models; trying again", view.name(), e);
            }
        }
    }

    /** The store came back without what was in it, or with what an older copy of it held. */
    private void buildWhatWasLost() {
        var lost = missing();
        if (!lost.isEmpty() && jobs.ask(lost, null, log.head()).isPresent()) {
            LOG.warn("The read models {} are gone from their store and are built anew", lost);
        }
    }

    /** Works on the rebuild that somebody has asked for, if no other node does; returns when it is over, or false where there is none. */
    private boolean workOnRebuild() {
        if (!rebuilding.tryLock()) {
            return false;
        }
        try {
            var claim = jobs.claim(node);
            if (claim.isEmpty()) {
                return false;
            }
            var some = claim.get().views().stream().filter(views::containsKey).<ViewProcessor<?>>map(this::processor).toList();
            if (beginRebuild().run(claim.get(), some)) {
                var numbers = progress.numbers();
                spareHeap.rebuilt(numbers.done());
                LOG.info("Rebuilt {} from {} events, {} a second", claim.get().views(), numbers.done(), numbers.perSecond());
            }
            return true;
        } finally {
            rebuilding.unlock();
        }
    }

    /** One processor, and each moment at which it is wanted, belongs to readers; unless what they would read is not there yet. */
    private Rebuild beginRebuild() {
        var processors = Runtime.getRuntime().availableProcessors();
        var beside = missing().isEmpty();
        return new Rebuild(log, tokens, jobs, skipped, progress, node, durable, beside ? way : GivingWay.toNobody(),
                beside ? Math.max(1, processors - 1) : processors);
    }

    /** It never was, or from another log than this one, which ends before that. */
    private static boolean mustBeBuilt(@Nullable Long position, long head) {
        return position == null || position > head;
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

    /**
     * Asks for the views to be folded anew while their present documents stay in use and up to date. One of the nodes takes it on
     * within a second.
     *
     * @param by name of the account that asks
     * @return false where another rebuild is not over yet
     * @throws IllegalArgumentException for a name that is no view's
     */
    public boolean askForRebuild(Collection<String> names, String by) {
        names.forEach(this::processor);
        return jobs.ask(names, by, log.head()).isPresent();
    }

    /**
     * Folds the views anew, here and now; returns when the new documents have taken over.
     *
     * @throws IllegalStateException before the first start is done, or while another rebuild goes on
     */
    public void rebuild(Collection<String> names) {
        rebuilding.lock(); // so that this thread is the one to claim it
        try {
            if (!live || !askForRebuild(names, "")) {
                throw new IllegalStateException("the read models cannot be rebuilt now");
            }
            workOnRebuild();
            rebuilds = jobs.generation();
        } finally {
            rebuilding.unlock();
        }
    }

    /** The present or the latest rebuild; empty where there has been none. */
    public Optional<RebuildJob> rebuild() {
        return jobs.current();
    }

    /** Whether there was one to pause; the new documents are kept where they are. */
    public boolean pauseRebuild() {
        return jobs.pause();
    }

    /** Whether there was one to go on with. */
    public boolean resumeRebuild() {
        return jobs.resume();
    }

    /** Whether there was one to stop; the present documents stay in use. */
    public boolean cancelRebuild() {
        return jobs.cancel();
    }

    /** When each view was last folded anew. */
    public Map<String, Instant> lastBuilt() {
        return jobs.built();
    }

    /** What could not be folded, a line for each document of a view. */
    public List<ParkedEvent> parkedEvents() {
        return views.values().stream().flatMap(view -> view.parked().stream()).toList();
    }

    /**
     * Tries again the events of the view that could not be folded.
     *
     * @return how many still cannot
     */
    public long retryParked(String view) {
        return processor(view).retryParked();
    }

    /** Tries the document's parked events again; whether all went well. */
    public boolean retryParked(String view, UUID document) {
        return processor(view).retryParked(document);
    }

    /**
     * Makes the view do without an event that it cannot fold, now and in later rebuilds, and tries those behind it.
     *
     * @param by name of the account that decides it
     * @return false where the event is not the first one parked for the document
     */
    public boolean skipParked(String view, UUID document, long position, String reason, String by) {
        skipped.add(view, document, position, reason, by);
        return processor(view).skipParked(document, position);
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

    /** Tells that the log holds something new, where somebody knows: it is then folded at once and not at the next regular look. */
    public void lookNow() {
        tail.lookNow();
    }

    /** For work in the background between two small pieces of it: waits while somebody is being answered, but not for long. */
    public void giveWay() {
        way.pass();
    }

    /** Changes whenever documents have been folded anew, on whichever node; who keeps copies then begins anew. */
    public long rebuilds() {
        return rebuilds;
    }

    public RebuildProgress.Numbers rebuildProgress() {
        return progress.numbers();
    }

    /**
     * How a view is getting on.
     *
     * @param position the last event taken account of
     * @param lag      positions between that and the end of the log
     * @param behind   age of the oldest event that it has not taken account of, in seconds
     * @param parked   events that could not be folded, and those that wait behind them
     */
    public record Standing(String view, long position, long lag, double behind, long parked, @Nullable Throwable failure) {
    }

    public List<Standing> standings() {
        return views.keySet().stream().map(this::standing).toList();
    }

    Standing standing(String name) {
        var view = processor(name);
        var position = position(view);
        return new Standing(name, position, Math.max(0, tail.head() - position), secondsBehind(position), view.parkedEvents(), view.failure());
    }

    private long position(ViewProcessor<?> view) {
        return view.position().orElseGet(() -> elsewhere().getOrDefault(view.name(), 0L));
    }

    /** How far other nodes have come, as they last stored it; asked for at most once in ten milliseconds. */
    private Map<String, Long> elsewhere() {
        var now = System.nanoTime();
        if (elsewhereAt == 0 || now - elsewhereAt > 10_000_000) {
            elsewhere = tokens.positions();
            elsewhereAt = now;
        }
        return elsewhere;
    }

    /** Age of the oldest event that was not taken account of. */
    private double secondsBehind(long position) {
        var since = tail.recordedAfter(position);
        return since == null ? 0 : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1_000.0);
    }

    long lag(String name) {
        return Math.max(0, tail.head() - position(processor(name)));
    }

    private double lagSeconds(String name) {
        return secondsBehind(position(processor(name)));
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
        return live && reached() >= position;
    }

    /** The last position that every view has taken account of; worked out at most once in a millisecond, however many wait for it. */
    private long reached() {
        var now = System.nanoTime();
        if (reachedAt == 0 || now - reachedAt > 1_000_000) {
            reachedAt = now;
            reached = views.values().stream().mapToLong(this::position).min().orElse(Long.MAX_VALUE);
        }
        return reached;
    }

    /** Whether there is anything to wait for at all. */
    boolean isInTheLog(long position) {
        return live && position <= log.head();
    }

    /** Waits until every view has taken account of all events that are in the log now. */
    public boolean awaitHead(Duration longest) {
        var deadline = System.nanoTime() + longest.toNanos();
        while (!live) {
            if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(2_000_000);
        }
        return await(log.head(), Duration.ofNanos(deadline - System.nanoTime()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <D> ReadModel<D> of(View<D> view) {
        return (ReadModel<D>) processor(view.name()).model();
    }

    @Override
    public ReadModels asOf(@Nullable LocalDate happenedBy, @Nullable Instant recordedBy) {
        return new PastReadModels(views.values().stream().<View<?>>map(view -> view.model().view()).toList(), remembered, happenedBy, recordedBy);
    }

    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(starter);
        if (live) {
            views.values().forEach(ViewProcessor::stop);
        }
        remembered.close();
        tail.close();
        threads.shutdownNow();
    }
}
