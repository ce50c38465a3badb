package dk.loopbog.query.summary;

import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.query.consent.AuthorsConsent;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionDocument.Version;
import dk.loopbog.query.submission.SubmissionTexts;
import dk.loopbog.query.submission.SubmissionsView;
import dk.loopbog.query.view.ReadModels;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Passages of what was handed in, but for the words of attached files. */
@Component
public class Quotables {

    private static final String ATTACHMENT = "attachment";
    /** In characters: a longer paragraph is offered sentence by sentence. */
    private static final int LONG_PARAGRAPH = 220;
    /** Danish quotation marks point inwards, which the iterator of sentences does not know: it parts the last one from its sentence. */
    private static final char CLOSING = '«';

    private final ReadModels models;
    private final AuthorsConsent consent;

    public Quotables(ReadModels models, AuthorsConsent consent) {
        this.models = models;
        this.consent = consent;
    }

    public enum State {
        ALLOWED,
        /** Whoever wrote it has not agreed to be quoted, or no longer does. */
        NOT_ALLOWED,
        /** Erased, or not there. */
        GONE;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param passage null unless it may be quoted */
    public record Found(State state, Optional<Passage> passage, Optional<SubmissionDocument> source, Optional<Version> version) {

        private static Found nothing(State state) {
            return new Found(state, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * A piece that can be quoted as it stands.
     *
     * @param part of the template
     */
    public record Piece(String part, int start, int end, String text) {
    }

    public Found find(SummaryDraft.Quote quote) {
        var source = models.of(new SubmissionsView()).find(quote.source()).filter(each -> each.kind() == quote.kind());
        var version = source.flatMap(each -> each.versions().stream().filter(one -> one.version() == quote.version()).findFirst());
        if (source.isEmpty() || version.isEmpty()) {
            return Found.nothing(State.GONE);
        }
        var text = SubmissionTexts.of(version.get()).get(quote.part());
        if (text == null || quote.start() < 0 || quote.start() >= quote.end() || quote.end() > text.length()) {
            return Found.nothing(State.GONE);
        }
        if (!consent.allows(ConsentPurpose.QUOTATION, source.get(), version.get(), quote.part())) {
            return Found.nothing(State.NOT_ALLOWED);
        }
        return new Found(State.ALLOWED, Optional.of(new Passage(new SubmissionRef(quote.kind(), quote.source()), quote.version(), quote.part(),
                quote.start(), quote.end(), new Personal(SubmissionTexts.whose(version.get()).get(quote.part()),
                text.substring(quote.start(), quote.end())))), source, version);
    }

    /** Paragraphs of the parts whose authors agree to be quoted, long ones by their sentences. */
    public List<Piece> pieces(SubmissionDocument source, Version version) {
        var pieces = new ArrayList<Piece>();
        SubmissionTexts.of(version).forEach((part, text) -> {
            if (!part.equals(ATTACHMENT) && consent.allows(ConsentPurpose.QUOTATION, source, version, part)) {
                var at = 0;
                for (var line : text.split("\n", -1)) {
                    if (!line.isBlank()) {
                        pieces(part, at, line, pieces);
                    }
                    at += line.length() + 1;
                }
            }
        });
        return List.copyOf(pieces);
    }

    private static void pieces(String part, int at, String line, List<Piece> pieces) {
        if (line.length() <= LONG_PARAGRAPH) {
            add(part, at, line, pieces);
            return;
        }
        var sentences = BreakIterator.getSentenceInstance(Locale.of("da"));
        sentences.setText(line);
        var from = sentences.first();
        for (var to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
            if (to == line.length() || line.charAt(to) != CLOSING) {
                add(part, at + from, line.substring(from, to), pieces);
                from = to;
            }
        }
    }

    private static void add(String part, int at, String text, List<Piece> pieces) {
        var begins = text.length() - text.stripLeading().length();
        var words = text.strip();
        if (!words.isEmpty()) {
            var start = at + begins;
            pieces.add(new Piece(part, start, start + words.length(), words));
        }
    }
}
