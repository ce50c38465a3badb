package dk.loopbog.events;

import dk.loopbog.events.consent.ConsentPurpose;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids of things that have a human key or are unique by what they belong to. They are name-based (version 5, RFC 9562), so
 * that the same import gives the same ids and a number is unique within its group without a look-up.
 */
public final class Ids {

    private static final byte[] NAMESPACE = "dk.loopbog".getBytes(StandardCharsets.UTF_8);

    private Ids() {
    }

    public static UUID programme(String key) { return named("programme", key); }

    public static UUID jobcentre(String key) { return named("jobcentre", key); }

    public static UUID participant(String key) { return named("participant", key); }

    public static UUID round(String key) { return named("round", key); }

    public static UUID group(String key) { return named("group", key); }

    public static UUID goal(String key) { return named("goal", key); }

    public static UUID action(String key) { return named("action", key); }

    public static UUID workshop(String key) { return named("workshop", key); }

    public static UUID meeting(UUID groupId, int number) { return named("meeting", groupId.toString(), Integer.toString(number)); }

    /** A meeting has one set of minutes, in versions. */
    public static UUID minutes(UUID meetingId) { return named("minutes", meetingId.toString()); }

    /** A submission lies on the researchers' desk once. */
    public static UUID deskCase(SubmissionRef submission) { return named("desk", submission.kind().name(), submission.id().toString()); }

    /** A person is forgotten once. */
    public static UUID erasure(UUID participantId) { return named("erasure", participantId.toString()); }

    /** Everybody has one consent, for all purposes. */
    public static UUID consent(UUID participantId) { return named("consent", participantId.toString()); }

    /** What a group shares, all its parts. */
    public static UUID sharing(UUID groupId) { return named("sharing", groupId.toString()); }

    /** A programme has one text for each purpose, in versions. */
    public static UUID consentText(UUID programmeId, ConsentPurpose purpose) {
        return named("consent-text", programmeId.toString(), purpose.name());
    }

    /** The groups of a round are formed once at each jobcentre. */
    public static UUID forming(UUID roundId, UUID jobcentreId) { return named("forming", roundId.toString(), jobcentreId.toString()); }

    /** A group has one sheet for each scale. */
    public static UUID scoreSheet(UUID groupId, BigDecimal scaleMin, BigDecimal scaleMax) {
        return named("score-sheet", groupId.toString(), scaleMin.stripTrailingZeros().toString(), scaleMax.stripTrailingZeros().toString());
    }

    /** One of several sheets of a group, told apart by a key. */
    public static UUID scoreSheet(UUID groupId, UUID key) {
        return named("score-sheet", groupId.toString(), key.toString());
    }

    /** An id of kind {@code kind} that stands for these parts, in this order; the same parts always give the same id. */
    public static UUID named(String kind, String... parts) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(NAMESPACE);
            sha1.update(kind.getBytes(StandardCharsets.UTF_8));
            for (var part : parts) {
                sha1.update((byte) 0);
                sha1.update(part.getBytes(StandardCharsets.UTF_8));
            }
            var hash = ByteBuffer.wrap(sha1.digest());
            var high = hash.getLong() & ~0xF000L | 0x5000L;
            var low = hash.getLong() & ~0xC000_0000_0000_0000L | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
