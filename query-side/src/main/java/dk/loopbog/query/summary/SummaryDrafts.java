package dk.loopbog.query.summary;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import dk.loopbog.events.TextsTaken;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.personal.PersonalCipher;
import dk.loopbog.query.personal.KeysForReading;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The drafts that the command side keeps in the access database, and the proofs that this side lays beside them: what a summary would
 * be, set from one version of its draft, which the command side publishes as it lies there. So the text that is frozen never passes
 * through a browser, and neither side asks the other.
 */
@Component
public class SummaryDrafts {

    private final ObjectProvider<DataSource> access;
    private final PersonalCipher keys;
    private final JsonMapper json;

    SummaryDrafts(@Qualifier("access") ObjectProvider<DataSource> access, KeysForReading keys, JsonMapper json) {
        this.access = access;
        this.keys = keys.cipher();
        this.json = json;
    }

    /** @param savedBy display name */
    public record Stored(SummaryDraft draft, int version, String savedBy, Instant savedAt) {
    }

    private record Row(int version, String savedBy, long savedAt, String sealed) {
    }

    /** The words of a quote, sealed with the key of whoever wrote them. */
    private record SealedQuote(SubmissionRef.Kind kind, UUID source, int version, String part, int start, int end, UUID author, String words) {
    }

    /** Nothing before it was first saved; the table is the command side's, which may not have started yet. */
    public Optional<Stored> find(UUID workshopId) {
        var database = access.getIfAvailable();
        if (database == null) {
            return Optional.empty();
        }
        try {
            return new JdbcTemplate(database).query("SELECT version, saved_by, saved_at, draft FROM summary_draft WHERE workshop_id = ?",
                    (row, n) -> new Row(row.getInt(1), row.getString(2), row.getLong(3), row.getString(4)), workshopId.toString())
                    .stream().findFirst().map(row -> new Stored(read(workshopId, row.sealed()), row.version(), row.savedBy(),
                            Instant.ofEpochMilli(row.savedAt())));
        } catch (BadSqlGrammarException e) {
            return Optional.empty();
        }
    }

    private SummaryDraft read(UUID workshopId, String sealed) {
        return json.readValue(Objects.requireNonNull(keys.open(Ids.named("summary", workshopId.toString()), Base64.getDecoder().decode(sealed))),
                SummaryDraft.class);
    }

    /** @param content the very text to be published, whose digest is {@code sha256} */
    void keepProof(UUID workshopId, int draftVersion, String sha256, String content, List<Passage> quotes) {
        var sealed = quotes.stream().map(quote -> new SealedQuote(quote.source().kind(), quote.source().id(), quote.version(), String.valueOf(quote.part()),
                quote.start(), quote.end(), quote.quote().subject(), seal(quote.quote()))).toList();
        new JdbcTemplate(access.getObject()).update("""
                INSERT INTO summary_proof (workshop_id, draft_version, sha256, content, quotes) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (workshop_id) DO UPDATE SET draft_version = EXCLUDED.draft_version, sha256 = EXCLUDED.sha256,
                content = EXCLUDED.content, quotes = EXCLUDED.quotes""", workshopId.toString(), draftVersion, sha256,
                seal(new Personal(Ids.named("summary", workshopId.toString()), content)), json.writeValueAsString(sealed));
    }

    private String seal(Personal text) {
        return Base64.getEncoder().encodeToString(keys.seal(text.subject(), Objects.requireNonNull(TextsTaken.unheard(text::text))));
    }
}
