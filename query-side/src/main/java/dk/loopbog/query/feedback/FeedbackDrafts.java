package dk.loopbog.query.feedback;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.personal.KeysForReading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Feedback that a researcher has begun and not released; the command side keeps it. */
@Component
class FeedbackDrafts {

    private final ObjectProvider<DataSource> access;
    private final ObjectProvider<KeysForReading> keys;
    private final JsonMapper json = JsonMapper.shared();

    FeedbackDrafts(@Qualifier("access") ObjectProvider<DataSource> access, ObjectProvider<KeysForReading> keys) {
        this.access = access;
        this.keys = keys;
    }

    /** What stands in the form. */
    record Words(int submissionVersion, List<String> kinds, @Nullable String text, @Nullable String quote, @Nullable String quotePart,
                 @Nullable Integer quoteFrom, @Nullable String researcherNote) {
    }

    /** @param feedbackId of the feedback that it is to become */
    record Draft(UUID feedbackId, Instant saved, Words words) {
    }

    private record Row(UUID feedbackId, Instant saved, byte[] sealed) {
    }

    /** The reader's own. */
    Optional<Draft> of(UUID submission, Viewer viewer) {
        var tables = access.getIfAvailable();
        if (tables == null) {
            return Optional.empty();
        }
        var owner = Ids.named("account", viewer.account());
        return new JdbcTemplate(tables).query("SELECT feedback_id, saved_at, sealed FROM feedback_draft WHERE owner = ? AND submission = ?",
                        (row, number) -> new Row(UUID.fromString(row.getString(1)), Instant.ofEpochMilli(row.getLong(2)), row.getBytes(3)),
                        owner.toString(), submission.toString()).stream().findFirst()
                .flatMap(row -> Optional.ofNullable(keys.getObject().cipher().open(owner, row.sealed()))
                        .map(words -> new Draft(row.feedbackId(), row.saved(), json.readValue(words.getBytes(StandardCharsets.UTF_8), Words.class))));
    }
}
