package dk.loopbog.query.chart;

import dk.loopbog.query.chart.Svg.Anchor;
import dk.loopbog.query.paper.Paper.Cell;
import dk.loopbog.query.paper.Paper.Column;
import dk.loopbog.query.paper.Paper.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What happened week by week, as bars: a lane for each kind, one scale for all, the count above each bar. */
public final class Weeks {

    private static final int LEFT = 160;
    private static final int WIDTH = 570;
    private static final int TALLEST = 44;
    private static final int LANE_HEIGHT = 70;
    /** A week's number of 11 units needs so much. */
    private static final double ROOM_FOR_A_NUMBER = 16;
    private static final List<String> INKS = List.of(Svg.BLUE, Svg.VIOLET, Svg.SOFT);

    /** What is to be drawn: the days on which it happened, each as often as it happened on it. */
    public record Kind(String name, List<LocalDate> days) {
    }

    private Weeks() {
    }

    /**
     * The weeks from the first day to the last; what lies outside them is left out.
     *
     * @param week heads the table's first column
     */
    public static Chart of(Caption caption, String week, LocalDate first, LocalDate last, List<Kind> kinds) {
        var mondays = monday(first).datesUntil(monday(last).plusDays(1), Period.ofWeeks(1)).toList();
        var counts = kinds.stream().map(kind -> mondays.stream()
                .map(monday -> (int) kind.days().stream().filter(day -> monday(day).equals(monday)).count()).toList()).toList();
        var svg = new Svg(caption, Svg.WIDE, LANE_HEIGHT * kinds.size() + 26);
        draw(svg, mondays, counts, kinds);
        var heads = Stream.concat(Stream.of(new Column(week, 2)), kinds.stream().map(kind -> new Column(kind.name(), 6))).toList();
        var rows = IntStream.range(0, mondays.size()).mapToObj(row -> Stream.concat(
                Stream.of(Cell.of(String.valueOf(number(mondays.get(row))))), counts.stream().map(lane -> Cell.of(lane.get(row)))).toList()).toList();
        return new Chart(caption.id(), svg.picture(), new Table(caption.title(), heads, rows));
    }

    private static void draw(Svg svg, List<LocalDate> mondays, List<List<Integer>> counts, List<Kind> kinds) {
        var most = Math.max(1, counts.stream().flatMap(List::stream).mapToInt(Integer::intValue).max().orElse(1));
        var step = (double) WIDTH / mondays.size();
        var wide = Math.clamp((int) Math.round(step * 0.7), 2, 18);
        for (var lane = 0; lane < kinds.size(); lane++) {
            var base = LANE_HEIGHT * (lane + 1);
            svg.text(0, base - 14, 14, Svg.INK, Anchor.START, kinds.get(lane).name()).line(LEFT, base, LEFT + WIDTH, base);
            for (var week = 0; week < mondays.size(); week++) {
                var count = counts.get(lane).get(week);
                if (count > 0) {
                    var tall = Math.max(2, Math.round((float) TALLEST * count / most));
                    var middle = middle(week, step);
                    svg.bar(middle - wide / 2, base - tall, wide, tall, INKS.get(lane % INKS.size()))
                            .text(middle, base - tall - 4, 11, Svg.INK, Anchor.MIDDLE, String.valueOf(count));
                }
            }
        }
        var every = (int) Math.ceil(ROOM_FOR_A_NUMBER / step);
        for (var week = 0; week < mondays.size(); week += every) {
            svg.text(middle(week, step), LANE_HEIGHT * kinds.size() + 18, 11, Svg.SOFT, Anchor.MIDDLE, String.valueOf(number(mondays.get(week))));
        }
    }

    private static int middle(int week, double step) {
        return (int) Math.round(LEFT + step * (week + 0.5));
    }

    private static int number(LocalDate monday) {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
