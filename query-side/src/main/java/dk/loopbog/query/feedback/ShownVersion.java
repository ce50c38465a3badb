package dk.loopbog.query.feedback;

import dk.loopbog.events.Passage;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.submission.Comparison;
import dk.loopbog.query.submission.Comparison.Change;
import dk.loopbog.query.submission.Comparison.Piece;
import dk.loopbog.query.submission.HandedInFile;
import dk.loopbog.query.submission.SubmissionDocument.Version;
import dk.loopbog.query.submission.SubmissionTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of a submission as it is read.
 *
 * @param comparedWith number of the version that it is compared with, or null
 */
public record ShownVersion(int number, LocalDate on, @Nullable String reason, @Nullable HandedInFile file, @Nullable Integer pages,
                           @Nullable Integer comparedWith, List<Part> parts) {

    private static final Pattern PARAGRAPH = Pattern.compile("\\S(?:[^\\r\\n]*\\S)?");

    public record Part(String key, @Nullable String heading, List<List<Span>> paragraphs) {
    }

    /**
     * @param change {@code same}, {@code new} or {@code gone}
     * @param quoted whether it is part of a place that is pointed at
     */
    public record Span(String change, boolean quoted, String text) {
    }

    /**
     * A place to mark.
     *
     * @param end the character after its last
     */
    record Mark(@Nullable String part, int start, int end) {

        static Mark of(Passage passage) {
            return new Mark(passage.part(), passage.start(), passage.end());
        }

        static Mark of(Place place) {
            return new Mark(place.part(), place.from(), place.from() + place.words().length());
        }
    }

    /** The words of a paragraph and where they begin in their part. */
    record Place(String part, String words, int from) {
    }

    static ShownVersion of(UUID submission, Version version, @Nullable Version before, List<Mark> marks, Wording say) {
        var now = SubmissionTexts.of(version);
        var old = before == null ? now : SubmissionTexts.of(before);
        var keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(old.keySet());
        var parts = keys.stream().map(key -> {
            var inPart = marks.stream().filter(mark -> key.equals(mark.part())).toList();
            return new Part(key, SubmissionTexts.heading(version, key, say), before != null
                    ? List.of(spans(Comparison.of(old.get(key), now.get(key)).pieces(), 0, inPart))
                    : paragraphs(key, now.getOrDefault(key, ""))
                            .map(each -> spans(List.of(new Piece(Change.SAME, each.words())), each.from(), inPart)).toList());
        }).toList();
        return new ShownVersion(version.version(), version.on(), version.reason() == null ? null : version.reason().text(),
                HandedInFile.of(submission, version.version(), version.attachment(), say), version.pages(),
                before == null ? null : before.version(), parts);
    }

    /** The paragraph of that name, {@code <part>.<number>} counted from 0, or null where there is none. */
    static @Nullable Place place(Version version, String name) {
        var point = name.lastIndexOf('.');
        var number = name.substring(point + 1);
        var text = point < 0 || !number.matches("\\d{1,5}") ? null : SubmissionTexts.of(version).get(name.substring(0, point));
        return text == null ? null : paragraphs(name.substring(0, point), text).skip(Integer.parseInt(number)).findFirst().orElse(null);
    }

    /** Its words alone. */
    public static @Nullable String paragraph(Version version, String name) {
        var place = place(version, name);
        return place == null ? null : place.words();
    }

    private static Stream<Place> paragraphs(String part, String text) {
        return PARAGRAPH.matcher(text).results().map(found -> new Place(part, found.group(), found.start()));
    }

    /** @param from where the text that is there now begins */
    private static List<Span> spans(List<Piece> pieces, int from, List<Mark> marks) {
        var spans = new ArrayList<Span>();
        var place = from;
        for (var piece : pieces) {
            if (piece.change() == Change.GONE) {
                spans.add(new Span(piece.change().key(), false, piece.text()));
                continue;
            }
            var begin = 0;
            for (var at = 1; at <= piece.text().length(); at++) {
                var quoted = isQuoted(place + begin, marks);
                if (at == piece.text().length() || isQuoted(place + at, marks) != quoted) {
                    spans.add(new Span(piece.change().key(), quoted, piece.text().substring(begin, at)));
                    begin = at;
                }
            }
            place += piece.text().length();
        }
        return spans;
    }

    private static boolean isQuoted(int place, List<Mark> marks) {
        return marks.stream().anyMatch(mark -> mark.start() <= place && place < mark.end());
    }
}
