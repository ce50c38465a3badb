package dk.loopbog.command.access;

import dk.loopbog.command.Actor.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;

/** Links that open an account once. Only a digest of the secret in them is kept. */
public final class Invitations {

    private static final int BYTES = 24;
    private static final Duration LIFE = Duration.ofDays(7);

    private final JdbcOperations access;
    private final Clock clock;

    Invitations(JdbcOperations access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** The secret of a new link; earlier links for the account end. It lives for a week. */
    public String invite(Accounts.Account account) {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        access.update("DELETE FROM invitation WHERE username = ?", account.username());
        access.update("INSERT INTO invitation (digest, username, display_name, roles, jobcentre, participant, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                digest(secret), account.username(), account.displayName(), account.roles().stream().map(Role::name).collect(Collectors.joining(",")),
                account.jobcentre(), account.participant() == null ? null : account.participant().toString(), clock.instant().plus(LIFE).toEpochMilli());
        return secret;
    }

    /** Whom the link invites; nobody once it has been used or is too old. */
    public Optional<Accounts.Account> invited(String secret) {
        return access.query("SELECT username, display_name, roles, jobcentre, participant FROM invitation WHERE digest = ? AND expires_at > ?",
                (row, n) -> new Accounts.Account(row.getString(1), row.getString(2),
                        Stream.of(row.getString(3).split(",")).map(Role::valueOf).collect(Collectors.toSet()), row.getString(4),
                        row.getString(5) == null ? null : UUID.fromString(row.getString(5))),
                digest(secret), clock.millis()).stream().findFirst();
    }

    /** Ends the link for the account; false where there is none. */
    boolean revoke(String username) {
        return access.update("DELETE FROM invitation WHERE username = ?", username) > 0;
    }

    /** Uses the link up; false where somebody else did so before. */
    boolean useUp(String secret) {
        return access.update("DELETE FROM invitation WHERE digest = ?", digest(secret)) == 1;
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
