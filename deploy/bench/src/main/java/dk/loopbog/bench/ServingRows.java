package dk.loopbog.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The product as a process on logs of several sizes, with people at work from another process. */
final class ServingRows {

    private static final long SMALL = 10_000;
    private static final int PEOPLE = 100;
    /** After as many events the product has its heap collected, a minute after the rebuild and when nobody is being answered. */
    private static final long LARGE = 50_000;
    private static final long SECONDS_UNTIL_COLLECTED = 80;
    /** Seconds between two pages of one person, on average. */
    private static final double PAUSE = 5;
    private static final double WRITING = 0.25;
    private static final String PAST = "/api/rounds/al3/status?happenedBy=2019-11-15";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Options options;

    ServingRows(Options options) {
        this.options = options;
    }

    /** @param megabytes resident once it was rebuilt, nobody is at work any more and the heap was collected */
    private record Served(Requests idle, @Nullable Requests rebuilding, JsonNode load, @Nullable JsonNode loadRebuilding, double rebuildSeconds,
                          List<Double> past, double megabytesIdle, double megabytes) {
    }

    void measure(Report report, Logs logs, Path work) throws IOException, InterruptedException {
        var small = serve(logs, work, Math.min(SMALL, options.events()), false);
        var large = serve(logs, work, options.events(), true);
        var p99Small = Row.Figure.medianOf(List.of(small.idle.millis(0.99)), "ms");
        var p99Large = Row.Figure.medianOf(List.of(large.idle.millis(0.99)), "ms");
        report.add(Row.within("pages, %d people, %,d events: p99".formatted(PEOPLE, SMALL), 25, null, null, p99Small, said(small.idle, small.load)));
        report.add(Row.within("pages, %d people, %,d events: p99".formatted(PEOPLE, options.events()), 25, null, null, p99Large, said(large.idle, large.load)));
        var flat = p99Large.value() / p99Small.value();
        report.add(new Row("pages, growth from the small log to the large one", "at most 1.2 x", p99Small, null, p99Large, flat, flat <= 1.2, "floor: the small log"));
        if (large.rebuilding != null && large.loadRebuilding != null) {
            var p99 = Row.Figure.medianOf(List.of(large.rebuilding.millis(0.99)), "ms");
            var ratio = p99.value() / p99Large.value();
            var failed = large.rebuilding.failed() + large.loadRebuilding.get("failures").size();
            report.add(new Row("rebuild while serving: p99 of pages", "1.2 x idle, none failed", p99Large, null, p99, ratio, ratio <= 1.2 && failed == 0,
                    "%d failed; the rebuild took %.0f s; %s".formatted(failed, large.rebuildSeconds, said(large.rebuilding, large.loadRebuilding))));
            report.add(Row.within("memory after a rebuild of %,d events".formatted(options.events()), 700, null, null,
                    Row.Figure.medianOf(List.of(large.megabytes), "MB"), "resident; %.0f MB before the rebuild; read models in the same process, heap %s"
                            .formatted(large.megabytesIdle, Logs.heap(options.events()))));
        }
        report.add(Row.within("as it stood on a day, one round, %,d events".formatted(SMALL), 200, null, null, Row.Figure.medianOf(small.past, "ms"),
                "with the time on the wire; the first of the runs is the first such question after the start"));
        report.add(Row.within("as it stood on a day, one round, %,d events".formatted(options.events()), 200, null, null, Row.Figure.medianOf(large.past, "ms"), null));
    }

    private static String said(Requests requests, JsonNode load) {
        return String.format(Locale.ROOT, "server time; %d pages, median %.1f ms, p90 %.1f ms; %d logbook entries written; failures %s; slowest: %s", requests.all().size(),
                requests.millis(0.5), requests.millis(0.9), load.get("writes").asLong(), load.get("failures"), requests.slowest(4));
    }

    private Served serve(Logs logs, Path work, long events, boolean rebuild) throws IOException, InterruptedException {
        var data = work.resolve("serving-" + events);
        Folders.copy(logs.of(events), data);
        try (var product = Product.start(logs.jar(), data, true, Logs.heap(events))) {
            var seconds = options.seconds() * 20;
            var load = load(product, seconds, seconds); // what is slow is slow for a warm JVM
            var idle = Requests.between(data, load.get("from").asLong(), Long.MAX_VALUE).pages();
            var megabytesIdle = product.residentMegabytes();
            var past = past(product);
            if (!rebuild) {
                return new Served(idle, null, load, null, 0, past, megabytesIdle, megabytesIdle);
            }
            try (var admin = Session.logIn(product.site(), "admin")) {
                var before = System.currentTimeMillis();
                var loading = CompletableFuture.supplyAsync(() -> load(product, 0, 1.5 * seconds));
                while (Requests.between(data, before, Long.MAX_VALUE).pages().all().size() < 3 * PEOPLE && !loading.isDone()) {
                    TimeUnit.MILLISECONDS.sleep(500); // until all are logged in and at work
                }
                var began = System.currentTimeMillis();
                admin.post("/drift/rebuild", Map.of());
                TimeUnit.SECONDS.sleep(2);
                while (isRebuilding(admin)) {
                    TimeUnit.MILLISECONDS.sleep(500);
                }
                var ended = System.currentTimeMillis();
                var loadRebuilding = loading.join();
                if (events >= LARGE) {
                    TimeUnit.SECONDS.sleep(SECONDS_UNTIL_COLLECTED);
                }
                var megabytes = product.residentMegabytes();
                return new Served(idle, Requests.between(data, began, ended).pages(), load, loadRebuilding, (ended - began) / 1e3, past, megabytesIdle, megabytes);
            }
        } finally {
            Folders.delete(data);
        }
    }

    private static boolean isRebuilding(Session admin) throws IOException, InterruptedException {
        var rebuild = JSON.readTree(admin.get("/api/operations", "application/json").body()).path("rebuild");
        return List.of("RUNNING", "PAUSED").contains(rebuild.path("state").asText());
    }

    private JsonNode load(Product product, double warm, double seconds) {
        return Child.run(Load.class, product.site(), PEOPLE, warm, seconds, Math.min(PAUSE, seconds / 4), WRITING);
    }

    private List<Double> past(Product product) throws IOException, InterruptedException {
        try (var researcher = Session.logIn(product.site(), "forsker")) {
            var millis = new ArrayList<Double>();
            for (var run = 0; run < Math.max(5, options.runs()); run++) {
                var from = System.nanoTime();
                var answer = researcher.get(PAST, "application/json");
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(PAST + " answers " + answer.statusCode());
                }
                millis.add((System.nanoTime() - from) / 1e6);
            }
            return millis;
        }
    }
}
