package dk.loopbog.query.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the access log as people read it.
 *
 * @param total rows in the log that fit, of which several may be one line
 * @param page  counts from 1
 */
public record ReaderSheet(List<Line> lines, long total, int page, int pages) {

    /**
     * What one account read of one person on one kind of page in one day.
     *
     * @param who   null where the account is no more, or a private address was used
     * @param roles of the reader then, as keys of texts
     * @param whose null where that is plain, or the person was forgotten
     * @param what  the kind of page
     * @param thing path of the last that was looked at
     * @param way   key of the text for it
     * @param why   key of the text for it, or null
     * @param times how many rows of the log
     */
    public record Line(@Nullable String who, List<String> roles, @Nullable String whose, String what, String thing, String way, @Nullable String why,
                       Instant first, Instant last, int times) {

        Line and(Line earlier) {
            return new Line(who, roles, whose, what, thing, way, why, earlier.first, last, times + earlier.times);
        }
    }
}
