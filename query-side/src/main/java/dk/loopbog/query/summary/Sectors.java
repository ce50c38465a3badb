package dk.loopbog.query.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How many groups per theme, as a circle with sectors: clockwise from 12 o'clock, the largest first, then by name. The drawing
 * is 260 units square. Past eight themes the smallest share one sector; the list beside the circle stays whole.
 */
record Sectors(List<Sector> drawn, List<Entry> listed) {

    private static final int MOST = 8;
    private static final List<String> BLUES = List.of("#08306B", "#08519C", "#2171B5", "#4292C6", "#6BAED6", "#9ECAE1", "#C6DBEF", "#DEEBF7");
    private static final int DARK_BLUES = 3;
    private static final double CENTRE = 130;
    private static final double RADIUS = 120;
    private static final double LETTER_AT = 78;

    /** What is to be drawn: a theme and the titles of its groups. */
    record Share(String theme, List<String> groups) {
    }

    /** @param path the "d" of an SVG path; {@code x} and {@code y} are where its letter stands */
    record Sector(String letter, String path, String x, String y, String fill, String ink) {
    }

    /** @param letter of its sector, the last one for all that share it */
    record Entry(String letter, String fill, String ink, String theme, List<String> groups) {
    }

    static Sectors of(List<Share> shares) {
        var ordered = shares.stream().filter(share -> !share.groups().isEmpty())
                .sorted(Comparator.<Share>comparingInt(share -> -share.groups().size()).thenComparing(Share::theme)).toList();
        double total = ordered.stream().mapToInt(share -> share.groups().size()).sum();
        var drawn = new ArrayList<Sector>();
        var listed = new ArrayList<Entry>();
        double from = 0;
        for (var i = 0; i < ordered.size(); i++) {
            var share = ordered.get(i);
            var place = Math.min(i, MOST - 1);
            var letter = String.valueOf((char) ('A' + place));
            var fill = BLUES.get(place);
            var ink = place < DARK_BLUES ? "#ffffff" : "#1a1a1a";
            listed.add(new Entry(letter, fill, ink, share.theme(), share.groups()));
            var sharesTheLast = place == MOST - 1 && i < ordered.size() - 1;
            if (drawn.size() <= place && !sharesTheLast) {
                var to = place == MOST - 1 ? 1 : from + share.groups().size() / total;
                drawn.add(sector(letter, from, to, fill, ink));
                from = to;
            }
        }
        return new Sectors(drawn, listed);
    }

    private static Sector sector(String letter, double from, double to, String fill, String ink) {
        var whole = to - from > 0.9999;
        var path = whole
                ? "M130 10A120 120 0 0 1 130 250A120 120 0 0 1 130 10Z"
                : "M130 130L" + x(from, RADIUS) + " " + y(from, RADIUS) + "A120 120 0 " + (to - from > 0.5 ? 1 : 0) + " 1 "
                        + x(to, RADIUS) + " " + y(to, RADIUS) + "Z";
        var middle = (from + to) / 2;
        var reach = whole ? 0 : LETTER_AT;
        return new Sector(letter, path, x(middle, reach), y(middle, reach), fill, ink);
    }

    private static String x(double turn, double radius) {
        return tenths(CENTRE + radius * Math.sin(2 * Math.PI * turn));
    }

    private static String y(double turn, double radius) {
        return tenths(CENTRE - radius * Math.cos(2 * Math.PI * turn));
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
