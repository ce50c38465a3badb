package dk.loopbog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the server itself measured of each request, out of its log. */
record Requests(List<One> all) {

    /**
     * @param begun  milliseconds of the clock
     * @param micros microseconds from the first byte of the request to the last one of the answer
     */
    record One(long begun, String method, int status, long micros, String path) {
    }

    /** Out of the server's log, see {@link Product#start}: those that began within these milliseconds of the clock. */
    static Requests between(Path data, long from, long until) throws IOException {
        try (var lines = Files.lines(data.resolve("requests.log"))) {
            return new Requests(lines.map(line -> line.split(" ", 5)).filter(parts -> parts.length == 5)
                    .map(parts -> new One(Long.parseLong(parts[0]), parts[1], Integer.parseInt(parts[2]), Long.parseLong(parts[3]), parts[4]))
                    .filter(one -> one.begun() >= from && one.begun() < until).toList());
        }
    }

    /** Pages that were shown or failed, without what goes along with them and without the log-in. */
    Requests pages() {
        return new Requests(all.stream().filter(one -> one.method().equals("GET") && one.status() != 404 && !one.path().startsWith("/actuator") && !one.path().startsWith("/api")
                && !one.path().equals("/login") && one.path().indexOf('.') < 0).toList());
    }

    double millis(double quantile) {
        return Samples.quantile(all.stream().mapToDouble(one -> one.micros() / 1_000.0).toArray(), quantile);
    }

    long failed() {
        return all.stream().filter(one -> one.status() >= 500).count();
    }

    /** The slowest pages by their median. */
    String slowest(int most) {
        var byPath = new TreeMap<String, ArrayList<Double>>();
        all.forEach(one -> byPath.computeIfAbsent(one.path(), any -> new ArrayList<>()).add(one.micros() / 1_000.0));
        return byPath.entrySet().stream().sorted((a, b) -> Double.compare(Samples.median(b.getValue()), Samples.median(a.getValue()))).limit(most)
                .map(entry -> entry.getKey() + " " + Report.number(Samples.median(entry.getValue())) + " ms").collect(Collectors.joining(", "));
    }
}
