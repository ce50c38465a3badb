package dk.loopbog.command.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.session.FindByIndexNameSessionRepository;

/** Ends sessions of one account. */
final class OwnSessions {

    /** Name that stands for all sessions but the one that asks. */
    static final String OTHERS = "others";

    private final FindByIndexNameSessionRepository<?> sessions;

    OwnSessions(FindByIndexNameSessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    void end(String username, String name, String asking) {
        sessions.findByPrincipalName(username).keySet().stream()
                .filter(id -> name.equals(OTHERS) ? !id.equals(asking) : nameOf(id).equals(name)).forEach(sessions::deleteById);
    }

    /** What a page calls a session: nobody gets in with that. */
    static String nameOf(String id) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
