package dk.loopbog.query.chart;

import dk.loopbog.query.chart.Svg.Anchor;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.paper.Paper.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Scores over time on one scale: a line for each name, told apart by its dashes and by the name at its end. The axis is the whole
 * scale, whatever the scores; scales of different length each have a chart of their own.
 */
public final class Lines {

    private static final int LEFT = 34;
    private static final int RIGHT = 640;
    private static final int TOP = 14;
    private static final int TALL = 220;
    private static final int LABEL_HEIGHT = 16;
    private static final int ROOM_FOR_A_DAY = 56;
    private static final List<String> DASHES = List.of("", "7 4", "2 3", "10 3 2 3", "14 5", "4 2 1 2");
    private static final List<String> INKS = List.of(Svg.BLUE, Svg.VIOLET, Svg.INK);

    /** @param points in any order */
    public record Line(String name, List<Point> points) {
    }

    public record Point(LocalDate day, BigDecimal value) {
    }

    private Lines() {
    }

    /**
     * @param least the scale's lowest value
     * @param table the figures behind the chart, as its page wants them told
     */
    public static Chart of(Caption caption, int least, int most, List<Line> lines, Table table, Wording say) {
        var days = lines.stream().flatMap(line -> line.points().stream()).map(Point::day).collect(Collectors.toCollection(java.util.TreeSet::new));
        var svg = new Svg(caption, Svg.WIDE, TOP + TALL + 30);
        for (var mark : marks(least, most)) {
            var y = y(BigDecimal.valueOf(mark), least, most);
            svg.text(LEFT - 8, y + 4, 12, Svg.SOFT, Anchor.END, String.valueOf(mark)).line(LEFT, y, RIGHT, y, mark == least ? Svg.LINE : "#d5d9de", 1, "");
        }
        if (!days.isEmpty()) {
            var first = days.first();
            var last = days.last();
            var ends = new ArrayList<End>();
            for (var i = 0; i < lines.size(); i++) {
                draw(svg, lines.get(i), i, first, last, least, most, ends);
            }
            apart(ends).forEach(end -> svg.bold(RIGHT + 12, end.y() + 4, 13, end.ink(), Anchor.START, end.name()));
            var shown = Double.NEGATIVE_INFINITY;
            for (var day : days) {
                var x = x(day, first, last);
                if (x - shown >= ROOM_FOR_A_DAY) {
                    svg.line(x, TOP + TALL, x, TOP + TALL + 5).text(x, TOP + TALL + 20, 12, Svg.SOFT, Anchor.MIDDLE, say.shortDay(day));
                    shown = x;
                }
            }
        }
        return new Chart(caption.id(), svg.picture(), table);
    }

    /** Where a line's name would best stand. */
    private record End(String name, String ink, double y) {
    }

    private static void draw(Svg svg, Line line, int place, LocalDate first, LocalDate last, int least, int most, List<End> ends) {
        var points = line.points().stream().sorted(Comparator.comparing(Point::day)).toList();
        if (points.isEmpty()) {
            return;
        }
        var ink = INKS.get(place % INKS.size());
        var path = points.stream().map(point -> Svg.number(x(point.day(), first, last)) + " " + Svg.number(y(point.value(), least, most)))
                .collect(Collectors.joining("L", "M", ""));
        var end = points.getLast();
        svg.path(path, "none", ink, 2, DASHES.get(place % DASHES.size()));
        points.forEach(point -> svg.circle(x(point.day(), first, last), y(point.value(), least, most), 3.5, Svg.WHITE, ink));
        var x = x(end.day(), first, last);
        if (x < RIGHT) {
            svg.line(x + 5, y(end.value(), least, most), RIGHT, y(end.value(), least, most), "#d5d9de", 1, "1 4");
        }
        ends.add(new End(line.name(), ink, y(end.value(), least, most)));
    }

    /** Pushed down until no name stands on another, and up again where the last would leave the drawing. */
    private static List<End> apart(List<End> ends) {
        var placed = new ArrayList<End>();
        for (var end : ends.stream().sorted(Comparator.comparing(End::y)).toList()) {
            var free = placed.isEmpty() ? end.y() : Math.max(end.y(), placed.getLast().y() + LABEL_HEIGHT);
            placed.add(new End(end.name(), end.ink(), free));
        }
        var lowest = (double) TOP + TALL;
        for (var i = placed.size() - 1; i >= 0; i--) {
            lowest = Math.min(placed.get(i).y(), lowest);
            placed.set(i, new End(placed.get(i).name(), placed.get(i).ink(), lowest));
            lowest -= LABEL_HEIGHT;
        }
        return placed;
    }

    /** The ends of the scale and what lies between in even steps, at most ten, none close to the upper end. */
    private static List<Integer> marks(int least, int most) {
        var step = Math.max(1, Math.ceilDiv(most - least, 10));
        var marks = new ArrayList<Integer>();
        for (var mark = least; mark <= most - step; mark += step) {
            marks.add(mark);
        }
        marks.add(most);
        return marks;
    }

    private static double x(LocalDate day, LocalDate first, LocalDate last) {
        var whole = ChronoUnit.DAYS.between(first, last);
        return whole == 0 ? (LEFT + RIGHT) / 2.0 : LEFT + 24 + (RIGHT - LEFT - 40) * (double) ChronoUnit.DAYS.between(first, day) / whole;
    }

    private static double y(BigDecimal value, int least, int most) {
        return TOP + TALL - TALL * (value.doubleValue() - least) / Math.max(1, most - least);
    }
}
