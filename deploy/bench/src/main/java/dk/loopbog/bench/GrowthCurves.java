package dk.loopbog.bench;

import dk.loopbog.query.projection.RebuildRun;
import dk.loopbog.query.projection.VisibleRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What things cost in logs of a thousand to a million events, one run each. */
final class GrowthCurves {

    private static final int PEOPLE = 20;
    private static final int PER_SECOND = 50;

    private final Options options;
    private final Map<String, List<Growth.Point>> points = new LinkedHashMap<>();

    GrowthCurves(Options options) {
        this.options = options;
    }

    void measure(Report report, Logs logs, Path work) throws IOException, InterruptedException {
        for (var events = 1_000L; events <= options.events(); events *= 10) {
            var data = work.resolve("growth-" + events);
            Folders.copy(logs.of(events), data);
            try {
                add("rebuild", events, Child.run(Logs.heap(events), RebuildRun.class, "ours", data, work.resolve("documents")).get("seconds").asDouble());
                serve(logs, data, events);
                add("append", events, 1_000 / new AppendRows(options).perSecond("ours", "jdbc:sqlite:" + data.resolve("events.db"), 1, data));
            } finally {
                Folders.delete(data);
            }
            data = work.resolve("growth-visible-" + events);
            Folders.copy(logs.of(events), data);
            try {
                add("lag", events, Child.run(Logs.heap(events), VisibleRun.class, data, PER_SECOND, options.warm(), options.seconds()).get("p50").asDouble());
            } finally {
                Folders.delete(data);
            }
        }
        report.add(curve("append", "One durable append, 1 client, SQLite", "ms"));
        report.add(curve("rebuild", "Folding all read models anew", "s"));
        report.add(curve("lag", "From the disk to every read model, median", "ms"));
        report.add(curve("pages", "Pages with 20 people at work, median of server time", "ms"));
        report.add(curve("start", "Start until ready, read models built", "s"));
        report.add(curve("memory", "Resident memory after the start", "MB"));
    }

    private void serve(Logs logs, Path data, long events) throws IOException, InterruptedException {
        var from = System.nanoTime();
        try (var product = Product.start(logs.jar(), data, true, Logs.heap(events))) {
            add("start", events, (System.nanoTime() - from) / 1e9);
            add("memory", events, product.residentMegabytes());
            var seconds = options.seconds() * 4;
            var load = Child.run(Load.class, product.site(), PEOPLE, seconds, seconds, 1, 0);
            add("pages", events, Requests.between(data, load.get("from").asLong(), Long.MAX_VALUE).pages().millis(0.5));
        }
    }

    private void add(String curve, long events, double cost) {
        points.computeIfAbsent(curve, any -> new ArrayList<>()).add(new Growth.Point(events, cost));
    }

    private Growth curve(String name, String title, String unit) {
        return new Growth(name, title, unit, points.get(name));
    }
}
