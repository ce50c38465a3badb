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

    /** @param micros microseconds from the first byte of the request to the last one of the answer */
    record One(String method, int status, long micros, String path) {
    }

    /** Lines of the server's log from a place on, see {@link Product#start}. */
    static Requests in(Path data, long from) throws IOException {
        var log = Files.readString(file(data)).substring((int) from);
        return new Requests(log.lines().map(line -> line.split(" ", 4)).filter(parts -> parts.length == 4)
                .map(parts -> new One(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]), parts[3])).toList());
    }

    /** Where the log ends at the moment. */
    static long end(Path data) throws IOException {
        return Files.exists(file(data)) ? Files.size(file(data)) : 0;
    }

    private static Path file(Path data) {
        return data.resolve("requests.log");
    }

    /** Pages that were shown, without what goes along with them and without the log-in. */
    Requests pages() {
        return new Requests(all.stream().filter(one -> one.method().equals("GET") && !one.path().startsWith("/actuator") && !one.path().startsWith("/api")
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
