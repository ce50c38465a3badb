package dk.loopbog.query.summary;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.workshop.Workshops;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
class SummaryApi {

    /**
     * The summary of a workshop.
     *
     * @param version     counts from 1; null while it is a draft, as are the three that follow
     * @param publishedAt UTC
     * @param sha256      of the UTF-8 bytes of {@code content}, lower-case hex
     * @param content     the very text that was published, JSON
     * @param summary     as it was published, or else the draft as it would be today
     */
    record Summary(String workshop, boolean published, @Nullable Integer version, @Nullable Instant publishedAt, @Nullable String sha256,
                   @Nullable String content, JsonNode summary) {
    }

    private final Workshops workshops;
    private final WorkshopSummaries summaries;
    private final ReadModels models;
    private final JsonMapper json;

    SummaryApi(Workshops workshops, WorkshopSummaries summaries, ReadModels models, JsonMapper json) {
        this.workshops = workshops;
        this.summaries = summaries;
        this.models = models;
        this.json = json;
    }

    /** The latest published summary of the workshop; before the first one, for those who may read it, a draft. */
    @GetMapping("/api/workshops/{key}/summary")
    @Reads(Right.EVERY_ROLE)
    Summary summary(@PathVariable String key, Viewer viewer) {
        var workshop = workshops.named(key, viewer);
        var latest = models.of(new SummariesView()).find(workshop.id()).map(SummaryDocument::latest);
        if (latest.isEmpty() && !SummaryVisibility.readsDraft(viewer)) {
            throw Refused.unknown("summary");
        }
        return latest.map(published -> new Summary(workshop.key(), true, published.version(), published.publishedAt(), published.sha256(),
                        published.json(), json.readTree(published.json())))
                .orElseGet(() -> new Summary(workshop.key(), false, null, null, null, null, json.valueToTree(summaries.draft(workshop))));
    }
}
