package dk.loopbog.query.operation;

import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.projection.ParkedEvent;
import dk.loopbog.query.projection.Projections;
import dk.loopbog.query.projection.Projections.Standing;
import dk.loopbog.query.projection.RebuildJob;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The orders and the answers, the same for the page and for the API. */
@Component
class Operations {

    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    private static final int LONGEST_REASON = 500;

    private final Projections projections;

    Operations(Projections projections) {
        this.projections = projections;
    }

    /**
     * @param parked events that could not be folded, and those that wait behind them
     * @param lag    events that the read model has not taken account of
     * @param behind age of the oldest of those, in seconds
     * @param built  when it was last folded anew
     */
    record ReadModelStanding(String name, long position, long lag, double behind, long parked, @Nullable Instant built, @Nullable String problem) {
    }

    /**
     * @param rebuild the present or the latest one
     */
    record Overview(List<ReadModelStanding> readModels, @Nullable RebuildJob rebuild, List<ParkedEvent> parked) {
    }

    Overview overview() {
        var built = projections.lastBuilt();
        return new Overview(projections.standings().stream().map(standing -> of(standing, built.get(standing.view()))).toList(),
                projections.rebuild().orElse(null), projections.parkedEvents());
    }

    private static ReadModelStanding of(Standing standing, @Nullable Instant built) {
        var failure = standing.failure();
        return new ReadModelStanding(standing.view(), standing.position(), standing.lag(), standing.behind(), standing.parked(), built,
                failure == null ? null : failure.getClass().getSimpleName());
    }

    /** @param views names of read models; empty for all */
    void rebuild(List<String> views, Viewer viewer) {
        var known = projections.standings().stream().map(Standing::view).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!known.containsAll(views)) {
            throw Refused.unknown("read-model");
        }
        if (!projections.askForRebuild(views.isEmpty() ? known : views, viewer.account())) {
            throw new Refused(HttpStatus.CONFLICT, "rebuild-running", "Another rebuild is not over yet.");
        }
        LOG.info("Rebuild of {} asked for", views.isEmpty() ? "all read models" : views);
    }

    void pause() {
        demand(projections.pauseRebuild());
    }

    void resume() {
        demand(projections.resumeRebuild());
    }

    void cancel() {
        demand(projections.cancelRebuild());
    }

    private static void demand(boolean found) {
        if (!found) {
            throw new Refused(HttpStatus.CONFLICT, "no-such-rebuild", "There is no rebuild in the state for that.");
        }
    }

    void retry(String view, UUID document) {
        findParked(view, document);
        if (!projections.retryParked(view, document)) {
            throw new Refused(HttpStatus.CONFLICT, "still-parked", "The event still cannot be folded.");
        }
    }

    void skip(String view, UUID document, long position, @Nullable String reason, Viewer viewer) {
        if (reason == null || reason.isBlank()) {
            throw Refused.bad("missing-value", "reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refused.bad("too-long", "reason");
        }
        if (findParked(view, document).position() != position || !projections.skipParked(view, document, position, reason.strip(), viewer.account())) {
            throw new Refused(HttpStatus.CONFLICT, "not-the-first", "Another event is the first one that is parked now.");
        }
        LOG.warn("The event at position {} is left out of {}", position, view);
    }

    private ParkedEvent findParked(String view, UUID document) {
        return projections.parkedEvents().stream().filter(event -> event.view().equals(view) && document.equals(event.document())).findFirst()
                .orElseThrow(() -> Refused.unknown("parked-event"));
    }
}
