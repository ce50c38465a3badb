package dk.loopbog.command.feedback;

import dk.loopbog.command.Facts;
import dk.loopbog.events.personal.KeyRing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Feedback that a researcher has begun and not released. It is no fact: it lies in the access database, one for each researcher and
 * submission, with the key of the researcher.
 */
final class FeedbackDrafts {

    /** A draft that nobody has touched for so long is dropped. */
    static final Duration LONGEST = Duration.ofDays(30);

    private final JdbcOperations access;
    private final KeyRing keys;
    private final Facts facts;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    FeedbackDrafts(JdbcOperations access, KeyRing keys, Facts facts, Clock clock) {
        this.access = access;
        this.keys = keys;
        this.facts = facts;
        this.clock = clock;
    }

    /** What stands in the form. */
    record Words(int submissionVersion, List<String> kinds, @Nullable String text, @Nullable String quote, @Nullable String quotePart,
                 @Nullable Integer quoteFrom, @Nullable String researcherNote) {
    }

    private record Row(UUID owner, UUID submission, UUID feedbackId, @Nullable UUID author) {
    }

    /**
     * In place of what was kept for the same submission.
     *
     * @param author whose words it may quote
     */
    void keep(UUID owner, UUID submission, UUID feedbackId, @Nullable UUID author, Words words) {
        access.update("""
                        INSERT INTO feedback_draft (owner, submission, feedback_id, author, saved_at, sealed) VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (owner, submission) DO UPDATE SET feedback_id = EXCLUDED.feedback_id, author = EXCLUDED.author,
                        saved_at = EXCLUDED.saved_at, sealed = EXCLUDED.sealed""",
                owner.toString(), submission.toString(), feedbackId.toString(), author == null ? null : author.toString(), clock.millis(),
                keys.seal(owner, new String(json.writeValueAsBytes(words), StandardCharsets.UTF_8)));
    }

    void drop(UUID owner, UUID submission) {
        access.update("DELETE FROM feedback_draft WHERE owner = ? AND submission = ?", owner.toString(), submission.toString());
    }

    /** Drops what was released, what nobody has touched for too long, and what holds words of people who were forgotten. */
    void tidy() {
        access.update("DELETE FROM feedback_draft WHERE saved_at < ?", clock.instant().minus(LONGEST).toEpochMilli());
        access.query("SELECT owner, submission, feedback_id, author FROM feedback_draft", (row, number) -> new Row(UUID.fromString(row.getString(1)),
                        UUID.fromString(row.getString(2)), UUID.fromString(row.getString(3)),
                        row.getString(4) == null ? null : UUID.fromString(row.getString(4)))).stream()
                .filter(row -> facts.find(FeedbackState.class, row.feedbackId()).isPresent() || keys.isDestroyed(row.owner())
                        || row.author() != null && keys.isDestroyed(row.author()))
                .forEach(row -> drop(row.owner(), row.submission()));
    }
}
