package dk.loopbog.query.search;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total how many texts, on all pages
 * @param page  counts from 1
 */
record SearchAnswer(int total, int page, int pages, List<Found> hits) {

    /**
     * One text.
     *
     * @param kind      as {@link TextKind#key()}
     * @param group     key; the title, jobcentre and round are its own where there is one
     * @param number    of the meeting
     * @param heading   the text's own title, where it has one
     * @param href      the place in the text
     * @param excerpts  what stands around the words
     */
    record Found(String id, String kind, @Nullable String group, @Nullable String title, @Nullable String jobcentre, @Nullable String jobcentreName,
                 @Nullable String round, @Nullable String roundName, LocalDate on, @Nullable Integer number, @Nullable String heading, String href,
                 List<Excerpt> excerpts) {

        /** Index of the first excerpt in which something was found; -1 where nothing was. */
        public int firstFound() {
            return IntStream.range(0, excerpts.size()).filter(at -> excerpts.get(at).parts().stream().anyMatch(Excerpt.Part::found)).findFirst().orElse(-1);
        }
    }
}
