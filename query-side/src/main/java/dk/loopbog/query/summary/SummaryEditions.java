package dk.loopbog.query.summary;

import dk.loopbog.events.Passage;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.consent.AuthorsConsent;
import dk.loopbog.query.summary.SummaryDocument.PublishedSummary;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.workshop.WorkshopDocument;
import dk.loopbog.query.workshop.Workshops;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which summary of a workshop a reader is shown: an edition, read from nothing but its own text, or the draft as of now. */
@Component
public class SummaryEditions {

    /**
     * @param published null for the draft
     * @param before    the edition before the one that is shown, or the latest before a draft; null for the first
     * @param versions  all that are published, oldest first
     * @param content   the summary as JSON: the very text that was published, or what would be
     * @param words     of the quotes, by their places; nothing for one that was withdrawn
     * @param proof     SHA-256 by which the reader may publish what is shown; null for everybody else and while nothing is saved
     */
    record Shown(WorkshopDocument workshop, WorkshopSummary summary, @Nullable PublishedSummary published, @Nullable WorkshopSummary before,
                 List<PublishedSummary> versions, String content, List<Optional<String>> words, @Nullable String proof) {
    }

    private final Workshops workshops;
    private final SummarySetting setting;
    private final SummaryDrafts drafts;
    private final AuthorsConsent consent;
    private final ReadModels models;
    private final JsonMapper json;

    SummaryEditions(Workshops workshops, SummarySetting setting, SummaryDrafts drafts, AuthorsConsent consent, ReadModels models, JsonMapper json) {
        this.workshops = workshops;
        this.setting = setting;
        this.drafts = drafts;
        this.consent = consent;
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
        var versions = versions(workshop);
        if (version == null && SummaryVisibility.readsDraft(viewer) && (draft || versions.isEmpty())) {
            return drafted(workshop, versions, viewer);
        }
        var published = versions.stream().filter(each -> version == null || each.version() == version).reduce((earlier, later) -> later)
                .orElseThrow(() -> Refused.unknown("summary"));
        var before = versions.stream().filter(each -> each.version() == published.version() - 1).findFirst().map(this::read).orElse(null);
        return new Shown(workshop, read(published), published, before, versions, published.json(),
                published.quotes().stream().map(this::words).toList(), null);
    }

    List<PublishedSummary> versions(WorkshopDocument workshop) {
        return models.of(new SummariesView()).find(workshop.id()).map(SummaryDocument::versions).orElse(List.of());
    }

    /** Whoever may publish is shown what would be, and exactly that lies ready for it. */
    private Shown drafted(WorkshopDocument workshop, List<PublishedSummary> versions, Viewer viewer) {
        var stored = drafts.find(workshop.id()).orElse(null);
        var set = setting.set(workshop, stored == null ? SummaryDraft.begun() : stored.draft());
        var content = json.writeValueAsString(set.summary());
        var proof = stored == null || !SummaryVisibility.mayPublish(viewer) ? null : digestOf(content);
        if (proof != null) {
            drafts.keepProof(workshop.id(), stored.version(), proof, content, set.quotes());
        }
        return new Shown(workshop, set.summary(), null, versions.isEmpty() ? null : read(versions.getLast()), versions, content,
                set.quotes().stream().map(passage -> Optional.ofNullable(passage.quote().text())).toList(), proof);
    }

    private WorkshopSummary read(PublishedSummary published) {
        return json.readValue(published.json(), WorkshopSummary.class);
    }

    private Optional<String> words(Passage passage) {
        return consent.allows(ConsentPurpose.QUOTATION, passage) ? Optional.ofNullable(passage.quote().text()) : Optional.empty();
    }

    private static String digestOf(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
