package dk.loopbog.query.summary;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened week by week, as bars: a lane for each kind on one common scale, the count above each bar. The drawing is 740
 * units wide; {@code height} is its height.
 */
record Weeks(List<Integer> numbers, List<String> labelsAt, List<Lane> lanes, int height) {

    private static final int LEFT = 160;
    private static final int WIDTH = 570;
    private static final int TALLEST = 44;
    private static final int LANE_HEIGHT = 70;

    /** What is to be drawn: the key of its text, its colour, and the days on which it happened. */
    record Kind(String key, String fill, List<LocalDate> days) {
    }

    record Lane(String key, String fill, int base, List<Integer> counts, List<Bar> bars) {
    }

    record Bar(int x, int y, int width, int height, int middle, int count) {
    }

    /** The weeks from the first day to the last; what lies outside them is left out. */
    static Weeks of(LocalDate first, LocalDate last, List<Kind> kinds) {
        var mondays = monday(first).datesUntil(monday(last).plusDays(1), java.time.Period.ofWeeks(1)).toList();
        var counts = kinds.stream().map(kind -> mondays.stream()
                .map(monday -> (int) kind.days().stream().filter(day -> monday(day).equals(monday)).count()).toList()).toList();
        var most = Math.max(1, counts.stream().flatMap(List::stream).mapToInt(Integer::intValue).max().orElse(1));
        var step = (double) WIDTH / mondays.size();
        var barWidth = Math.clamp((int) Math.round(step * 0.7), 4, 18);
        var lanes = new ArrayList<Lane>();
        for (var i = 0; i < kinds.size(); i++) {
            var base = LANE_HEIGHT * (i + 1);
            var bars = new ArrayList<Bar>();
            for (var week = 0; week < mondays.size(); week++) {
                var count = counts.get(i).get(week);
                if (count > 0) {
                    var middle = middle(week, step);
                    var tall = Math.max(2, Math.round((float) TALLEST * count / most));
                    bars.add(new Bar(middle - barWidth / 2, base - tall, barWidth, tall, middle, count));
                }
            }
            lanes.add(new Lane(kinds.get(i).key(), kinds.get(i).fill(), base, counts.get(i), bars));
        }
        var numbers = mondays.stream().map(monday -> monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)).toList();
        var labels = new ArrayList<String>();
        for (var week = 0; week < mondays.size(); week++) {
            labels.add(Integer.toString(middle(week, step)));
        }
        return new Weeks(numbers, labels, lanes, LANE_HEIGHT * kinds.size() + 26);
    }

    private static int middle(int week, double step) {
        return (int) Math.round(LEFT + step * (week + 0.5));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
