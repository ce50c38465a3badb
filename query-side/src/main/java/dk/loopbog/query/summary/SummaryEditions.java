package dk.loopbog.query.summary;

import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.summary.SummaryDocument.PublishedSummary;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.workshop.WorkshopDocument;
import dk.loopbog.query.workshop.Workshops;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which summary of a workshop a reader is shown: an edition, read from nothing but its own text, or the draft as of now. */
@Component
class SummaryEditions {

    /**
     * @param published null for the draft
     * @param versions  all that are published, oldest first
     * @param content   the summary as JSON: the very text that was published, or what would be
     */
    record Shown(WorkshopDocument workshop, WorkshopSummary summary, @Nullable PublishedSummary published, List<PublishedSummary> versions,
                 String content) {
    }

    private final Workshops workshops;
    private final WorkshopSummaries summaries;
    private final ReadModels models;
    private final JsonMapper json;

    SummaryEditions(Workshops workshops, WorkshopSummaries summaries, ReadModels models, JsonMapper json) {
        this.workshops = workshops;
        this.summaries = summaries;
        this.models = models;
        this.json = json;
    }

    /**
     * The latest edition; the draft for those who may read it, where they ask for it or nothing is published.
     *
     * @param version counts from 1; null for the latest
     */
    Shown of(String workshopKey, @Nullable Integer version, boolean draft, Viewer viewer) {
        var workshop = workshops.named(workshopKey, viewer);
        var versions = models.of(new SummariesView()).find(workshop.id()).map(SummaryDocument::versions).orElse(List.of());
        if (version == null && SummaryVisibility.readsDraft(viewer) && (draft || versions.isEmpty())) {
            var summary = summaries.draft(workshop);
            return new Shown(workshop, summary, null, versions, json.writeValueAsString(summary));
        }
        var published = versions.stream().filter(each -> version == null || each.version() == version).reduce((earlier, later) -> later)
                .orElseThrow(() -> Refused.unknown("summary"));
        return new Shown(workshop, json.readValue(published.json(), WorkshopSummary.class), published, versions, published.json());
    }
}
