package dk.loopbog.command.feedback;

import static dk.loopbog.command.feedback.FeedbackExamples.FEEDBACK;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.minutes.MinutesExamples.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.events.Ids;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.events.personal.MasterKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sqlite.SQLiteDataSource;

class FeedbackDraftsTest {

    private static final UUID KAREN = Ids.named("account", "forsker");
    private static final FeedbackDrafts.Words WORDS = new FeedbackDrafts.Words(1, List.of("PUSH"), "Prøv noget større", "at gå en tur", "free", 11, null);

    @TempDir
    private Path folder;
    private final FactsGiven facts = new FactsGiven();
    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private JdbcTemplate access;
    private KeyRing keys;
    private FeedbackDrafts drafts;

    @BeforeEach
    void open() {
        var database = database("access.db");
        Flyway.configure().dataSource(database).locations("classpath:db/access/sqlite").load().migrate();
        access = new JdbcTemplate(database);
        keys = KeyRing.forWriting(database("keys.db"), () -> MasterKeys.inOrNew(folder.resolve("master.key")), InstantSource.system());
        drafts = new FeedbackDrafts(access, keys, facts, new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
        drafts.keep(KAREN, MINUTES, FEEDBACK, MEMBER, WORDS);
    }

    @Test
    void theWordsLieEncryptedAndTheLatestCount() {
        drafts.keep(KAREN, MINUTES, FEEDBACK, MEMBER, new FeedbackDrafts.Words(1, List.of(), "Nye ord", null, null, null, null));
        var sealed = access.queryForObject("SELECT sealed FROM feedback_draft", byte[].class);

        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("ord");
        assertThat(keys.open(KAREN, sealed)).contains("Nye ord");
    }

    @Test
    void aDraftStaysUntilItIsReleased() {
        drafts.tidy();
        assertThat(kept()).isEqualTo(1);
        facts.and(FEEDBACK, FeedbackExamples.released());
        drafts.tidy();
        assertThat(kept()).isZero();
    }

    @Test
    void whatNobodyTouchesGoesAfterThirtyDays() {
        now = now.plus(Duration.ofDays(30));
        drafts.tidy();
        assertThat(kept()).isEqualTo(1);
        now = now.plusSeconds(1);
        drafts.tidy();
        assertThat(kept()).isZero();
    }

    @Test
    void whatMayQuoteAPersonWhoWasForgottenGoes() {
        keys.seal(MEMBER, "Vi prøvede");
        keys.destroy(MEMBER);
        drafts.tidy();
        assertThat(kept()).isZero();
    }

    @Test
    void aDraftCanBeDropped() {
        drafts.drop(KAREN, MINUTES);
        assertThat(kept()).isZero();
    }

    private int kept() {
        return access.queryForObject("SELECT COUNT(*) FROM feedback_draft", Integer.class);
    }

    private SQLiteDataSource database(String file) {
        var database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + folder.resolve(file));
        return database;
    }
}
