package dk.loopbog.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Appending on SQLite: one client beside raw commits, many beside the disk. */
final class AppendRows {

    private static final int MANY = 64;

    private final Options options;

    AppendRows(Options options) {
        this.options = options;
    }

    void measure(Report report, Path folder) throws IOException {
        var one = new Runs();
        var many = new Runs();
        for (var run = 0; run < options.runs(); run++) {
            // one after the other, so that what troubles the machine for a while troubles all of them
            one.floor.add(sqlite("commits", 1, folder));
            one.stock.add(sqlite("stock", 1, folder));
            one.ours.add(sqlite("ours", 1, folder));
            many.floor.add(sqlite("fdatasync", 1, folder));
            many.stock.add(sqlite("stock", MANY, folder));
            many.ours.add(sqlite("ours", MANY, folder));
        }
        report.add(one.row("append, SQLite, 1 client", 0.6, "floor: raw JDBC commits of the same rows"));
        report.add(many.row("append, SQLite, 64 clients", 2, "floor: fdatasync of 4 KB; stock loses appends to a locked file where it fails"));
    }

    private double sqlite(String variant, int clients, Path folder) throws IOException {
        var fresh = Folders.fresh(folder, "append");
        try {
            return perSecond(variant, "jdbc:sqlite:" + fresh.resolve("events.db"), clients, fresh);
        } finally {
            Folders.delete(fresh);
        }
    }

    double perSecond(String variant, String url, int clients, Path folder) {
        return Child.run(AppendRun.class, variant, url, clients, options.warm(), options.seconds(), folder).get("perSecond").asDouble();
    }

    /** Appends a second in each run. */
    static final class Runs {

        final List<Double> floor = new ArrayList<>();
        final List<Double> stock = new ArrayList<>();
        final List<Double> ours = new ArrayList<>();

        Row row(String name, double times, String note) {
            return Row.atLeast(name, times, Row.Figure.medianOf(floor, "/s"), Row.Figure.medianOf(stock, "/s"), Row.Figure.medianOf(ours, "/s"), note);
        }
    }
}
