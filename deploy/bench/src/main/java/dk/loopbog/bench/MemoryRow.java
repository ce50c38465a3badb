package dk.loopbog.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/** What the demo holds in memory when nobody works with it. */
final class MemoryRow {

    private final Options options;

    MemoryRow(Options options) {
        this.options = options;
    }

    void measure(Report report, Logs logs, Path work) throws IOException, InterruptedException {
        var megabytes = new ArrayList<Double>();
        for (var run = 0; run < Math.min(3, options.runs()); run++) {
            var data = Folders.fresh(work, "idle").resolve("data");
            Folders.copy(logs.demo(), data);
            if (run == 0) {
                Product.launch(data).close(); // leaves the JVM's cache where it has one
            }
            try (var product = Product.launch(data)) {
                try (var reader = Session.logIn(product.site(), "forsker")) {
                    reader.get("/", "text/html");
                }
                TimeUnit.SECONDS.sleep((long) (options.seconds() * 10));
                megabytes.add(product.residentMegabytes());
            }
        }
        report.add(Row.within("memory, demo, idle", 350, null, null, Row.Figure.medianOf(megabytes, "MB"), "started by ./run; resident, some seconds after one log-in and one page"));
    }
}
