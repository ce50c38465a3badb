package dk.loopbog.query.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.query.chart.Bars.Bar;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {

    @Test
    void liesOnOneScaleAndShowsThePartWithinTheWhole() {
        var drawn = Drawn.of(Bars.of(new Caption("b", "Møder", "Søjler"), List.of("Runde", "Holdt", "Ventet"), List.of(new Bar("AL 1", 5, 10), new Bar("AL 2", 10, 10))));

        assertThat(drawn.attribute("rect", "width")).containsExactly("470", "235", "470", "470");
        assertThat(drawn.texts()).containsExactly("AL 1", "5 / 10", "AL 2", "10 / 10");
    }
}
