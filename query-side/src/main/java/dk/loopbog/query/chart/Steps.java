package dk.loopbog.query.chart;

import dk.loopbog.query.chart.Svg.Anchor;
import dk.loopbog.query.paper.Paper.Cell;
import dk.loopbog.query.paper.Paper.Column;
import dk.loopbog.query.paper.Paper.Table;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How an action became what it is: action, learning, adjusted action and so on, as boxes that follow each other, four in a row. A
 * box has room for six lines; the whole text stands in the table.
 */
public final class Steps {

    private static final int IN_A_ROW = 4;
    private static final int WIDTH = 162;
    private static final int GAP = 28;
    private static final int LINE_HEIGHT = 16;
    private static final int MOST_LINES = 6;
    private static final int HEIGHT = 34 + MOST_LINES * LINE_HEIGHT;
    private static final int ROW = HEIGHT + 30;
    /** Of a box less its margins, in letters of 12 units. */
    private static final int LETTERS = 23;
    private static final String TINT = "#f2eff8";

    /** What a box looks like. */
    public enum Shape {
        ACTION, LEARNED, ADJUSTED, STOPPED, KEPT, NEXT
    }

    /** @param text empty where there is nothing to be said */
    public record Step(Shape shape, String name, String text) {
    }

    /** Heads of the table's columns. */
    public record Heads(String step, String text) {
    }

    private Steps() {
    }

    public static Chart of(Caption caption, Heads heads, List<Step> steps) {
        var svg = new Svg(caption, Svg.WIDE, ROW * Math.ceilDiv(Math.max(1, steps.size()), IN_A_ROW));
        for (var i = 0; i < steps.size(); i++) {
            var x = (i % IN_A_ROW) * (WIDTH + GAP) + 2;
            var y = (i / IN_A_ROW) * ROW + 4;
            draw(svg, steps.get(i), x, y);
            if (i < steps.size() - 1) {
                arrow(svg, x + WIDTH + 4, y + HEIGHT / 2);
            }
        }
        var rows = steps.stream().map(step -> List.of(Cell.of(step.name()), Cell.of(step.text()))).toList();
        return new Chart(caption.id(), svg.picture(), new Table(caption.title(), List.of(new Column(heads.step(), 3), new Column(heads.text(), 10)), rows));
    }

    private static void draw(Svg svg, Step step, int x, int y) {
        var learned = step.shape() == Shape.LEARNED;
        var quiet = step.shape() == Shape.STOPPED || step.shape() == Shape.NEXT;
        var ink = learned ? Svg.VIOLET : quiet ? Svg.LINE : "#084081";
        svg.box(x, y, WIDTH, HEIGHT, learned ? 22 : 6, learned ? TINT : Svg.WHITE, ink, step.shape() == Shape.KEPT ? 4 : 2,
                step.shape() == Shape.NEXT ? "6 4" : "");
        if (step.shape() == Shape.ADJUSTED) {
            svg.bar(x, y, 7, HEIGHT, ink);
        }
        svg.bold(x + 14, y + 20, 12, quiet ? Svg.SOFT : ink, Anchor.START, step.name());
        var lines = lines(step.text());
        for (var line = 0; line < lines.size(); line++) {
            svg.text(x + 14, y + 38 + line * LINE_HEIGHT, 12, Svg.INK, Anchor.START, lines.get(line));
        }
    }

    private static void arrow(Svg svg, int x, int y) {
        svg.line(x, y, x + 16, y, Svg.SOFT, 2, "").path("M" + (x + 11) + " " + (y - 5) + "L" + (x + 17) + " " + y + "L" + (x + 11) + " " + (y + 5),
                "none", Svg.SOFT, 2, "");
    }

    /** As many as a box has room for, broken between words, and within a word that is longer than a line. */
    static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            while (length(word) > LETTERS) {
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                var cut = whole(word, word.offsetByCodePoints(0, LETTERS - 1));
                lines.add(word.substring(0, cut) + "-");
                word = word.substring(cut);
            }
            if (!line.isEmpty() && length(line.toString()) + 1 + length(word) > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        var shown = new ArrayList<>(lines.subList(0, MOST_LINES));
        shown.set(MOST_LINES - 1, shown.getLast() + " …");
        return shown;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Not within a letter that is made of several signs. */
    private static int whole(String word, int cut) {
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        return letters.isBoundary(cut) ? cut : letters.following(cut);
    }
}
