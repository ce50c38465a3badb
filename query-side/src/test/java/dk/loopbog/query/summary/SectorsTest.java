package dk.loopbog.query.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.loopbog.query.summary.Sectors.Entry;
import dk.loopbog.query.summary.Sectors.Sector;
import dk.loopbog.query.summary.Sectors.Share;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SectorsTest {

    @Test
    void goesClockwiseFromTheTopTheLargestFirstThenByName() {
        var sectors = Sectors.of(List.of(new Share("Sprog", List.of("x")), new Share("Ledelse", List.of("y")), new Share("Job", List.of("a", "b"))));

        assertThat(sectors.listed()).extracting(Entry::letter, Entry::theme).containsExactly(
                tuple("A", "Job"), tuple("B", "Ledelse"),
                tuple("C", "Sprog"));
        assertThat(sectors.drawn()).extracting(Sector::path).containsExactly(
                "M130 130L130.0 10.0A120 120 0 0 1 130.0 250.0Z",
                "M130 130L130.0 250.0A120 120 0 0 1 10.0 130.0Z",
                "M130 130L10.0 130.0A120 120 0 0 1 130.0 10.0Z");
    }

    @Test
    void oneThemeIsAWholeCircleWhichNoSingleArcCanDraw() {
        var only = Sectors.of(List.of(new Share("Job", List.of("a")))).drawn().getFirst();

        assertThat(only.path()).contains("A120 120 0 0 1 130 250").contains("A120 120 0 0 1 130 10");
        assertThat(only.x()).isEqualTo("130.0");
        assertThat(only.y()).isEqualTo("130.0");
    }

    @Test
    void pastEightThemesTheSmallestShareASectorAndTheListStaysWhole() {
        var sectors = Sectors.of(IntStream.rangeClosed(1, 11).mapToObj(i -> new Share("Tema %02d".formatted(i), List.of("g"))).toList());

        assertThat(sectors.drawn()).hasSize(8);
        assertThat(sectors.drawn().getLast().path()).endsWith(" 130.0 10.0Z");
        assertThat(sectors.listed()).hasSize(11);
        assertThat(sectors.listed()).extracting(Entry::letter).endsWith("G", "H", "H", "H", "H");
    }

    @Test
    void drawsNothingOfNothing() {
        assertThat(Sectors.of(List.of(new Share("Job", List.of()))).drawn()).isEmpty();
    }
}
