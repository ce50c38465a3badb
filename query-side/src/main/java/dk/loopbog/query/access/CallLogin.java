package dk.loopbog.query.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Asks for the password where a program calls this side in a process of its own. It counts failures in the command side's table, so
 * that who guesses here waits there as well, and remembers for some minutes that a password was right, as a digest under a key drawn
 * anew by each process.
 */
final class CallLogin extends DaoAuthenticationProvider {

    private static final int FREE = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int AT_MOST = 1_000;

    private final JdbcOperations access;
    private final Clock clock;
    private final SecretKeySpec key;
    /** By user name, which there are only as many of as there are accounts. */
    private final Map<String, LocalDate> usedOn = new ConcurrentHashMap<>();
    private final Map<ByteBuffer, Long> until = new ConcurrentHashMap<>();

    CallLogin(UserDetailsService accounts, JdbcOperations access, Clock clock) {
        super(accounts);
        this.access = access;
        this.clock = clock;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var who = who(given);
        if (mustWait(who)) {
            throw new LockedException("too many attempts");
        }
        try {
            var account = super.authenticate(given);
            noteUse(account.getName());
            return account;
        } catch (BadCredentialsException | DisabledException e) {
            access.update("""
                    INSERT INTO login_failure (who, failures, last_at) VALUES (?, 1, ?)
                    ON CONFLICT (who) DO UPDATE SET failures = login_failure.failures + 1, last_at = EXCLUDED.last_at""", who, clock.millis());
            throw e;
        }
    }

    /** As the command side notes it at log-in, once a day. */
    private void noteUse(String username) {
        var today = LocalDate.now(clock);
        if (today.equals(usedOn.put(username, today))) {
            return;
        }
        try {
            access.update("INSERT INTO account_use (username, used_on) VALUES (?, ?) ON CONFLICT (username) DO UPDATE SET used_on = EXCLUDED.used_on",
                    username, today.toString());
        } catch (BadSqlGrammarException | UncategorizedSQLException e) { // SQLite tells no kind of error
            usedOn.remove(username); // the command side, which makes the table, is still the earlier one
        }
    }

    @Override
    protected void additionalAuthenticationChecks(UserDetails account, UsernamePasswordAuthenticationToken given) {
        var digest = digest(given.getCredentials() + "\0" + account.getPassword());
        if (until.getOrDefault(digest, 0L) > clock.millis()) {
            return;
        }
        super.additionalAuthenticationChecks(account, given);
        if (until.size() >= AT_MOST) {
            until.clear();
        }
        until.put(digest, clock.millis() + REMEMBERED.toMillis());
    }

    private boolean mustWait(String who) {
        return access.query("SELECT failures, last_at FROM login_failure WHERE who = ?", (row, n) -> row.getInt(1) >= FREE
                        && clock.millis() < row.getLong(2) + Math.min(LONGEST_WAIT.toMillis(), 5_000L << Math.min(row.getInt(1) - FREE, 10)), who)
                .stream().findFirst().orElse(false);
    }

    private static String who(Authentication given) {
        var address = given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest((given.getName().toLowerCase(Locale.ROOT) + "\0" + address).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private ByteBuffer digest(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
