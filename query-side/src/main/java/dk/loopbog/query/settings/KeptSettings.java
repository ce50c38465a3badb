package dk.loopbog.query.settings;

import dk.loopbog.query.access.Viewer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Reads the settings out of the access database, whose tables the command side makes. */
@Component
public class KeptSettings {

    /**
     * @param address  that the person gave for reminders, or null
     * @param language {@code da} or {@code en}
     */
    public record Reminders(boolean muted, @Nullable String address, String language) {
    }

    private static final int LONGEST_SECRET = 64;

    private final JdbcTemplate access;
    private final UserDetailsService accounts;

    KeptSettings(@Qualifier("access") DataSource access, UserDetailsService accounts) {
        this.access = new JdbcTemplate(access);
        this.accounts = accounts;
    }

    /** Whose calendar has the address with this secret, with the rights that the account has now; nobody's once it is closed. */
    public Optional<Viewer> ownerOfCalendar(String secret) {
        return secret.length() > LONGEST_SECRET ? Optional.empty()
                : access.queryForList("SELECT username FROM calendar_address WHERE digest = ?", String.class, digest(secret)).stream().findFirst()
                .flatMap(this::account);
    }

    public boolean hasCalendar(String account) {
        return !access.queryForList("SELECT 1 FROM calendar_address WHERE username = ?", Integer.class, account).isEmpty();
    }

    /** @param person as {@link #personOf} names them */
    public Reminders reminders(String person) {
        return access.query("SELECT muted, address, language FROM reminder WHERE person = ?",
                (row, n) -> new Reminders(row.getBoolean(1), row.getString(2), row.getString(3)), person).stream().findFirst()
                .orElseGet(() -> new Reminders(false, null, "da"));
    }

    /** How the tables name whoever has this account. */
    public static String personOf(Viewer viewer) {
        return viewer.participant() == null ? "account:" + viewer.account() : viewer.participant().toString();
    }

    public Optional<Viewer> account(String username) {
        try {
            return Optional.of(accounts.loadUserByUsername(username)).filter(UserDetails::isEnabled)
                    .map(user -> Viewer.of(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities())));
        } catch (UsernameNotFoundException e) {
            return Optional.empty();
        }
    }

    public static String digest(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
