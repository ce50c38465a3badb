package dk.loopbog.query.summary;

import dk.loopbog.events.SubmissionRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What facilitators have decided and written for a summary, as the command side keeps it.
 *
 * @param order sections as they follow each other
 * @param parts by their ids: a section, the head ({@code top}), a group's card ({@code group:<key>}) or a finding ({@code finding:<id>})
 */
public record SummaryDraft(List<String> order, Map<String, Part> parts, List<Quote> quotes) {

    private static final SummaryDraft BEGUN = new SummaryDraft(List.of("overview", "themes", "groups", "findings", "forward"), Map.of(), List.of());
    private static final int DIGITS_OF_A_MARK = 16;

    /**
     * @param out  whether it is left out
     * @param mark tells one state of the part from another, without its words
     */
    public record Part(@Nullable String title, @Nullable String text, boolean out, String mark) {

        static final Part UNTOUCHED = new Part(null, null, false, "");

        /** With its mark as the command side makes it. */
        public static Part of(@Nullable String title, @Nullable String text, boolean out) {
            if (title == null && text == null && !out) {
                return UNTOUCHED;
            }
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest((title + "\0" + text + "\0" + out).getBytes(StandardCharsets.UTF_8));
                return new Part(title, text, out, HexFormat.of().formatHex(digest).substring(0, DIGITS_OF_A_MARK));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    /**
     * @param section where it stands: a section or a group's card ({@code group:<key>})
     * @param part    of the template
     * @param start   first character within that part, from 0
     * @param end     the character after its last
     */
    public record Quote(String id, String section, SubmissionRef.Kind kind, UUID source, int version, String part, int start, int end) {
    }

    /** Before anything is written. */
    public static SummaryDraft begun() {
        return BEGUN;
    }

    public Part part(String id) {
        return Objects.requireNonNullElse(parts.get(id), Part.UNTOUCHED);
    }

    public List<Quote> quotesIn(String section) {
        return quotes.stream().filter(quote -> quote.section().equals(section)).toList();
    }
}
