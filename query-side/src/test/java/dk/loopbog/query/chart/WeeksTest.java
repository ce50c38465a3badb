package dk.loopbog.query.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.query.chart.Weeks.Kind;
import dk.loopbog.query.paper.Paper.Cell;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeksTest {

    private static final Caption CAPTION = new Caption("weeks", "Uger", "Søjler");

    @Test
    void countsPerIsoWeekAcrossTheTurnOfTheYear() {
        var weeks = Weeks.of(CAPTION, "Uge", LocalDate.of(2019, 12, 18), LocalDate.of(2020, 1, 2), List.of(
                new Kind("Prøvet", List.of(LocalDate.of(2019, 12, 18), LocalDate.of(2019, 12, 22), LocalDate.of(2020, 1, 2)))));

        assertThat(weeks.table().rows()).containsExactly(List.of(Cell.of("51"), Cell.of(2)), List.of(Cell.of("52"), Cell.of(0)),
                List.of(Cell.of("1"), Cell.of(1)));
    }

    @Test
    void drawsAllLanesOnOneScaleWithTheCountAboveEachBar() {
        var day = LocalDate.of(2020, 1, 8);
        var drawn = Drawn.of(Weeks.of(CAPTION, "Uge", day, day, List.of(new Kind("Prøvet", List.of(day, day, day, day)), new Kind("Holdt", List.of(day)))));

        assertThat(drawn.attribute("rect", "height")).containsExactly("44", "11");
        assertThat(drawn.texts()).containsExactly("Prøvet", "4", "Holdt", "1", "2");
    }

    @Test
    void leavesOutNumbersOfWeeksWhereTheyWouldStandOnEachOther() {
        var first = LocalDate.of(2018, 10, 1);
        var drawn = Drawn.of(Weeks.of(CAPTION, "Uge", first, first.plusYears(2), List.of()));

        var places = drawn.attribute("text", "x").stream().map(Double::valueOf).toList();
        assertThat(places).hasSizeGreaterThan(10);
        for (var i = 1; i < places.size(); i++) {
            assertThat(places.get(i) - places.get(i - 1)).isGreaterThanOrEqualTo(15);
        }
    }
}
