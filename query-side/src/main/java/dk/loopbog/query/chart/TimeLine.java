package dk.loopbog.query.chart;

import dk.loopbog.query.chart.Svg.Anchor;
import dk.loopbog.query.paper.Paper.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A programme from its first day to its last: its rounds as bands, and for each place a row with what happened there. */
public final class TimeLine {

    private static final int LEFT = 130;
    private static final int RIGHT = 730;
    private static final int BAND = 28;
    private static final int ROW = 34;
    private static final int TOP = 50;
    private static final int LEGEND = 54;
    private static final int LEGEND_STEP = 150;

    /** What a mark stands for, and its shape. */
    public enum Shape {
        /** A local workshop. */
        DIAMOND,
        /** A workshop for several places. */
        SQUARE,
        /** A visit of the centre. */
        DOT,
        /** A place leaves. */
        CROSS
    }

    /** @param to last day */
    public record Band(String name, LocalDate from, LocalDate to) {
    }

    /** @param until the first day without the place, or null */
    public record Row(String name, LocalDate from, @Nullable LocalDate until, List<Mark> marks) {
    }

    public record Mark(Shape shape, LocalDate day) {
    }

    /** The words for the marks, in the order of the legend. */
    public record Meaning(Shape shape, String name) {
    }

    private TimeLine() {
    }

    /** @param table the same as a list */
    public static Chart of(Caption caption, LocalDate first, LocalDate last, List<Band> bands, List<Row> rows, List<Meaning> legend, Table table) {
        var high = TOP + ROW * rows.size();
        var svg = new Svg(caption, Svg.WIDE, high + LEGEND);
        for (var year = first.getYear(); year <= last.getYear(); year++) {
            var begins = LocalDate.of(year, 1, 1);
            if (!begins.isBefore(first)) {
                var x = x(begins, first, last);
                svg.line(x, TOP - 6, x, high + 4, "#d5d9de", 1, "").text(x, high + 18, 12, Svg.SOFT, Anchor.MIDDLE, String.valueOf(year));
            }
        }
        for (var i = 0; i < bands.size(); i++) {
            var band = bands.get(i);
            var x = x(band.from(), first, last);
            var wide = x(band.to(), first, last) - x;
            svg.box(x, 8, wide, BAND, 4, i % 2 == 0 ? "#e6eef7" : "#c6dbef", Svg.BLUE, 1, "")
                    .bold(x + wide / 2, 8 + BAND / 2.0 + 5, 13, Svg.INK, Anchor.MIDDLE, band.name());
        }
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var y = TOP + ROW * i + ROW / 2.0;
            svg.text(0, y + 5, 14, Svg.INK, Anchor.START, row.name())
                    .line(x(row.from(), first, last), y, x(row.until() == null ? last : row.until(), first, last), y, Svg.LINE, 2, "");
            row.marks().forEach(mark -> mark(svg, mark.shape(), x(mark.day(), first, last), y));
        }
        for (var i = 0; i < legend.size(); i++) {
            var x = i * LEGEND_STEP + 8;
            mark(svg, legend.get(i).shape(), x, high + 38);
            svg.text(x + 14, high + 42, 12, Svg.INK, Anchor.START, legend.get(i).name());
        }
        return new Chart(caption.id(), svg.picture(), table);
    }

    private static void mark(Svg svg, Shape shape, double x, double y) {
        switch (shape) {
            case DIAMOND -> svg.path("M" + at(x, y - 8) + "L" + at(x + 8, y) + "L" + at(x, y + 8) + "L" + at(x - 8, y) + "Z", Svg.BLUE, Svg.WHITE, 1, "");
            case SQUARE -> svg.box(x - 6, y - 6, 12, 12, 0, Svg.VIOLET, Svg.WHITE, 1, "");
            case DOT -> svg.circle(x, y, 5, Svg.WHITE, Svg.BLUE);
            case CROSS -> svg.path("M" + at(x - 6, y - 6) + "L" + at(x + 6, y + 6) + "M" + at(x - 6, y + 6) + "L" + at(x + 6, y - 6), "none", Svg.INK, 3, "");
        }
    }

    private static String at(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }

    /** What lies outside is drawn at the edge. */
    private static double x(LocalDate day, LocalDate first, LocalDate last) {
        var whole = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return LEFT + (RIGHT - LEFT) * Math.clamp((double) ChronoUnit.DAYS.between(first, day) / whole, 0, 1);
    }
}
