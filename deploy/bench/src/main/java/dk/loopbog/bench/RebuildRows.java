package dk.loopbog.bench;

import dk.loopbog.query.projection.RebuildRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All read models of a large log, folded anew. */
final class RebuildRows {

    private final Options options;

    RebuildRows(Options options) {
        this.options = options;
    }

    void measure(Report report, Logs logs, Path work) throws IOException {
        var folder = logs.of(options.events());
        var documents = work.resolve("documents");
        var ours = Child.run(Logs.heap(options.events()), RebuildRun.class, "ours", folder, documents);
        var floor = Child.run(Logs.heap(options.events()), RebuildRun.class, "floor", folder, documents);
        var stock = stock(logs, work);
        var rate = options.events() / ours.get("seconds").asDouble();
        var limit = options.events() / floor.get("seconds").asDouble();
        var beside = Row.Figure.medianOf(List.of(stock), "events/s");
        report.add(Row.atLeast("rebuild of all read models, %,d events".formatted(options.events()), 0.5,
                Row.Figure.medianOf(List.of(limit), "events/s"), beside, Row.Figure.medianOf(List.of(rate), "events/s"),
                "floor: %.1f s to read and parse the rows in one thread and %.1f s of insertMany; stock: the better of Axon's two processors over %,d events; "
                        .formatted(floor.get("parsing").asDouble(), floor.get("inserting").asDouble(), options.stock())
                        + "%,d documents, %.0f MB resident at the end, heap %s".formatted(ours.get("documents").asLong(), ours.get("megabytes").asDouble(),
                        Logs.heap(options.events()))));
        report.add(new Row("the same beside stock Axon", "100 x stock", null, beside, Row.Figure.medianOf(List.of(rate), "events/s"),
                rate / stock, rate / stock >= 100, null));
    }

    private double stock(Logs logs, Path work) throws IOException {
        var rates = new ArrayList<Double>();
        for (var processor : List.of("tracking", "pooled")) {
            var fresh = Folders.fresh(work, "stock");
            rates.add(options.stock() / Child.run(StockRebuildRun.class, processor, logs.of(Math.max(10_000, options.stock())), fresh, options.stock())
                    .get("seconds").asDouble());
            Folders.delete(fresh);
        }
        return rates.stream().max(Double::compare).orElseThrow();
    }
}
