package dk.loopbog.query.projection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The present or the latest rebuild, as all nodes see it.
 *
 * @param views      names of the views that are folded anew
 * @param by         name of the account that asked for it; null for one that a first start asked for
 * @param done       events folded so far
 * @param total      events in the log, as far as the job knows
 * @param perSecond  events folded a second since it began, or since it last went on
 * @param node       the node that works on it; null while it waits or is over
 * @param problem    code of what made it fail
 * @param compared   what differed between the new documents and those they replaced, by view
 */
public record RebuildJob(UUID id, List<String> views, State state, @Nullable String by, Instant asked, @Nullable Instant ended, long done, long total,
                         long perSecond, @Nullable String node, @Nullable String problem, Map<String, Compared> compared) {

    public enum State {
        RUNNING, PAUSED, CANCELLED, DONE, FAILED;

        public boolean isOver() {
            return this != RUNNING && this != PAUSED;
        }
    }

    /**
     * New documents beside those that they replace.
     *
     * @param documents of the new view
     * @param same      of them equal to the old ones
     * @param newer     of them changed while they were compared, so that there was nothing to compare
     * @param examples  at most twenty that differ; only which fields, never what is in them
     */
    public record Compared(long documents, long same, long newer, List<Difference> examples, long different) {
    }

    /**
     * @param fields dotted names of the fields that differ; {@code +} where there was no old document, {@code -} where there is no new one
     */
    public record Difference(UUID document, List<String> fields) {
    }

    /** Seconds until it is done at the present rate; null where that cannot be told. */
    public @Nullable Long secondsLeft() {
        return state == State.RUNNING && perSecond > 0 && total > 0 ? Math.max(0, total - done) / perSecond : null;
    }

    /** 0 to 100, whole. */
    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}
