package dk.loopbog.query.reading;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of the access log as people read it.
 *
 * @param total rows in the log that fit, of which several may be one line
 * @param page  counts from 1
 */
public record ReaderSheet(List<Line> lines, long total, int page, int pages) {

    /**
     * What one account read on one kind of page in one day.
     *
     * @param who   null where the account is no more, or a private address was used
     * @param roles of the reader then, as keys of texts
     * @param whose those of them who have a name or a key; empty where it is plain whose
     * @param more  how many others
     * @param what  the kind of page
     * @param thing path of the last that was looked at
     * @param way   key of the text for it
     * @param why   key of the text for it, or null
     * @param times at how many times
     */
    public record Line(@Nullable String who, List<String> roles, List<String> whose, int more, String what, String thing, String way, @Nullable String why,
                       Instant first, Instant last, int times) {

        private static final int NAMED = 5;

        Line and(Line earlier) {
            var all = Stream.concat(whose.stream(), earlier.whose.stream()).distinct().toList();
            return new Line(who, roles, all, 0, what, thing, way, why, earlier.first, last, times + (earlier.last.equals(first) ? 0 : earlier.times));
        }

        /** With a few of the names. */
        Line shortened() {
            return new Line(who, roles, whose.stream().limit(NAMED).toList(), Math.max(0, whose.size() - NAMED), what, thing, way, why, first, last, times);
        }
    }
}
