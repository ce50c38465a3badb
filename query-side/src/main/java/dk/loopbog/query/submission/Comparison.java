package dk.loopbog.query.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one text to another, word by word. All pieces but the new ones give the earlier text, all but the gone ones
 * the later.
 */
public record Comparison(List<Piece> pieces) {

    public enum Change {
        SAME, GONE, NEW;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Piece(Change change, String text) {
    }

    private static final Pattern WORDS = Pattern.compile("\\s+|\\S+");
    private static final Pattern LINES = Pattern.compile("[^\n]*\n|[^\n]+");

    /** Places in the table of common runs, four bytes each. */
    private static final long LARGEST = 2_000_000;

    /** A missing text is an empty one. Very long texts that differ nearly everywhere are told apart by lines, or as wholes. */
    public static Comparison of(@Nullable String before, @Nullable String after) {
        var pieces = new Pieces();
        compare(parts(before, WORDS), parts(after, WORDS), pieces, () ->
                compare(parts(before, LINES), parts(after, LINES), pieces, () -> pieces.replace(Objects.requireNonNullElse(before, ""),
                        Objects.requireNonNullElse(after, ""))));
        return new Comparison(pieces.told());
    }

    public boolean changed() {
        return pieces.stream().anyMatch(piece -> piece.change() != Change.SAME);
    }

    /** The earlier text, with what is gone in it. */
    public List<Piece> before() {
        return pieces.stream().filter(piece -> piece.change() != Change.NEW).toList();
    }

    /** The later text, with what is new in it. */
    public List<Piece> after() {
        return pieces.stream().filter(piece -> piece.change() != Change.GONE).toList();
    }

    private static List<String> parts(@Nullable String text, Pattern kind) {
        return text == null ? List.of() : kind.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void compare(List<String> before, List<String> after, Pieces pieces, Runnable tooLarge) {
        var shorter = Math.min(before.size(), after.size());
        var start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        var end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        var gone = before.subList(start, before.size() - end);
        var come = after.subList(start, after.size() - end);
        if ((long) gone.size() * come.size() > LARGEST) {
            tooLarge.run();
            return;
        }
        before.subList(0, start).forEach(part -> pieces.add(Change.SAME, part));
        align(gone, come, pieces);
        before.subList(before.size() - end, before.size()).forEach(part -> pieces.add(Change.SAME, part));
    }

    /** Keeps the longest run of parts that both have in the same order. */
    private static void align(List<String> gone, List<String> come, Pieces pieces) {
        var common = new int[gone.size() + 1][come.size() + 1];
        for (var i = gone.size() - 1; i >= 0; i--) {
            for (var j = come.size() - 1; j >= 0; j--) {
                common[i][j] = gone.get(i).equals(come.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var i = 0;
        var j = 0;
        while (i < gone.size() || j < come.size()) {
            if (i < gone.size() && j < come.size() && gone.get(i).equals(come.get(j))) {
                pieces.add(Change.SAME, gone.get(i++));
                j++;
            } else if (j == come.size() || i < gone.size() && common[i + 1][j] >= common[i][j + 1]) {
                pieces.add(Change.GONE, gone.get(i++));
            } else {
                pieces.add(Change.NEW, come.get(j++));
            }
        }
    }

    /** Gathers parts of a kind, so that a changed phrase reads as one change and not as one for each of its words. */
    private static final class Pieces {

        private final List<Piece> told = new ArrayList<>();
        private final StringBuilder gone = new StringBuilder();
        private final StringBuilder come = new StringBuilder();
        private final StringBuilder same = new StringBuilder();

        void add(Change change, String part) {
            if (change == Change.SAME) {
                same.append(part);
                return;
            }
            if (!same.isEmpty() && same.toString().isBlank() && !(gone.isEmpty() && come.isEmpty())) {
                gone.append(same);
                come.append(same);
                same.setLength(0);
            }
            if (!same.isEmpty()) {
                tell();
            }
            (change == Change.GONE ? gone : come).append(part);
        }

        void replace(String before, String after) {
            add(Change.GONE, before);
            add(Change.NEW, after);
        }

        List<Piece> told() {
            tell();
            return List.copyOf(told);
        }

        private void tell() {
            tell(Change.GONE, gone);
            tell(Change.NEW, come);
            tell(Change.SAME, same);
        }

        private void tell(Change change, StringBuilder text) {
            if (!text.isEmpty()) {
                told.add(new Piece(change, text.toString()));
                text.setLength(0);
            }
        }
    }
}
