package dk.loopbog.query.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.query.chart.Steps.Heads;
import dk.loopbog.query.chart.Steps.Shape;
import dk.loopbog.query.chart.Steps.Step;
import dk.loopbog.query.paper.Paper.Cell;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepsTest {

    @Test
    void drawsABoxForEachStepAndAnArrowBetweenThem() {
        var chart = chart(new Step(Shape.ACTION, "Aktion", "Vi spørger"), new Step(Shape.LEARNED, "Læring", "De svarer"),
                new Step(Shape.NEXT, "Næste", ""));

        var drawn = Drawn.of(chart);
        assertThat(drawn.texts()).containsExactly("Aktion", "Vi spørger", "Læring", "De svarer", "Næste");
        assertThat(drawn.attribute("rect", "rx")).containsExactly("6", "22", "6");
        assertThat(drawn.all("path")).hasSize(2);
        assertThat(chart.table().rows()).contains(List.of(Cell.of("Læring"), Cell.of("De svarer")));
    }

    @Test
    void goesOnInANewRowAfterFour() {
        var five = chart(IntStream.rangeClosed(1, 5).mapToObj(i -> new Step(Shape.ACTION, "Aktion " + i, "")).toArray(Step[]::new));

        assertThat(Drawn.of(five).attribute("rect", "y")).containsExactly("4", "4", "4", "4", "164");
    }

    @Test
    void cutsWhatABoxHasNoRoomForAndBreaksLongWords() {
        assertThat(Steps.lines("ord ".repeat(200))).hasSize(6).last().asString().endsWith(" …");
        assertThat(Steps.lines("beskæftigelseskonsulentuddannelsesvejledning")).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(23));
        assertThat(Steps.lines("👩‍👩‍👧‍👦".repeat(12))).allSatisfy(line -> assertThat(line).doesNotStartWith("\u200d"));
    }

    private static Chart chart(Step... steps) {
        return Steps.of(new Caption("a1", "Aktion 1", "Tre skridt"), new Heads("Skridt", "Tekst"), List.of(steps));
    }
}
