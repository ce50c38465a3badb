package dk.loopbog.query.submission;

import static dk.loopbog.query.submission.Comparison.Change.GONE;
import static dk.loopbog.query.submission.Comparison.Change.NEW;
import static dk.loopbog.query.submission.Comparison.Change.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.query.submission.Comparison.Piece;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void equalTextsAreUnchanged() {
        assertThat(Comparison.of("Vi spørger om jobønsket.", "Vi spørger om jobønsket.").changed()).isFalse();
        assertThat(Comparison.of(null, null).pieces()).isEmpty();
    }

    @Test
    void showsTheWordsThatCameAndWent() {
        assertThat(Comparison.of("Vi spørger først om jobønsket", "Vi spørger altid om jobønsket 🙂").pieces()).containsExactly(
                new Piece(SAME, "Vi spørger "), new Piece(GONE, "først"), new Piece(NEW, "altid"), new Piece(SAME, " om jobønsket"), new Piece(NEW, " 🙂"));
    }

    @Test
    void aChangedPhraseIsOneChange() {
        assertThat(Comparison.of("i ti minutter", "i et kvarter").pieces()).containsExactly(
                new Piece(SAME, "i "), new Piece(GONE, "ti minutter"), new Piece(NEW, "et kvarter"));
    }

    @Test
    void aTextThatWasMissingIsAllNew() {
        assertThat(Comparison.of(null, "Noget nyt").pieces()).containsExactly(new Piece(NEW, "Noget nyt"));
        assertThat(Comparison.of("Noget", "").pieces()).containsExactly(new Piece(GONE, "Noget"));
    }

    @Test
    void bothTextsCanBeReadOutOfIt() {
        var random = new Random(7);
        for (var i = 0; i < 500; i++) {
            assertGivesBoth(words(random, 12), words(random, 12));
        }
    }

    @Test
    void longTextsAreComparedByLinesOrAsWholes() {
        var lines = Stream.iterate(0, n -> n + 1).limit(1200).map(n -> "linje nummer " + n + " i teksten").toList();
        var turned = lines.reversed();
        assertGivesBoth(String.join("\n", lines), String.join("\n", turned));

        var random = new Random(1);
        var one = words(random, 20_000);
        var other = words(random, 20_000);
        assertThat(Comparison.of(one, other).pieces()).containsExactly(new Piece(GONE, one), new Piece(NEW, other));
    }

    private static void assertGivesBoth(String before, String after) {
        var comparison = Comparison.of(before, after);
        assertThat(text(comparison.before())).isEqualTo(before);
        assertThat(text(comparison.after())).isEqualTo(after);
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static String words(Random random, int count) {
        var words = new String[count];
        Arrays.setAll(words, i -> List.of("vi", "spørger", "tror", "på", "job\n").get(random.nextInt(5)));
        return String.join(" ", words);
    }
}
