package dk.loopbog.command.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import dk.loopbog.command.workshop.WorkshopState;
import dk.loopbog.events.EventContract;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The rules of workshop summaries. */
final class SummaryRules {

    private static final ObjectReader JSON = EventContract.json().reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private SummaryRules() {
    }

    /** What can never be changed must be possible to show, and be of the workshop that it is published for. */
    static void aSummaryCanBeShownForEver(String content, WorkshopState workshop) {
        Texts.document(content, "content");
        try {
            SummaryShape.isASummaryOf(workshop.key(), JSON.readTree(content));
        } catch (JsonProcessingException e) {
            throw new RuleViolated("bad-text", "content");
        }
    }

    static String digestOf(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
