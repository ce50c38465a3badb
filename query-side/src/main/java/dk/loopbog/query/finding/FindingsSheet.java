package dk.loopbog.query.finding;

import dk.loopbog.query.page.FormSheet.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Findings as one reader may see them.
 *
 * @param themes to narrow the list by
 * @param centre whether drafts are in the list too
 * @param writes whether the reader may write one
 */
record FindingsSheet(List<Line> findings, List<Choice> themes, List<Choice> states, boolean centre, boolean writes) {

    /**
     * @param shared where and when it was put before participants
     */
    record Line(UUID id, String text, List<String> themes, LocalDate on, int passages, List<String> shared, int replies) {
    }
}
