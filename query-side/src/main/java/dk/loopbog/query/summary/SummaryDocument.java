package dk.loopbog.query.summary;

import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The published summaries of one workshop.
 *
 * @param versions oldest first; never empty
 */
public record SummaryDocument(UUID workshopId, List<PublishedSummary> versions) {

    /**
     * A summary that never changes.
     *
     * @param version counts from 1
     * @param content JSON, the very text that {@code sha256} is the digest of
     * @param quotes  the words that it points at, in its order
     */
    public record PublishedSummary(int version, Instant publishedAt, Personal content, String sha256, @Nullable Personal changes,
                                   List<Passage> quotes) {

        String json() {
            return Objects.requireNonNull(content.text(), "a published summary is never erased");
        }
    }

    public PublishedSummary latest() {
        return versions.getLast();
    }
}
