package dk.loopbog.bench;

import dk.loopbog.query.projection.VisibleRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;

/** How long after it is on the disk an event is in every read model, while many come. */
final class VisibleRow {

    private static final int PER_SECOND = 200;
    private static final double TIMES_THE_WRITE = 3;
    private static final double MOST_MILLIS = 50;

    private final Options options;

    VisibleRow(Options options) {
        this.options = options;
    }

    void measure(Report report, Logs logs, Path work) throws IOException {
        var ours = new ArrayList<Double>();
        var medians = new ArrayList<Double>();
        var writes = new ArrayList<Double>();
        var rows = new AppendRows(options);
        for (var run = 0; run < options.runs(); run++) {
            var fresh = Folders.fresh(work, "visible");
            writes.add(1_000 / rows.perSecond("commits", "jdbc:sqlite:" + fresh.resolve("events.db"), 1, fresh));
            Folders.delete(fresh);
            Folders.copy(logs.of(10_000), fresh);
            var told = Child.run(VisibleRun.class, fresh, PER_SECOND, options.warm() * 3, options.seconds() * 2);
            ours.add(told.get("p99").asDouble());
            medians.add(told.get("p50").asDouble());
            Folders.delete(fresh);
        }
        var floor = Row.Figure.medianOf(writes, "ms");
        var p99 = Row.Figure.medianOf(ours, "ms");
        report.add(new Row("event to visible, %d/s: p99".formatted(PER_SECOND), "3 x one write, 50 ms", floor, null, p99, p99.value() / floor.value(),
                p99.value() <= TIMES_THE_WRITE * floor.value() && p99.value() <= MOST_MILLIS,
                "from the commit until every read model has it; median %.1f ms; floor: one raw commit; 10,000 events in the log".formatted(Samples.median(medians))));
    }
}
