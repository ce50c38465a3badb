package dk.loopbog.command.summary;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.personal.PersonalCipher;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import tools.jackson.databind.json.JsonMapper;

/** Where summaries lie while they are written: outside the log, since a draft is nobody's history, and sealed like all that people write. */
final class SummaryDrafts implements SummaryProofs {

    private static final int ATTEMPTS = 20;

    private final JdbcOperations access;
    private final PersonalCipher keys;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    SummaryDrafts(JdbcOperations access, PersonalCipher keys, Clock clock) {
        this.access = access;
        this.keys = keys;
        this.clock = clock;
    }

    /** @param version from 1; 0 before it was saved for the first time */
    record Stored(SummaryDraft draft, int version, Instant savedAt) {
    }

    private record Row(int version, String sealed, long savedAt) {
    }

    private record StoredQuote(SubmissionRef.Kind kind, UUID source, int version, String part, int start, int end, UUID author, String words) {
    }

    /** Applies the change to what is stored at that very moment; where it changes nothing, the first save apart, nothing is written. */
    Stored change(UUID workshopId, String by, UnaryOperator<SummaryDraft> change) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var row = row(workshopId);
            var before = row.map(stored -> read(workshopId, stored)).orElse(SummaryDraft.BEGUN);
            var after = change.apply(before);
            if (row.isPresent() && after.equals(before)) {
                return new Stored(before, row.get().version(), Instant.ofEpochMilli(row.get().savedAt()));
            }
            var version = row.map(Row::version).orElse(0) + 1;
            var now = clock.instant();
            if (written(workshopId, version, by, now, seal(workshopId, json.writeValueAsString(after)))) {
                return new Stored(after, version, now);
            }
        }
        throw new RuleViolated("changed-meanwhile", null);
    }

    private boolean written(UUID workshopId, int version, String by, Instant now, String sealed) {
        if (version > 1) {
            return access.update("UPDATE summary_draft SET version = ?, saved_by = ?, saved_at = ?, draft = ? WHERE workshop_id = ? AND version = ?",
                    version, by, now.toEpochMilli(), sealed, workshopId.toString(), version - 1) == 1;
        }
        try {
            return access.update("INSERT INTO summary_draft (workshop_id, version, saved_by, saved_at, draft) VALUES (?, ?, ?, ?, ?) "
                    + "ON CONFLICT DO NOTHING", workshopId.toString(), version, by, now.toEpochMilli(), sealed) == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private Optional<Row> row(UUID workshopId) {
        return access.query("SELECT version, draft, saved_at FROM summary_draft WHERE workshop_id = ?",
                (row, n) -> new Row(row.getInt(1), row.getString(2), row.getLong(3)), workshopId.toString()).stream().findFirst();
    }

    private SummaryDraft read(UUID workshopId, Row row) {
        return json.readValue(open(Ids.named("summary", workshopId.toString()), row.sealed()), SummaryDraft.class);
    }

    @Override
    public Optional<Proof> find(UUID workshopId) {
        return access.query("SELECT p.sha256, p.content, p.quotes FROM summary_proof p JOIN summary_draft d ON d.workshop_id = p.workshop_id "
                + "AND d.version = p.draft_version WHERE p.workshop_id = ?", (row, n) -> new Proof(row.getString(1),
                String.valueOf(open(Ids.named("summary", workshopId.toString()), row.getString(2))), quotes(row.getString(3))), workshopId.toString())
                .stream().findFirst();
    }

    private List<Passage> quotes(String stored) {
        return List.of(json.readValue(stored, StoredQuote[].class)).stream().map(quote -> new Passage(new SubmissionRef(quote.kind(), quote.source()),
                quote.version(), quote.part(), quote.start(), quote.end(), new Personal(quote.author(), open(quote.author(), quote.words())))).toList();
    }

    private String seal(UUID workshopId, String text) {
        var sealed = keys.leavesTextPlain() ? text.getBytes(StandardCharsets.UTF_8) : keys.seal(Ids.named("summary", workshopId.toString()), text);
        return Base64.getEncoder().encodeToString(sealed);
    }

    private @Nullable String open(UUID subject, String sealed) {
        var bytes = Base64.getDecoder().decode(sealed);
        return keys.leavesTextPlain() ? new String(bytes, StandardCharsets.UTF_8) : keys.open(subject, bytes);
    }
}
