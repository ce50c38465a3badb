package dk.loopbog.query.summary;

import dk.loopbog.events.Personal;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import java.time.Instant;
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
     */
    record Summary(String workshop, boolean published, @Nullable Integer version, @Nullable Instant publishedAt, @Nullable String sha256,
                   @Nullable String changes, @Nullable String content, JsonNode summary) {
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
        var published = shown.published();
        return published == null ? new Summary(shown.workshop().key(), false, null, null, null, null, null, content)
                : new Summary(shown.workshop().key(), true, published.version(), published.publishedAt(), published.sha256(),
                        Personal.textOf(published.changes()), published.json(), content);
    }
}
