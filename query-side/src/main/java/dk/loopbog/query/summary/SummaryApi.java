package dk.loopbog.query.summary;

import dk.loopbog.events.Personal;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
class SummaryApi {

    /**
     * The summary of a workshop.
     *
     * @param version     counts from 1; null while it is a draft, as are the four that follow
     * @param publishedAt UTC
     * @param sha256      of the UTF-8 bytes of {@code content}, lower-case hex
     * @param changes     what is different from the version before
     * @param content     the very text that was published, JSON
     * @param summary     as it was published, or else the draft as it would be today
     * @param quotes      the words that the summary points at, by their places
     * @param proof       of a draft that is saved, for whoever may publish it: the {@code sha256} to name to {@code summary/publish-summary}
     */
    record Summary(String workshop, boolean published, @Nullable Integer version, @Nullable Instant publishedAt, @Nullable String sha256,
                   @Nullable String changes, @Nullable String content, JsonNode summary, List<Quote> quotes, @Nullable String proof) {
    }

    /** @param text null where it was withdrawn */
    record Quote(int place, @Nullable String text, boolean withdrawn) {
    }

    private final SummaryEditions editions;
    private final JsonMapper json;

    SummaryApi(SummaryEditions editions, JsonMapper json) {
        this.editions = editions;
        this.json = json;
    }

    /** The latest published summary of the workshop, or an earlier one; before the first, for those who may read it, a draft. */
    @GetMapping("/api/workshops/{key}/summary")
    @Reads(Right.EVERY_ROLE)
    Summary summary(@PathVariable String key, @RequestParam(required = false) @Nullable Integer version,
                    @RequestParam(defaultValue = "false") boolean draft, Viewer viewer) {
        var shown = editions.of(key, version, draft, viewer);
        var content = json.readTree(shown.content());
        var quotes = IntStream.range(0, shown.words().size()).mapToObj(place -> new Quote(place, shown.words().get(place).orElse(null),
                shown.words().get(place).isEmpty())).toList();
        var published = shown.published();
        return published == null ? new Summary(shown.workshop().key(), false, null, null, null, null, null, content, quotes, shown.proof())
                : new Summary(shown.workshop().key(), true, published.version(), published.publishedAt(), published.sha256(),
                        Personal.textOf(published.changes()), published.json(), content, quotes, null);
    }
}
