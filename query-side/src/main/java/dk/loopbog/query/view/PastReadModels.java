package dk.loopbog.query.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Read models folded anew from the log, as far as two clocks let them see; what is asked for only, when it is first asked for, and all of
 * it from the same events. For one thread.
 */
public final class PastReadModels implements ReadModels {

    private final Map<String, View<?>> views;
    private final History history;
    private final @Nullable LocalDate happenedBy;
    private final @Nullable Instant recordedBy;
    private final @Nullable EventsAtHand atHand;
    private final Map<String, PastReadModel<?>> models = new HashMap<>();
    private long end;

    /**
     * @param happenedBy last day that counts, or null for all days
     * @param recordedBy the look ends at the first event that was recorded later; null: it goes to the end of the log
     */
    public PastReadModels(Collection<? extends View<?>> views, History history, @Nullable LocalDate happenedBy, @Nullable Instant recordedBy) {
        this.views = views.stream().collect(Collectors.toMap(View::name, view -> view));
        this.history = history;
        this.happenedBy = happenedBy;
        this.recordedBy = recordedBy;
        this.atHand = history.atHand();
        this.end = atHand == null ? Long.MAX_VALUE : atHand.end(recordedBy);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <D> ReadModel<D> of(View<D> view) {
        if (!views.containsKey(view.name())) {
            throw new IllegalArgumentException("not one of the views: " + view.name());
        }
        return (ReadModel<D>) models.computeIfAbsent(view.name(), any -> new PastReadModel<>(view));
    }

    @Override
    public ReadModels asOf(@Nullable LocalDate happenedBy, @Nullable Instant recordedBy) {
        return new PastReadModels(views.values(), history, happenedBy, recordedBy);
    }

    /** Folds single documents where their events are at hand, and otherwise the whole view. */
    private final class PastReadModel<D> implements ReadModel<D> {

        private final View<D> view;
        private final Folding<D> some;
        private final Set<UUID> sought = new HashSet<>();
        private @Nullable Folding<D> whole;

        PastReadModel(View<D> view) {
            this.view = view;
            this.some = new Folding<>(view);
        }

        @Override
        public Optional<D> find(UUID id) {
            if (atHand == null) {
                return Optional.ofNullable(whole().document(id));
            }
            if (sought.add(id)) {
                for (var logged : atHand.of(view, id)) {
                    if (logged.recorded().position() > end) {
                        break;
                    }
                    give(some, logged);
                }
            }
            return Optional.ofNullable(some.document(id));
        }

        @Override
        public List<D> find(Collection<UUID> ids) {
            return ids.stream().map(id -> find(id).orElse(null)).filter(Objects::nonNull).toList();
        }

        @Override
        public List<D> all() {
            return whole().all();
        }

        private Folding<D> whole() {
            if (whole == null) {
                whole = fold();
            }
            return whole;
        }

        private Folding<D> fold() {
            var folding = new Folding<>(view);
            var last = new long[1];
            history.replay(logged -> {
                if (logged.recorded().position() > end || recordedBy != null && logged.recorded().at().isAfter(recordedBy)) {
                    return false;
                }
                give(folding, logged);
                last[0] = logged.recorded().position();
                return true;
            });
            end = Math.min(end, last[0]);
            return folding;
        }

        private void give(Folding<D> folding, LoggedEvent logged) {
            if (happenedBy != null && logged.event().happenedOn().isAfter(happenedBy)) {
                folding.passOver(logged);
            } else {
                folding.take(logged);
            }
        }
    }
}
