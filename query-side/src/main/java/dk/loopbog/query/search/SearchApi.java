package dk.loopbog.query.search;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SearchApi {

    /**
     * What was found.
     *
     * @param total how many texts on all pages, of those that the caller may see
     * @param page  counts from 1; twenty texts each
     */
    record Answer(int total, int page, int pages, List<Hit> hits) {
    }

    /**
     * One text.
     *
     * @param group, jobcentre, round keys, where it belongs to one
     * @param title    of the group
     * @param number   of the meeting
     * @param heading  the text's own title
     * @param href     the place in the text
     * @param snippets safe HTML, what was found in {@code <mark>}
     */
    record Hit(String id, String kind, @Nullable String group, @Nullable String title, @Nullable String jobcentre, @Nullable String round,
               LocalDate on, @Nullable Integer number, @Nullable String heading, String href, List<String> snippets) {

        static Hit of(SearchAnswer.Found found) {
            return new Hit(found.id(), found.kind(), found.group(), found.title(), found.jobcentre(), found.round(), found.on(), found.number(),
                    found.heading(), found.href(), found.excerpts().stream().map(Excerpt::html).toList());
        }
    }

    private final Search search;
    private final SearchIndexing indexing;

    SearchApi(Search search, SearchIndexing indexing) {
        this.search = search;
        this.indexing = indexing;
    }

    /**
     * Best first, and of equally good ones the newest. Every word of {@code q} must be there, in whatever form; words in quotation
     * marks stand together; a star at the end of a word stands for any ending. Refused with 400 {@code missing-value},
     * {@code no-word} or {@code too-long} where there is nothing to search for; 503 {@code not-ready} while the index is being made.
     */
    @GetMapping("/api/search")
    @Reads(Right.EVERY_ROLE)
    Answer search(SearchParameters asked, Viewer viewer) {
        if (!indexing.built()) {
            throw new Refused(HttpStatus.SERVICE_UNAVAILABLE, "not-ready", "The search index is being made.");
        }
        try {
            var answer = search.ask(asked.question(), viewer);
            return new Answer(answer.total(), answer.page(), answer.pages(), answer.hits().stream().map(Hit::of).toList());
        } catch (SearchWords.Unusable e) {
            throw Refused.bad(e.trouble().code(), "q");
        }
    }
}
