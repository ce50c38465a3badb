package dk.loopbog.query.score;

import dk.loopbog.query.chart.Chart;
import dk.loopbog.query.page.FormSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a score sheet shows.
 *
 * @param worded   whether the title is the group's own question
 * @param giver    the reader as somebody who gives scores; null for one who does not
 * @param taps     the whole scale where a button for each number has room; empty where the number is written
 * @param citizens those that the reader follows
 * @param own      the reader's own latest scores, the newest first
 * @param shapes   ways to put the lines together; empty where there is nothing to choose
 */
record ScoreSheetSheet(UUID id, FormSheet.Way group, String page, String title, boolean worded, String ends, String least, String most, @Nullable UUID giver,
                       LocalDate today, List<Integer> taps, List<Citizen> citizens, List<Own> own, List<Shape> shapes, List<Chart> charts) {

    /** @param latest what the reader said last, in words */
    record Citizen(String code, @Nullable String latest) {
    }

    record Own(UUID scoreId, String text) {
    }

    /** @param key of its text */
    record Shape(String key, String href, boolean here) {
    }

    /** One for each form each time that it is shown: sent twice by a second press of the button, it counts once. */
    public String key() {
        return UUID.randomUUID().toString();
    }
}
