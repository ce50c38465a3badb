package dk.loopbog.command.summary;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.events.SubmissionRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What facilitators have decided and written for a summary; the material itself is worked out by the side that reads, each time
 * that it is shown. Quotes name their place only: the words stay where their author can take them back.
 *
 * @param order sections as they follow each other
 * @param parts by their ids: a section, the head ({@code top}), a group's card ({@code group:<key>}) or a finding ({@code finding:<id>})
 */
public record SummaryDraft(List<String> order, Map<String, Part> parts, List<Quote> quotes) {

    /** The sections that every summary has. */
    static final List<String> SECTIONS = List.of("overview", "themes", "groups", "findings", "forward");
    static final SummaryDraft BEGUN = new SummaryDraft(SECTIONS, Map.of(), List.of());
    private static final String OWN = "own-";
    private static final int MOST_OWN_SECTIONS = 30;
    private static final int MOST_QUOTES = 200;
    private static final int DIGITS_OF_A_MARK = 16;

    public SummaryDraft {
        order = List.copyOf(order);
        parts = Map.copyOf(new TreeMap<>(parts));
        quotes = List.copyOf(quotes);
    }

    /**
     * @param out  whether it is left out
     * @param mark tells one state of the part from another, without its words
     */
    public record Part(@Nullable String title, @Nullable String text, boolean out, String mark) {

        static final Part UNTOUCHED = new Part(null, null, false, "");

        static Part of(@Nullable String title, @Nullable String text, boolean out) {
            return title == null && text == null && !out ? UNTOUCHED : new Part(title, text, out, markOf(title + "\0" + text + "\0" + out));
        }

        private static String markOf(String state) {
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8)))
                        .substring(0, DIGITS_OF_A_MARK);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    /**
     * A passage of what was handed in.
     *
     * @param section where it stands: a section or a group's card
     * @param part    of the template
     * @param start   first character within that part, from 0
     * @param end     the character after its last
     */
    public record Quote(String id, String section, SubmissionRef.Kind kind, UUID source, int version, String part, int start, int end) {

        static Quote of(String section, SubmissionRef source, int version, String part, int start, int end) {
            var id = "%s-%s-%d-%s-%d-%d".formatted(source.kind().name().toLowerCase(Locale.ROOT), source.id(), version, part, start, end);
            return new Quote(id, section, source.kind(), source.id(), version, part, start, end);
        }
    }

    Part part(String id) {
        return parts.getOrDefault(id, Part.UNTOUCHED);
    }

    /**
     * What somebody wrote, who had the state {@code seen} before them. What they did not touch stays as others have made it meanwhile;
     * what both changed is refused with {@code changed-meanwhile}, so that nobody's words are lost.
     */
    SummaryDraft written(String id, String seen, Part mine) {
        var theirs = part(id);
        if (mine.mark().equals(theirs.mark()) || mine.mark().equals(seen)) {
            return this;
        }
        RuleViolated.unless(theirs.mark().equals(seen), "changed-meanwhile", "text." + id);
        RuleViolated.unless(isKnown(id), "unknown-key", "text." + id);
        var changed = new LinkedHashMap<>(parts);
        changed.put(id, mine);
        return new SummaryDraft(order, changed, quotes);
    }

    private boolean isKnown(String id) {
        return id.equals("top") || order.contains(id) || id.startsWith("group:") || id.startsWith("finding:");
    }

    /** @param by -1 for up, 1 for down; at either end it stays */
    SummaryDraft moved(String section, int by) {
        var at = order.indexOf(section);
        var to = at + by;
        RuleViolated.unless(at >= 0, "unknown-key", "do");
        if (to < 0 || to >= order.size()) {
            return this;
        }
        var changed = new ArrayList<>(order);
        changed.add(to, changed.remove(at));
        return new SummaryDraft(changed, parts, quotes);
    }

    /** An own section at the end. */
    SummaryDraft withOwnSection() {
        var own = order.stream().filter(id -> id.startsWith(OWN)).map(id -> Integer.valueOf(id.substring(OWN.length()))).toList();
        RuleViolated.unless(own.size() < MOST_OWN_SECTIONS, "too-many", "do");
        var next = own.stream().max(Integer::compare).orElse(0) + 1;
        return new SummaryDraft(Stream.concat(order.stream(), Stream.of(OWN + next)).toList(), parts, quotes);
    }

    /** Sections of one's own can be removed; the others are left out. */
    SummaryDraft withoutOwnSection(String section) {
        RuleViolated.unless(section.startsWith(OWN) && order.contains(section), "unknown-key", "do");
        var changed = new LinkedHashMap<>(parts);
        changed.remove(section);
        return new SummaryDraft(order.stream().filter(id -> !id.equals(section)).toList(), changed,
                quotes.stream().filter(quote -> !quote.section().equals(section)).toList());
    }

    /** The same passage stands once. */
    SummaryDraft quoting(Quote quote) {
        RuleViolated.unless(isKnown(quote.section()), "unknown-key", "section");
        var others = quotes.stream().filter(each -> !each.id().equals(quote.id())).toList();
        RuleViolated.unless(others.size() < MOST_QUOTES, "too-many", "quote");
        return quotes.contains(quote) ? this : new SummaryDraft(order, parts, Stream.concat(others.stream(), Stream.of(quote)).toList());
    }

    SummaryDraft withoutQuote(String id) {
        return new SummaryDraft(order, parts, quotes.stream().filter(quote -> !Objects.equals(quote.id(), id)).toList());
    }
}
