package dk.loopbog.query.projection;

import dk.loopbog.query.eventlog.EventLog;
import dk.loopbog.query.projection.RebuildJob.Compared;
import dk.loopbog.query.projection.RebuildJob.Difference;
import dk.loopbog.query.projection.RebuildJob.State;
import dk.loopbog.query.projection.RebuildJobs.Claim;
import dk.loopbog.query.view.LoggedEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds views anew from the whole log in one scan, outside Axon's processors, which would take many times as long. The pages of
 * the log are made into events side by side; the documents are shared out by their ids, and each share is folded in order. The
 * present documents stay in use and up to date meanwhile. When the scan has come to the end of the log, the new documents are
 * written beside them and compared; then, one view after the other, the view's processor is halted for the moment that it takes to
 * fold what came meanwhile and to put the new documents in place of the old.
 */
final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int EVENTS_BETWEEN_WRITINGS = 100_000;
    private static final int EXAMPLES = 20;

    private final EventLog log;
    private final ViewTokens tokens;
    private final RebuildJobs jobs;
    private final SkippedEvents skipped;
    private final RebuildProgress progress;
    private final String node;
    private final boolean durable;
    private final GivingWay way;
    private final int shares;
    private volatile State wanted = State.RUNNING;

    /**
     * @param durable whether the store outlives this process, so that there is a use in writing down how far it has come
     * @param way     given to others until the new documents take the place of the old, for which the view stands still
     * @param threads that fold side by side
     */
    Rebuild(EventLog log, ViewTokens tokens, RebuildJobs jobs, SkippedEvents skipped, RebuildProgress progress, String node, boolean durable,
            GivingWay way, int threads) {
        this.log = log;
        this.tokens = tokens;
        this.jobs = jobs;
        this.skipped = skipped;
        this.progress = progress;
        this.node = node;
        this.durable = durable;
        this.way = way;
        this.shares = threads;
    }

    private record Read(TrackedEventMessage<?> message, LoggedEvent logged) {

        static Read of(TrackedEventMessage<?> message) {
            return new Read(message, EventLog.read(message));
        }
    }

    /** Somebody wants it to stop, for now or for good, or another node has taken it over. */
    private static final class Halted extends RuntimeException {

        private static final long serialVersionUID = 1;

        Halted() {
            super(null, null, false, false);
        }
    }

    /**
     * Works on a job that this node has claimed until it is done, or somebody halts it.
     *
     * @return whether the new documents are in place
     * @throws dk.loopbog.query.eventlog.EventLogUnreadable where the log is damaged; the present documents then stay as they are
     */
    boolean run(Claim claim, List<ViewProcessor<?>> views) {
        wanted = State.RUNNING;
        progress.begins(claim.from(), log.head());
        var heart = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("rebuild-lease").factory());
        try (var threads = Executors.newFixedThreadPool(shares, Thread.ofPlatform().daemon().name("rebuild-", 0).factory())) {
            heart.scheduleWithFixedDelay(() -> renew(claim), 0, RebuildJobs.LEASE.toMillis() / 6, TimeUnit.MILLISECONDS);
            views.forEach(view -> view.model().dropLeftovers(claim.id()));
            var built = views.stream().<Built<?>>map(view -> new Built<>(claim, view)).toList();
            var end = scan(claim, built, threads);
            built.forEach(view -> view.write(way));
            built.forEach(view -> jobs.compared(claim, node, view.processor.name(), view.compare()));
            renew(claim);
            if (wanted == State.PAUSED) {
                writeDown(claim, built, end, claim.from());
            }
            goOn();
            for (var view : built) {
                view.takeOver();
                jobs.built(claim, node, view.processor.name());
            }
            jobs.end(claim, node, State.DONE, null, progress.numbers().done());
            return true;
        } catch (Halted e) {
            if (wanted == State.PAUSED) {
                jobs.release(claim, node);
            }
            return false;
        } catch (RuntimeException e) {
            jobs.end(claim, node, State.FAILED, e.getClass().getSimpleName(), progress.numbers().done());
            throw e;
        } finally {
            heart.shutdownNow();
            progress.ended();
        }
    }

    private void renew(Claim claim) {
        try {
            var numbers = progress.numbers();
            wanted = jobs.renew(claim, node, numbers.done(), numbers.total(), numbers.perSecond()).orElse(State.CANCELLED);
        } catch (RuntimeException e) {
            LOG.warn("The lease of the rebuild could not be renewed; trying again", e);
        }
    }

    private void goOn() {
        if (wanted != State.RUNNING) {
            throw new Halted();
        }
    }

    private long scan(Claim claim, List<Built<?>> views, ExecutorService threads) {
        try {
            return scanOrHalt(claim, views, threads);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private long scanOrHalt(Claim claim, List<Built<?>> views, ExecutorService threads) {
        var sequences = new EventLog.Sequences(claim.from() == 0);
        var chains = new ArrayList<CompletableFuture<Void>>();
        for (var share = 0; share < shares; share++) {
            chains.add(CompletableFuture.completedFuture(null));
        }
        var checked = CompletableFuture.<Void>completedFuture(null);
        var inHand = new ArrayDeque<CompletableFuture<Void>>();
        var position = claim.from();
        var written = position;
        for (var messages = log.after(position); !messages.isEmpty(); messages = log.after(position)) {
            position = EventLog.positionOf(messages.getLast());
            var page = List.copyOf(messages);
            var read = CompletableFuture.supplyAsync(() -> page.stream().<Read>map(this::read).toList(), threads);
            checked = checked.thenAcceptBothAsync(read, (before, events) -> events.forEach(event -> sequences.check(event.logged())), threads);
            for (var share = 0; share < shares; share++) {
                var number = share;
                chains.set(share, chains.get(share).thenAcceptBothAsync(read, (before, events) -> views.forEach(view -> view.take(number, events, way)), threads));
            }
            var until = position;
            inHand.add(CompletableFuture.allOf(CompletableFuture.allOf(chains.toArray(CompletableFuture[]::new)), checked)
                    .thenRun(() -> progress.reached(until)));
            if (inHand.size() > 2 * shares) {
                inHand.remove().join(); // no more pages in memory than the threads can work on
            }
            var pause = wanted == State.PAUSED;
            if (pause || durable && position - written >= EVENTS_BETWEEN_WRITINGS) {
                inHand.forEach(CompletableFuture::join);
                inHand.clear();
                written = writeDown(claim, views, position, written);
            }
            goOn();
        }
        inHand.forEach(CompletableFuture::join);
        for (var view : views) {
            view.position = position;
        }
        return position;
    }

    private Read read(TrackedEventMessage<?> message) {
        way.pass();
        return Read.of(message);
    }

    /** Parked events are kept in memory only, so nothing is written down while there are any; a rebuild that is cut short then begins anew. */
    private long writeDown(Claim claim, List<Built<?>> views, long position, long before) {
        if (views.stream().anyMatch(Built::hasParked)) {
            return before;
        }
        views.forEach(view -> view.write(way));
        jobs.writtenUpTo(claim, node, position);
        return position;
    }

    /** One view while it is built. */
    private final class Built<D> {

        private final ViewProcessor<D> processor;
        private final StoredReadModel<D>.Successor successor;
        private final long generation;
        private final List<Share<D>> parts = new ArrayList<>();
        private boolean partlyWritten;
        private long position;

        Built(Claim claim, ViewProcessor<D> processor) {
            this.processor = processor;
            this.successor = processor.model().new Successor(claim.id());
            this.generation = processor.model().generationOfKeys();
            this.partlyWritten = claim.from() > 0;
            var soFar = partlyWritten ? successor.soFar() : Map.<UUID, Stored<D>>of();
            var without = skipped.positionsOf(processor.name());
            for (var number = 0; number < shares; number++) {
                var mine = new LinkedHashMap<UUID, Stored<D>>();
                for (var stored : soFar.values()) {
                    if (shareOf(stored.id()) == number) {
                        mine.put(stored.id(), stored);
                    }
                }
                parts.add(new Share<>(processor, new Fold<>(processor.model().view(), mine), without));
            }
        }

        private int shareOf(UUID id) {
            return Math.floorMod(id.hashCode(), shares);
        }

        void take(int share, List<Read> events, GivingWay way) {
            var part = parts.get(share);
            for (var event : events) {
                var id = processor.model().view().documentChangedBy(event.logged().event());
                if (id != null && shareOf(id) == share) {
                    way.pass();
                    part.take(id, event);
                }
            }
        }

        boolean hasParked() {
            return parts.stream().anyMatch(part -> !part.parked.isEmpty());
        }

        void write(GivingWay way) {
            for (var part : parts) {
                if (partlyWritten) {
                    successor.replace(part.fold.changed(), way);
                } else {
                    successor.insert(part.fold.changed(), way);
                }
                part.fold.written();
            }
            partlyWritten = true;
        }

        /** Against the documents in use, which may move on meanwhile; those that have are not counted as different. */
        Compared compare() {
            var old = new Counts();
            var seen = new TreeSet<UUID>();
            var reached = tokens.position(processor.name()).orElse(-1);
            processor.model().forEachStored(present -> {
                way.pass();
                seen.add(present.id());
                var fresh = parts.get(shareOf(present.id())).fold.find(present.id());
                if (fresh == null) {
                    old.differs(present.id(), present.at() > position ? null : List.of("-"));
                } else if (fresh.at() != present.at() && (present.at() > position || fresh.at() > reached)) {
                    old.differs(present.id(), null);
                } else if (fresh.equals(present)) {
                    old.same++;
                } else {
                    old.differs(present.id(), differing(processor.model().written(present), processor.model().written(fresh)));
                }
            });
            var documents = 0L;
            for (var part : parts) {
                for (var fresh : part.fold.all()) {
                    documents++;
                    if (!seen.contains(fresh.id())) {
                        old.differs(fresh.id(), fresh.at() > reached ? null : List.of("+"));
                    }
                }
            }
            return new Compared(documents, old.same, old.newer, old.examples, old.different);
        }

        /** Returns when the view lives on with its new documents. */
        void takeOver() {
            var nobody = GivingWay.toNobody(); // the view stands still
            processor.stop();
            tokens.seize(processor.name());
            try {
                for (var messages = log.after(position); !messages.isEmpty(); messages = log.after(position)) {
                    var events = messages.stream().<Read>map(Read::of).toList();
                    for (var share = 0; share < shares; share++) {
                        take(share, events, nobody);
                    }
                    position = EventLog.positionOf(messages.getLast());
                    progress.reached(position);
                }
                write(nobody);
                processor.forgetParked();
                parts.forEach(Share::park);
                successor.takeOver(parts.stream().flatMap(part -> part.fold.all().stream()).toList(), generation);
                tokens.reset(processor.name(), position);
            } finally {
                processor.startAgain();
            }
        }
    }

    private static final class Counts {

        private long same;
        private long newer;
        private long different;
        private final List<Difference> examples = new ArrayList<>();

        void differs(UUID id, @Nullable List<String> fields) {
            if (fields == null) {
                newer++;
                return;
            }
            different++;
            if (examples.size() < EXAMPLES) {
                examples.add(new Difference(id, fields));
            }
        }
    }

    private static List<String> differing(BsonDocument old, BsonDocument fresh) {
        var fields = new TreeSet<String>();
        differing("", old, fresh, fields);
        return List.copyOf(fields);
    }

    private static void differing(String path, BsonValue old, BsonValue fresh, Set<String> fields) {
        if (old.isDocument() && fresh.isDocument()) {
            var names = new TreeSet<>(old.asDocument().keySet());
            names.addAll(fresh.asDocument().keySet());
            names.forEach(name -> differing(path.isEmpty() ? name : path + "." + name, old.asDocument().get(name, BsonNull.VALUE),
                    fresh.asDocument().get(name, BsonNull.VALUE), fields));
        } else if (!old.equals(fresh)) {
            fields.add(path);
        }
    }

    /** The documents of one view that fall to one thread. */
    private static final class Share<D> {

        private final ViewProcessor<D> view;
        private final Fold<D> fold;
        private final Set<Long> without;
        private final Map<UUID, List<Parked>> parked = new LinkedHashMap<>();

        private record Parked(TrackedEventMessage<?> message, @Nullable RuntimeException cause) {
        }

        Share(ViewProcessor<D> view, Fold<D> fold, Set<Long> without) {
            this.view = view;
            this.fold = fold;
            this.without = without;
        }

        void take(UUID id, Read event) {
            if (without.contains(event.logged().recorded().position())) {
                return;
            }
            var waiting = parked.get(id);
            if (waiting != null) {
                waiting.add(new Parked(event.message(), null));
                return;
            }
            try {
                fold.take(id, event.logged());
            } catch (RuntimeException e) {
                parked.put(id, new ArrayList<>(List.of(new Parked(event.message(), e))));
            }
        }

        void park() {
            parked.forEach((id, events) -> events.forEach(event -> view.park(id, event.message(), event.cause())));
        }
    }
}
