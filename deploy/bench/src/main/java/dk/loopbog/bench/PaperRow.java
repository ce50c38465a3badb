package dk.loopbog.bench;

import java.nio.file.Path;
import java.util.ArrayList;

/** The summary of a jobcentre with twenty groups as a PDF. */
final class PaperRow {

    private static final String MAIN = "dk.loopbog.query.summary.SummaryPaperBench";
    /** Where the example of such a summary lies, among the tests of the query side. */
    private static final Path EXAMPLE = Path.of("query-side/target/test-classes");

    private final Options options;

    PaperRow(Options options) {
        this.options = options;
    }

    void measure(Report report) {
        var first = new ArrayList<Double>();
        var next = new ArrayList<Double>();
        for (var run = 0; run < options.runs(); run++) {
            var millis = new ArrayList<Double>();
            Child.run(MAIN, EXAMPLE, 11).get("millis").forEach(each -> millis.add(each.asDouble() / 1_000));
            first.add(millis.getFirst());
            next.add(Samples.median(millis.subList(1, millis.size())));
        }
        report.add(Row.within("summary PDF, 20 groups, the first", 1.5, null, null, Row.Figure.medianOf(first, "s"), "in a process that has made none before"));
        report.add(Row.within("summary PDF, 20 groups, the next ten", 1.5, null, null, Row.Figure.medianOf(next, "s"), "median of ten"));
    }
}
