package dk.loopbog.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for on the command line.
 *
 * @param runs    of each small measurement; their median counts
 * @param seconds of each run
 * @param events  in the largest log
 * @param stock   events that the stock set-up has to fold
 * @param only    parts to measure; all where it is empty
 * @param out     folder for the JSON and the curves
 * @param keep    folder in which the logs that are made stay for the next run; null: they are made anew in each
 */
record Options(int runs, double seconds, long events, long stock, Set<String> only, Path out, @Nullable Path keep) {

    static final List<String> PARTS = List.of("append", "postgresql", "visible", "pdf", "start", "memory", "rebuild", "serving", "growth");
    static final String USAGE = """
            Usage: deploy/bench/run [--quick] [--runs N] [--seconds S] [--events N] [--stock-events N] [--only PART,...] [--out FOLDER] [--keep FOLDER]
              --quick          a minute, to see that the bench itself works; its figures mean nothing
              --runs           runs of each small measurement, 5; the table shows the median
              --seconds        length of one run, 3
              --events         events in the largest log, 1000000
              --stock-events   events that the stock set-up folds, 5000: more of them take long
              --only           some of: %s
              --out            where the JSON and the curves go, deploy/bench/target/results
              --keep           where the logs that are made stay, to be used again by the next run of the same build""".formatted(String.join(", ", PARTS));

    static Options of(String[] arguments, Path out) {
        var given = new LinkedHashMap<String, String>();
        for (var i = 0; i < arguments.length; i++) {
            var name = arguments[i];
            if (!Set.of("--quick", "--runs", "--seconds", "--events", "--stock-events", "--only", "--out", "--keep").contains(name)
                    || !name.equals("--quick") && i + 1 == arguments.length) {
                throw new IllegalArgumentException(USAGE);
            }
            given.put(name, name.equals("--quick") ? "" : arguments[++i]);
        }
        var quick = given.containsKey("--quick");
        var only = new ArrayList<String>(given.containsKey("--only") ? List.of(given.get("--only").split(",")) : List.of());
        if (!PARTS.containsAll(only)) {
            throw new IllegalArgumentException(USAGE);
        }
        return new Options(Integer.parseInt(given.getOrDefault("--runs", quick ? "1" : "5")),
                Double.parseDouble(given.getOrDefault("--seconds", quick ? "0.3" : "3")),
                Long.parseLong(given.getOrDefault("--events", quick ? "10000" : "1000000")),
                Long.parseLong(given.getOrDefault("--stock-events", quick ? "1000" : "5000")),
                only.stream().collect(Collectors.toUnmodifiableSet()), Path.of(given.getOrDefault("--out", out.toString())), given.containsKey("--keep") ? Path.of(given.get("--keep")) : null);
    }

    boolean asksFor(String part) {
        return only.isEmpty() || only.contains(part);
    }

    /** Seconds before a run's measuring begins. */
    double warm() {
        return Math.max(1, seconds);
    }

    Map<String, Object> asMap() {
        return Map.of("runs", runs, "secondsOfARun", seconds, "events", events, "stockEvents", stock);
    }
}
