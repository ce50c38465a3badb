package dk.loopbog.query.feedback;

import dk.loopbog.query.page.Wording;
import dk.loopbog.query.submission.Comparison;
import dk.loopbog.query.submission.Comparison.Change;
import dk.loopbog.query.submission.Comparison.Piece;
import dk.loopbog.query.submission.HandedInFile;
import dk.loopbog.query.submission.SubmissionDocument.Version;
import dk.loopbog.query.submission.SubmissionTexts;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of a submission as it is read.
 *
 * @param comparedWith number of the version that it is compared with, or null
 */
public record ShownVersion(int number, LocalDate on, @Nullable String reason, @Nullable HandedInFile file, @Nullable Integer pages,
                           @Nullable Integer comparedWith, List<Part> parts) {

    /**
     * @param paragraphs each as pieces that are the the same, new or gone
     */
    public record Part(String key, @Nullable String heading, List<List<Piece>> paragraphs) {
    }

    static ShownVersion of(UUID submission, Version version, @Nullable Version before, Wording say) {
        var now = SubmissionTexts.of(version);
        var old = before == null ? now : SubmissionTexts.of(before);
        var keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(old.keySet());
        var parts = keys.stream().map(key -> new Part(key, SubmissionTexts.heading(version, key, say),
                before == null ? paragraphs(now.get(key)) : List.of(Comparison.of(old.get(key), now.get(key)).pieces()))).toList();
        return new ShownVersion(version.version(), version.on(), version.reason() == null ? null : version.reason().text(),
                HandedInFile.of(submission, version.version(), version.attachment(), say), version.pages(),
                before == null ? null : before.version(), parts);
    }

    /**
     * The words of one paragraph, named {@code <part>.<number>} and counted from 0, or null where there is none of that name.
     */
    public static @Nullable String paragraph(Version version, String name) {
        var point = name.lastIndexOf('.');
        var text = point < 0 ? null : SubmissionTexts.of(version).get(name.substring(0, point));
        if (text == null) {
            return null;
        }
        var number = name.substring(point + 1);
        return split(text).skip(number.matches("\\d{1,5}") ? Integer.parseInt(number) : Integer.MAX_VALUE).findFirst().orElse(null);
    }

    private static List<List<Piece>> paragraphs(String text) {
        return split(text).map(paragraph -> List.of(new Piece(Change.SAME, paragraph))).toList();
    }

    private static Stream<String> split(String text) {
        return text.lines().filter(line -> !line.isBlank());
    }
}
