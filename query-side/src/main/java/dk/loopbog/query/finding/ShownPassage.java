package dk.loopbog.query.finding;

import dk.loopbog.events.Passage;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.query.submission.Comparison;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passage as one reader sees it now.
 *
 * @param quote  null unless it is {@link State#SHOWN}
 * @param source null for a reader who is not told where it comes from
 * @param change null while the source is as it was, or where the reader may not read it
 */
public record ShownPassage(Passage place, SubmissionRef.Kind kind, State state, @Nullable String quote, @Nullable Source source,
                           @Nullable Change change) {

    public enum State {

        SHOWN,

        /** Whoever wrote it does not agree to be quoted any more, or was forgotten. */
        WITHDRAWN,

        /** From a logbook that the reader may not read. */
        KEPT
    }

    /**
     * @param name  "Referat, møde 1"
     * @param opens whether the reader may open it in the reading view
     */
    public record Source(UUID id, String name, String group, String jobcentre, LocalDate on, boolean opens) {
    }

    /**
     * The source was revised after it was quoted.
     *
     * @param version    now current
     * @param stillThere whether the quoted words still stand in it
     * @param pieces     the part that was quoted, then and now
     */
    public record Change(int version, boolean stillThere, List<Comparison.Piece> pieces) {
    }
}
