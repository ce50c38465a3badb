package dk.loopbog.command.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Logins that failed, by account and address together: whoever guesses has to wait longer and longer, and the account's owner, who is
 * elsewhere, does not. They lie in a table, so that all nodes count together; of account and address only a digest is kept, and not for long.
 */
final class LoginAttempts {

    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final JdbcOperations access;
    private final Clock clock;

    LoginAttempts(JdbcOperations access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** How long no further attempt is looked at; zero or less: the next one counts. */
    Duration toWait(String username, String address) {
        return access.query("SELECT failures, last_at FROM login_failure WHERE who = ?",
                        (row, n) -> stillToWait(waitAfter(row.getInt(1)), Instant.ofEpochMilli(row.getLong(2))), who(username, address))
                .stream().findFirst().orElse(Duration.ZERO);
    }

    /** Never more than the wait itself, not even where the clock was put back since. */
    private Duration stillToWait(Duration wait, Instant failedLast) {
        var left = Duration.between(clock.instant(), failedLast.plus(wait));
        return left.compareTo(wait) > 0 ? wait : left;
    }

    void failed(String username, String address) {
        var now = clock.millis();
        access.update("DELETE FROM login_failure WHERE last_at < ?", now - REMEMBERED.toMillis());
        access.update("""
                INSERT INTO login_failure (who, failures, last_at) VALUES (?, 1, ?)
                ON CONFLICT (who) DO UPDATE SET failures = login_failure.failures + 1, last_at = EXCLUDED.last_at""", who(username, address), now);
    }

    void succeeded(String username, String address) {
        access.update("DELETE FROM login_failure WHERE who = ?", who(username, address));
    }

    private static Duration waitAfter(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static String who(String username, String address) {
        try {
            var text = username.toLowerCase(Locale.ROOT) + "\0" + address;
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
