package dk.loopbog.query.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.loopbog.query.chart.Sectors.Entry;
import dk.loopbog.query.chart.Sectors.Heads;
import dk.loopbog.query.chart.Sectors.Share;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SectorsTest {

    @Test
    void goesClockwiseFromTheTopTheLargestFirstThenByName() {
        var sectors = sectors(new Share("Sprog", List.of("x")), new Share("Ledelse", List.of("y")), new Share("Job", List.of("a", "b")));

        assertThat(sectors.listed()).extracting(Entry::letter, Entry::theme).containsExactly(
                tuple("A", "Job"), tuple("B", "Ledelse"), tuple("C", "Sprog"));
        assertThat(Drawn.of(sectors.chart()).attribute("path", "d")).containsExactly(
                "M130 130L130 10A120 120 0 0 1 130 250Z",
                "M130 130L130 250A120 120 0 0 1 10 130Z",
                "M130 130L10 130A120 120 0 0 1 130 10Z");
    }

    @Test
    void oneThemeIsAWholeCircleWhichNoSingleArcCanDraw() {
        var only = Drawn.of(sectors(new Share("Job", List.of("a"))).chart());

        assertThat(only.attribute("path", "d")).singleElement().asString().contains("A120 120 0 0 1 130 250").contains("A120 120 0 0 1 130 10");
        assertThat(only.attribute("text", "x")).containsExactly("130");
    }

    @Test
    void pastEightThemesTheSmallestShareASectorAndTheListStaysWhole() {
        var sectors = sectors(IntStream.rangeClosed(1, 11).mapToObj(i -> new Share("Tema %02d".formatted(i), List.of("g"))).toArray(Share[]::new));

        var paths = Drawn.of(sectors.chart()).attribute("path", "d");
        assertThat(paths).hasSize(8);
        assertThat(paths.getLast()).endsWith(" 130 10Z");
        assertThat(sectors.listed()).extracting(Entry::letter).hasSize(11).endsWith("G", "H", "H", "H", "H");
        assertThat(sectors.chart().table().rows()).hasSize(11);
    }

    @Test
    void drawsNothingOfNothing() {
        assertThat(Drawn.of(sectors(new Share("Job", List.of())).chart()).all("path")).isEmpty();
    }

    @Test
    void namesItselfAndItsFindingWhateverSignsTheyAreWrittenIn() {
        var chart = Sectors.of(new Caption("t", "Temaer & <mål>", "\"To\" temaer\u0001"), new Heads("Tema", "Antal", "Grupper"), List.of()).chart();

        var drawn = Drawn.of(chart);
        assertThat(drawn.all("title")).singleElement().satisfies(title -> assertThat(title.getTextContent()).isEqualTo("Temaer & <mål>"));
        assertThat(drawn.all("desc")).singleElement().satisfies(said -> assertThat(said.getTextContent()).isEqualTo("\"To\" temaer"));
        assertThat(drawn.root().getAttribute("aria-labelledby")).isEqualTo("t-title t-said");
        assertThat(chart.picture().svg()).doesNotContain("style=").doesNotContain("class=");
    }

    private static Sectors sectors(Share... shares) {
        return Sectors.of(new Caption("themes", "Temaer", "Cirkel"), new Heads("Tema", "Antal", "Grupper"), List.of(shares));
    }
}
