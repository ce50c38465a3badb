package dk.loopbog.bench;

import java.util.List;
import java.util.Locale;

/**
 * What something costs as the log grows, as a curve on logarithmic axes.
 *
 * @param name  of the file and in the JSON
 * @param unit  of the costs
 */
record Growth(String name, String title, String unit, List<Point> points) {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 320;
    private static final int LEFT = 80;
    private static final int BOTTOM = 50;
    private static final int TOP = 40;
    private static final int RIGHT = 20;

    /** @param events in the log */
    record Point(long events, double cost) {
    }

    String svg() {
        var fromX = 3.0;
        var toX = 6.0;
        var fromY = Math.floor(points.stream().mapToDouble(point -> Math.log10(point.cost())).min().orElse(0));
        var toY = Math.max(fromY + 1, Math.ceil(points.stream().mapToDouble(point -> Math.log10(point.cost())).max().orElse(1)));
        var out = new StringBuilder(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" font-family="sans-serif" font-size="12">
                <title>%s</title>
                <rect width="100%%" height="100%%" fill="#fff"/>
                <text x="%d" y="22" font-size="14" font-weight="bold">%s (%s)</text>
                """, WIDTH, HEIGHT, WIDTH, HEIGHT, title, LEFT, title, unit));
        for (var power = fromX; power <= toX; power++) {
            var x = x(power, fromX, toX);
            out.append(String.format(Locale.ROOT, "<path d=\"M%.1f %d V%d\" stroke=\"#ddd\"/><text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,.0f</text>%n",
                    x, TOP, HEIGHT - BOTTOM, x, HEIGHT - BOTTOM + 18, Math.pow(10, power)));
        }
        for (var power = fromY; power <= toY; power++) {
            var y = y(power, fromY, toY);
            out.append(String.format(Locale.ROOT, "<path d=\"M%d %.1f H%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
                    LEFT, y, WIDTH - RIGHT, LEFT - 8, y + 4, Report.number(Math.pow(10, power))));
        }
        out.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">events in the log</text>%n", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10));
        var path = new StringBuilder();
        for (var point : points) {
            var x = x(Math.log10(point.events()), fromX, toX);
            var y = y(Math.log10(point.cost()), fromY, toY);
            path.append(path.isEmpty() ? "M" : " L").append(String.format(Locale.ROOT, "%.1f %.1f", x, y));
            out.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#0059b3\"><title>%,d events: %s %s</title></circle>"
                    + "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>%n", x, y, point.events(), Report.number(point.cost()), unit, x, y - 9,
                    Report.number(point.cost())));
        }
        return out.append("<path d=\"").append(path).append("\" fill=\"none\" stroke=\"#0059b3\" stroke-width=\"2\"/>\n</svg>\n").toString();
    }

    private static double x(double power, double from, double to) {
        return LEFT + (power - from) / (to - from) * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double power, double from, double to) {
        return HEIGHT - BOTTOM - (power - from) / (to - from) * (HEIGHT - BOTTOM - TOP);
    }
}
