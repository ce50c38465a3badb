package dk.loopbog.query.desk;

import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionTexts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much of a text is another than it was. */
final class ChangedParagraphs {

    private ChangedParagraphs() {
    }

    /** Paragraphs that came or went between two versions; one that was reworded counts once. */
    static int between(SubmissionDocument submission, int earlier, int later) {
        var before = texts(submission, earlier);
        var after = texts(submission, later);
        var parts = new HashSet<>(before.keySet());
        parts.addAll(after.keySet());
        return parts.stream().mapToInt(part -> {
            var gone = paragraphs(before.getOrDefault(part, ""));
            var come = paragraphs(after.getOrDefault(part, ""));
            var same = new HashSet<>(gone);
            same.retainAll(come);
            return Math.max(gone.size(), come.size()) - same.size();
        }).sum();
    }

    private static Map<String, String> texts(SubmissionDocument submission, int version) {
        return submission.versions().stream().filter(each -> each.version() == version).findFirst().map(SubmissionTexts::of).orElse(Map.of());
    }

    private static Set<String> paragraphs(String text) {
        return new HashSet<>(List.of(text.strip().split("\\s*\\R\\s*")));
    }
}
