package dk.loopbog.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Order statistics. */
final class Samples {

    private Samples() {
    }

    static double median(Collection<Double> values) {
        return quantile(values.stream().mapToDouble(each -> each).toArray(), 0.5);
    }

    /** The smallest value that at least the share of all values does not exceed; NaN where there are none. */
    static double quantile(double[] values, double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    static List<Double> rounded(List<Double> values) {
        return values.stream().map(each -> Math.round(each * 100) / 100.0).toList();
    }
}
