package dk.loopbog.command.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import dk.loopbog.command.Facts;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import dk.loopbog.command.consent.AuthorsConsent;
import dk.loopbog.command.submission.Wordings;
import dk.loopbog.command.summary.SummaryProofs.Proof;
import dk.loopbog.command.workshop.WorkshopState;
import dk.loopbog.events.EventContract;
import dk.loopbog.events.Passage;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.consent.ConsentPurpose;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The rules of workshop summaries. */
final class SummaryRules {

    private static final ObjectReader JSON = EventContract.json().reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private SummaryRules() {
    }

    /** Nobody publishes what they have not seen: the digest is that of the text which lies on the server. */
    static Proof whatIsPublishedIsWhatWasLookedAt(String sha256, Optional<Proof> proof) {
        var found = proof.orElseThrow(() -> new RuleViolated("changed-meanwhile", "sha256"));
        RuleViolated.unless(found.sha256().equals(sha256) && digestOf(found.content()).equals(sha256), "changed-meanwhile", "sha256");
        return found;
    }

    static void everyQuoteMayStand(List<Passage> quotes, Facts facts) {
        for (var quote : quotes) {
            RuleViolated.unless(quote.quote().text() != null, "quote-gone", "quotes");
            onlyWhatMayBeQuoted(quote.source(), quote.version(), String.valueOf(quote.part()), quote.start(), quote.end(), facts);
        }
    }

    /** Its source is there in that version, and whoever wrote it allows it. */
    static void onlyWhatMayBeQuoted(SubmissionRef ref, int version, String part, int start, int end, Facts facts) {
        var words = facts.find(Wordings.class, ref.id()).map(source -> source.versions().get(version)).orElse(null);
        var written = words == null ? null : words.parts().get(part);
        RuleViolated.unless(words != null && written != null && written.text() != null && start >= 0 && start < end && end <= written.text().length(),
                "quote-gone", "quotes");
        AuthorsConsent.demand(ConsentPurpose.QUOTATION, written.subject(), facts.require(Wordings.class, ref.id(), "quotes").groupId(), words.on(), facts,
                "quotes");
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
