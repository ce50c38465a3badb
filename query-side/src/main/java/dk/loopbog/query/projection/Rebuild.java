package dk.loopbog.query.projection;

import dk.loopbog.query.eventlog.EventLog;
import dk.loopbog.query.view.LoggedEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Folds views anew from the whole log in one scan, outside Axon's processors, which would take many times as long. The pages of
 * the log are made into events side by side; the documents are shared out by their ids, and each share is folded in order.
 */
final class Rebuild {

    private final EventLog log;
    private final ViewTokens tokens;
    private final RebuildProgress progress;
    private final int shares = Runtime.getRuntime().availableProcessors();

    Rebuild(EventLog log, ViewTokens tokens, RebuildProgress progress) {
        this.log = log;
        this.tokens = tokens;
        this.progress = progress;
    }

    private record Read(TrackedEventMessage<?> message, LoggedEvent logged) {

        static Read of(TrackedEventMessage<?> message) {
            return new Read(message, EventLog.read(message));
        }
    }

    /**
     * The processors must not be running; they can go on from where the scan ended.
     *
     * @throws dk.loopbog.query.eventlog.EventLogUnreadable where the log is damaged; the present documents then stay as they are
     */
    void run(List<ViewProcessor<?>> views) {
        progress.begins(log.head());
        var folded = new ArrayList<List<Share<?>>>();
        for (var share = 0; share < shares; share++) {
            var number = share;
            folded.add(views.stream().<Share<?>>map(view -> new Share<>(view, number)).toList());
        }
        try (var threads = Executors.newFixedThreadPool(shares, Thread.ofPlatform().daemon().name("rebuild-", 0).factory())) {
            try {
                var end = scan(folded, threads);
                for (var view = 0; view < views.size(); view++) {
                    write(views.get(view), view, folded);
                    tokens.reset(views.get(view).name(), end);
                }
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
        progress.ended();
    }

    private long scan(List<List<Share<?>>> folded, ExecutorService threads) {
        var sequences = new EventLog.Sequences();
        var chains = new ArrayList<CompletableFuture<Void>>();
        folded.forEach(any -> chains.add(CompletableFuture.completedFuture(null)));
        var checked = CompletableFuture.<Void>completedFuture(null);
        var inHand = new ArrayDeque<CompletableFuture<Void>>();
        var position = 0L;
        for (var messages = log.after(position); !messages.isEmpty(); messages = log.after(position)) {
            position = EventLog.positionOf(messages.getLast());
            var page = List.copyOf(messages);
            var read = CompletableFuture.supplyAsync(() -> page.stream().<Read>map(Read::of).toList(), threads);
            checked = checked.thenAcceptBothAsync(read, (before, events) -> events.forEach(event -> sequences.check(event.logged())), threads);
            for (var share = 0; share < chains.size(); share++) {
                var views = folded.get(share);
                chains.set(share, chains.get(share).thenAcceptBothAsync(read, (before, events) -> take(views, events), threads));
            }
            var until = position;
            inHand.add(CompletableFuture.allOf(CompletableFuture.allOf(chains.toArray(CompletableFuture[]::new)), checked)
                    .thenRun(() -> progress.reached(until)));
            if (inHand.size() > 2 * shares) {
                inHand.remove().join(); // no more pages in memory than the threads can work on
            }
        }
        inHand.forEach(CompletableFuture::join);
        return position;
    }

    private static void take(List<Share<?>> views, List<Read> events) {
        for (var view : views) {
            events.forEach(view::take);
        }
    }

    @SuppressWarnings("unchecked")
    private static <D> void write(ViewProcessor<D> view, int number, List<List<Share<?>>> folded) {
        var shares = folded.stream().map(share -> (Share<D>) share.get(number)).toList();
        var successor = view.model().new Successor();
        shares.forEach(share -> successor.insert(share.fold.changed()));
        view.forgetParked();
        shares.forEach(Share::park);
        successor.takeOver();
    }

    /** The documents of one view that fall to one share. */
    private final class Share<D> {

        private final ViewProcessor<D> view;
        private final int number;
        private final Fold<D> fold;
        private final Map<UUID, List<Parked>> parked = new LinkedHashMap<>();

        private record Parked(TrackedEventMessage<?> message, @Nullable RuntimeException cause) {
        }

        Share(ViewProcessor<D> view, int number) {
            this.view = view;
            this.number = number;
            this.fold = new Fold<>(view.model().view(), Map.of());
        }

        void take(Read event) {
            var id = view.model().view().documentChangedBy(event.logged().event());
            if (id == null || Math.floorMod(id.hashCode(), shares) != number) {
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
