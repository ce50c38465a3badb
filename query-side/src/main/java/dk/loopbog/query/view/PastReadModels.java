package dk.loopbog.query.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Read models folded anew from the log, as far as two clocks let them see. */
public final class PastReadModels implements ReadModels {

    private final List<View<?>> views;
    private final History history;
    private final Folding folding;

    /**
     * @param happenedBy last day that counts, or null for all days
     * @param recordedBy the look ends at the first event that was recorded later; null: it goes to the end of the log
     */
    public PastReadModels(Collection<? extends View<?>> views, History history, @Nullable LocalDate happenedBy, @Nullable Instant recordedBy) {
        this.views = List.copyOf(views);
        this.history = history;
        this.folding = new Folding(views);
        history.replay(logged -> {
            if (recordedBy != null && logged.recorded().at().isAfter(recordedBy)) {
                return false;
            }
            if (happenedBy != null && logged.event().happenedOn().isAfter(happenedBy)) {
                folding.passOver(logged);
            } else {
                folding.take(logged);
            }
            return true;
        });
    }

    @Override
    public <D> ReadModel<D> of(View<D> view) {
        return folding.of(view);
    }

    @Override
    public ReadModels asOf(@Nullable LocalDate happenedBy, @Nullable Instant recordedBy) {
        return new PastReadModels(views, history, happenedBy, recordedBy);
    }
}
