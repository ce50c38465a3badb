package dk.loopbog.query.chart;

import static dk.loopbog.query.chart.Svg.number;

import dk.loopbog.query.chart.Svg.Anchor;
import dk.loopbog.query.paper.Paper.Cell;
import dk.loopbog.query.paper.Paper.Column;
import dk.loopbog.query.paper.Paper.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many groups per theme, as a circle with sectors: clockwise from 12 o'clock, the largest first, then by name. Past eight
 * themes the smallest share one sector; the list beside the circle stays whole.
 *
 * @param chart  the circle and the list as a table
 * @param listed for the list beside it
 */
public record Sectors(Chart chart, List<Entry> listed) {

    private static final int SIZE = 260;
    private static final int MOST = 8;
    private static final List<String> BLUES = List.of("#08306B", "#08519C", "#2171B5", "#4292C6", "#6BAED6", "#9ECAE1", "#C6DBEF", "#DEEBF7");
    private static final int DARK_BLUES = 3;
    private static final double CENTRE = SIZE / 2.0;
    private static final double RADIUS = 120;
    private static final double LETTER_AT = 78;
    /** From the middle of a letter of 20 units down to the line it stands on. */
    private static final double HALF_A_LETTER = 7;

    /** What is to be drawn: a theme and the titles of its groups. */
    public record Share(String theme, List<String> groups) {
    }

    /** @param letter of its sector, the last one for all that share it */
    public record Entry(String letter, String fill, String ink, String theme, List<String> groups) {
    }

    /** Heads of the table's columns. */
    public record Heads(String theme, String number, String groups) {
    }

    public static Sectors of(Caption caption, Heads heads, List<Share> shares) {
        var ordered = shares.stream().filter(share -> !share.groups().isEmpty())
                .sorted(Comparator.<Share>comparingInt(share -> -share.groups().size()).thenComparing(Share::theme)).toList();
        var svg = new Svg(caption, SIZE, SIZE);
        var listed = new ArrayList<Entry>();
        double total = ordered.stream().mapToInt(share -> share.groups().size()).sum();
        double from = 0;
        for (var i = 0; i < ordered.size(); i++) {
            var share = ordered.get(i);
            var place = Math.min(i, MOST - 1);
            var entry = new Entry(String.valueOf((char) ('A' + place)), BLUES.get(place), place < DARK_BLUES ? Svg.WHITE : Svg.INK, share.theme(),
                    share.groups());
            listed.add(entry);
            if (i < MOST) {
                var to = place == MOST - 1 ? 1 : from + share.groups().size() / total;
                draw(svg, entry, from, to);
                from = to;
            }
        }
        return new Sectors(new Chart(caption.id(), svg.picture(), table(caption, heads, listed)), listed);
    }

    private static Table table(Caption caption, Heads heads, List<Entry> listed) {
        return new Table(caption.title(), List.of(new Column(heads.theme(), 7), new Column(heads.number(), 3), new Column(heads.groups(), 10)),
                listed.stream().map(entry -> List.of(Cell.of(entry.letter() + "  " + entry.theme()), Cell.of(entry.groups().size()),
                        Cell.of(String.join(" · ", entry.groups())))).toList());
    }

    /** From and to in turns. */
    private static void draw(Svg svg, Entry entry, double from, double to) {
        var whole = to - from > 0.9999;
        svg.path(whole
                ? "M130 10A120 120 0 0 1 130 250A120 120 0 0 1 130 10Z"
                : "M130 130L" + at(from) + "A120 120 0 " + (to - from > 0.5 ? 1 : 0) + " 1 " + at(to) + "Z", entry.fill(), Svg.WHITE, 3, "");
        var middle = (from + to) / 2;
        var reach = whole ? 0 : LETTER_AT;
        svg.bold(x(middle, reach), y(middle, reach) + HALF_A_LETTER, 20, entry.ink(), Anchor.MIDDLE, entry.letter());
    }

    private static String at(double turn) {
        return number(x(turn, RADIUS)) + " " + number(y(turn, RADIUS));
    }

    private static double x(double turn, double radius) {
        return CENTRE + radius * Math.sin(2 * Math.PI * turn);
    }

    private static double y(double turn, double radius) {
        return CENTRE - radius * Math.cos(2 * Math.PI * turn);
    }
}
