package dk.loopbog.query.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.query.chart.Lines.Line;
import dk.loopbog.query.chart.Lines.Point;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.paper.Paper.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class LinesTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 9);

    @Test
    void keepsTheWholeScaleAsItsAxisWhateverTheScores() {
        var drawn = drawn(0, 10, new Line("B1", List.of(point(0, 4), point(30, 6))));

        assertThat(drawn.texts()).contains("0", "1", "5", "9", "10").contains("B1", "9. jan.");
        assertThat(drawn.attribute("path", "d")).containsExactly("M58 146L624 102");
    }

    @Test
    void tellsLinesApartByDashesAndByNamesThatDoNotStandOnEachOther() {
        var drawn = drawn(0, 10, new Line("B1", List.of(point(0, 0))), new Line("B2", List.of(point(0, 0))), new Line("B3", List.of(point(0, 0))));

        assertThat(drawn.attribute("path", "stroke-dasharray")).doesNotHaveDuplicates();
        var places = drawn.all("text").stream().filter(text -> text.getTextContent().startsWith("B"))
                .map(text -> Double.valueOf(text.getAttribute("y"))).sorted().toList();
        assertThat(places).hasSize(3).allSatisfy(place -> assertThat(place).isBetween(0.0, 240.0));
        assertThat(places.get(1) - places.get(0)).isGreaterThanOrEqualTo(16);
        assertThat(places.get(2) - places.get(1)).isGreaterThanOrEqualTo(16);
    }

    @Test
    void drawsAnEmptyScaleWhereNothingIsScored() {
        assertThat(drawn(1, 5).texts()).containsExactly("1", "2", "3", "4", "5");
    }

    private static Point point(int daysLater, int value) {
        return new Point(DAY.plusDays(daysLater), BigDecimal.valueOf(value));
    }

    private static Drawn drawn(int least, int most, Line... lines) {
        return Drawn.of(Lines.of(new Caption("scores", "Scorer", "Linjer"), least, most, List.of(lines), new Table("Scorer", List.of(), List.of()),
                new Wording(new StaticMessageSource(), Locale.of("da"))));
    }
}
