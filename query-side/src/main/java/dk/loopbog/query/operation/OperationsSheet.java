package dk.loopbog.query.operation;

import dk.loopbog.query.operation.Operations.Overview;
import dk.loopbog.query.operation.Operations.ReadModelStanding;
import dk.loopbog.query.projection.ParkedEvent;
import dk.loopbog.query.projection.RebuildJob;
import dk.loopbog.query.projection.RebuildJob.Compared;
import dk.loopbog.query.projection.RebuildJob.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param current  the rebuild that goes on or is paused, or null
 * @param latest   the latest one that is over, or null
 * @param compared what it found, by read model
 */
record OperationsSheet(List<Line> lines, @Nullable RebuildJob current, @Nullable RebuildJob latest, List<Found> compared, List<ParkedEvent> parked) {

    /** @param building whether the present rebuild folds it anew */
    record Line(ReadModelStanding model, boolean building) {
    }

    record Found(String view, Compared compared) {
    }

    static OperationsSheet of(Overview overview) {
        var job = overview.rebuild();
        var current = job == null || job.state().isOver() ? null : job;
        var latest = current == null ? job : null;
        var compared = new ArrayList<Found>();
        if (latest != null && latest.state() == State.DONE) {
            latest.compared().forEach((view, found) -> compared.add(new Found(view, found)));
            compared.sort(Comparator.comparing(Found::view));
        }
        return new OperationsSheet(overview.readModels().stream()
                .map(model -> new Line(model, current != null && current.views().contains(model.name()))).toList(), current, latest, compared, overview.parked());
    }

    public boolean isPaused() {
        return current != null && current.state() == State.PAUSED;
    }

    /** Sums over all read models that were compared. */
    public long documents() {
        return compared.stream().mapToLong(found -> found.compared().documents()).sum();
    }

    public long different() {
        return compared.stream().mapToLong(found -> found.compared().different()).sum();
    }
}
