package dk.loopbog.query.chart;

import dk.loopbog.query.chart.Svg.Anchor;
import dk.loopbog.query.paper.Paper.Cell;
import dk.loopbog.query.paper.Paper.Column;
import dk.loopbog.query.paper.Paper.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A few numbers as bars that lie on one scale, in the order given; where a number is part of another, within that one's outline. */
public final class Bars {

    private static final int LEFT = 200;
    private static final int LONGEST = 470;
    private static final int STEP = 30;
    private static final int THICK = 18;

    /** @param of what the number is part of, or null */
    public record Bar(String name, int number, @Nullable Integer of) {
    }

    private Bars() {
    }

    /** @param heads of the table: name, number and, where the numbers are parts, whole */
    public static Chart of(Caption caption, List<String> heads, List<Bar> bars) {
        var svg = new Svg(caption, Svg.WIDE, STEP * bars.size() + 10);
        var most = Math.max(1, bars.stream().mapToInt(bar -> bar.of() == null ? bar.number() : Math.max(bar.of(), bar.number())).max().orElse(1));
        for (var i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            var y = STEP * i + 6;
            var whole = bar.of();
            svg.text(0, y + 14, 14, Svg.INK, Anchor.START, bar.name());
            if (whole != null) {
                svg.box(LEFT, y, length(whole, most), THICK, 0, Svg.WHITE, Svg.LINE, 1, "");
            }
            svg.bar(LEFT, y, length(bar.number(), most), THICK, Svg.BLUE);
            svg.text(LEFT + length(whole == null ? bar.number() : Math.max(whole, bar.number()), most) + 8, y + 14, 13, Svg.INK, Anchor.START,
                    whole == null ? String.valueOf(bar.number()) : bar.number() + " / " + whole);
        }
        var rows = bars.stream().map(bar -> bar.of() == null ? List.of(Cell.of(bar.name()), Cell.of(bar.number()))
                : List.of(Cell.of(bar.name()), Cell.of(bar.number()), Cell.of(bar.of()))).toList();
        return new Chart(caption.id(), svg.picture(), new Table(caption.title(), heads.stream().map(head -> new Column(head, 5)).toList(), rows));
    }

    private static double length(int number, int most) {
        return (double) LONGEST * number / most;
    }
}
