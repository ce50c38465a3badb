package dk.loopbog.query.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.query.chart.TimeLine.Band;
import dk.loopbog.query.chart.TimeLine.Mark;
import dk.loopbog.query.chart.TimeLine.Meaning;
import dk.loopbog.query.chart.TimeLine.Row;
import dk.loopbog.query.chart.TimeLine.Shape;
import dk.loopbog.query.paper.Paper.Table;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeLineTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = FIRST.plusDays(600);

    @Test
    void putsEachDayInItsPlaceAndWhatLiesOutsideAtTheEdge() {
        var drawn = Drawn.of(TimeLine.of(new Caption("t", "Forløbet", "To runder"), FIRST, LAST, List.of(new Band("AL 1", FIRST, FIRST.plusDays(300))),
                List.of(new Row("Odder", FIRST, FIRST.plusDays(400), List.of(new Mark(Shape.DOT, FIRST.plusDays(200)), new Mark(Shape.DOT, LAST.plusYears(1))))),
                List.of(new Meaning(Shape.DOT, "besøg")), new Table("Forløbet", List.of(), List.of())));

        assertThat(drawn.attribute("rect", "x")).containsExactly("130");
        assertThat(drawn.attribute("rect", "width")).containsExactly("300");
        assertThat(drawn.attribute("circle", "cx")).containsExactly("330", "730", "8");
        assertThat(drawn.texts()).containsExactly("2019", "2020", "AL 1", "Odder", "besøg");
        assertThat(drawn.attribute("line", "x2")).contains("530");
    }
}
