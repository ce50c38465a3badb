package dk.loopbog.command.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** The settings as they are written. Of the secrets in addresses only digests are kept. */
public final class PersonalSettings {

    /** 192 bits. */
    private static final int BYTES = 24;

    private final JdbcOperations access;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PersonalSettings(JdbcOperations access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** The secret of a new calendar address; the account's earlier one is no address any more. */
    String makeCalendarAddress(String account) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        access.update("""
                INSERT INTO calendar_address (username, digest, made_at) VALUES (?, ?, ?)
                ON CONFLICT (username) DO UPDATE SET digest = EXCLUDED.digest, made_at = EXCLUDED.made_at""", account, digest(secret), clock.millis());
        return secret;
    }

    void revokeCalendarAddress(String account) {
        access.update("DELETE FROM calendar_address WHERE username = ?", account);
    }

    /**
     * @param person  id of the participant, or {@code account:} and the name of an account without one
     * @param address to which reminders go in place of the participant's own, or null
     */
    void setReminders(String person, boolean muted, @Nullable String address, String language) {
        access.update("""
                INSERT INTO reminder (person, muted, address, language) VALUES (?, ?, ?, ?)
                ON CONFLICT (person) DO UPDATE SET muted = EXCLUDED.muted, address = EXCLUDED.address, language = EXCLUDED.language""",
                person, muted, address, language);
    }

    /** Mutes whoever got the mail with this secret in it; false where there is none such. */
    boolean muteByLink(String secret) {
        return access.update("UPDATE reminder SET muted = ? WHERE person = (SELECT person FROM reminder_link WHERE digest = ?)", true, digest(secret)) == 1;
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
