package dk.loopbog.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param goal  in words
 * @param ratio ours to what the goal is reckoned from; null where the goal is a number by itself
 * @param met   null where it was not measured
 * @param note  how a figure came about where that is not plain, or why there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Row(String name, String goal, @Nullable Figure floor, @Nullable Figure stock, @Nullable Figure ours, @Nullable Double ratio,
           @Nullable Boolean met, @Nullable String note) {

    /** @param runs each run's figure; {@code value} is their median */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Figure(double value, String unit, List<Double> runs) {

        static Figure medianOf(List<Double> runs, String unit) {
            return new Figure(Samples.median(runs), unit, Samples.rounded(runs));
        }
    }

    /** Ours is to reach this many times the floor. */
    static Row atLeast(String name, double times, Figure floor, @Nullable Figure stock, Figure ours, @Nullable String note) {
        var ratio = ours.value() / floor.value();
        return new Row(name, times + " x floor", floor, stock, ours, ratio, ratio >= times, note);
    }

    /** Ours is to stay within this number. */
    static Row within(String name, double most, @Nullable Figure floor, @Nullable Figure stock, Figure ours, @Nullable String note) {
        return new Row(name, "at most " + Report.number(most) + " " + ours.unit(), floor, stock, ours,
                floor == null ? null : ours.value() / floor.value(), ours.value() <= most, note);
    }
}
