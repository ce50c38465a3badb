package dk.loopbog.query.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Read models folded anew from the log, as far as two clocks let them see; each when it is first asked for, and all of them from
 * the same events. For one thread.
 */
public final class PastReadModels implements ReadModels {

    private final Map<String, View<?>> views;
    private final History history;
    private final @Nullable LocalDate happenedBy;
    private final @Nullable Instant recordedBy;
    private final Map<String, Folding<?>> folded = new HashMap<>();
    private long end = Long.MAX_VALUE;

    /**
     * @param happenedBy last day that counts, or null for all days
     * @param recordedBy the look ends at the first event that was recorded later; null: it goes to the end of the log
     */
    public PastReadModels(Collection<? extends View<?>> views, History history, @Nullable LocalDate happenedBy, @Nullable Instant recordedBy) {
        this.views = views.stream().collect(Collectors.toMap(View::name, view -> view));
        this.history = history;
        this.happenedBy = happenedBy;
        this.recordedBy = recordedBy;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <D> ReadModel<D> of(View<D> view) {
        if (!views.containsKey(view.name())) {
            throw new IllegalArgumentException("not one of the views: " + view.name());
        }
        return (ReadModel<D>) folded.computeIfAbsent(view.name(), any -> fold(view));
    }

    private <D> Folding<D> fold(View<D> view) {
        var folding = new Folding<>(view);
        var last = new long[1];
        history.replay(logged -> {
            if (logged.recorded().position() > end || recordedBy != null && logged.recorded().at().isAfter(recordedBy)) {
                return false;
            }
            if (happenedBy != null && logged.event().happenedOn().isAfter(happenedBy)) {
                folding.passOver(logged);
            } else {
                folding.take(logged);
            }
            last[0] = logged.recorded().position();
            return true;
        });
        end = Math.min(end, last[0]);
        return folding;
    }

    @Override
    public ReadModels asOf(@Nullable LocalDate happenedBy, @Nullable Instant recordedBy) {
        return new PastReadModels(views.values(), history, happenedBy, recordedBy);
    }
}
