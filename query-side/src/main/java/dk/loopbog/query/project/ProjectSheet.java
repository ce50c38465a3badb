package dk.loopbog.query.project;

import dk.loopbog.query.page.FormSheet;
import dk.loopbog.query.submission.Comparison;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a project shows.
 *
 * @param writes   whether the reader may describe it
 * @param versions latest first; empty while nothing is described
 * @param shown    the later version of the comparison; null while nothing is described
 * @param earlier  the version that it is compared with; null for the first one
 * @param parts    in the order of the template, those that one of both versions has
 * @param ideas    to begin from, while nothing is described
 */
record ProjectSheet(FormSheet.Way group, String page, boolean writes, List<Version> versions, @Nullable Version shown, @Nullable Version earlier,
                    List<Part> parts, List<Idea> ideas) {

    record Version(int number, LocalDate on, @Nullable String reason) {
    }

    /** @param key last part of the key of the text's name */
    record Part(String key, Comparison text) {
    }

    record Idea(String key, String title, @Nullable String summary) {
    }
}
