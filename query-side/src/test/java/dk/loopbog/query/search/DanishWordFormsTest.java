package dk.loopbog.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words as people in jobcentres write them: the forms of one are found by each other, those of two are not. */
class DanishWordFormsTest {

    private final DanishAnalysis analysis = new DanishAnalysis();

    record Pair(String one, String other) {
    }

    static Stream<Pair> ofOneWord() {
        return lines("one-word.txt").flatMap(forms -> IntStream.range(1, forms.size()).mapToObj(at -> new Pair(forms.getFirst(), forms.get(at))));
    }

    static Stream<Pair> ofTwoWords() {
        return lines("two-words.txt").map(words -> new Pair(words.getFirst(), words.getLast()));
    }

    @Test
    void theListsAreLongEnoughToMeanSomething() {
        assertThat(ofOneWord()).hasSizeGreaterThan(400);
        assertThat(ofTwoWords()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("ofOneWord")
    void formsOfOneWordMeet(Pair pair) {
        assertThat(analysis.words(pair.one())).as("%s", pair).isEqualTo(analysis.words(pair.other()));
    }

    @ParameterizedTest
    @MethodSource("ofTwoWords")
    void differentWordsDoNotMeet(Pair pair) {
        assertThat(analysis.words(pair.one())).as("%s", pair).doesNotContainAnyElementsOf(analysis.words(pair.other()));
    }

    private static Stream<List<String>> lines(String file) {
        try (var lines = new BufferedReader(new InputStreamReader(DanishWordFormsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> List.of(line.split(" "))).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
