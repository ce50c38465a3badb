package dk.loopbog.query.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.query.summary.Weeks.Bar;
import dk.loopbog.query.summary.Weeks.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeksTest {

    @Test
    void countsPerIsoWeekAcrossTheTurnOfTheYear() {
        var weeks = Weeks.of(LocalDate.of(2019, 12, 18), LocalDate.of(2020, 1, 2), List.of(
                new Kind("tried", "#08519C", List.of(LocalDate.of(2019, 12, 18), LocalDate.of(2019, 12, 22), LocalDate.of(2020, 1, 2)))));

        assertThat(weeks.numbers()).containsExactly(51, 52, 1);
        assertThat(weeks.lanes().getFirst().counts()).containsExactly(2, 0, 1);
    }

    @Test
    void drawsAllLanesOnOneScale() {
        var day = LocalDate.of(2020, 1, 8);
        var weeks = Weeks.of(day, day, List.of(new Kind("tried", "#08519C", List.of(day, day, day, day)), new Kind("held", "#54278F", List.of(day))));

        assertThat(weeks.lanes()).flatExtracting(Weeks.Lane::bars).extracting(Bar::height).containsExactly(44, 11);
        assertThat(weeks.lanes()).flatExtracting(Weeks.Lane::bars).allSatisfy(bar -> assertThat(bar.y() + bar.height()).isIn(70, 140));
    }
}
