package dk.loopbog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Measures everything that is asked for and prints one table; see {@link Options#USAGE}. Started by {@code deploy/bench/run}. */
public final class Bench {

    private Bench() {
    }

    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.of(arguments, Path.of("deploy/bench/target/results"));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        run(options);
    }

    static Report run(Options options) throws IOException, InterruptedException {
        Files.createDirectories(options.out());
        // on the same disk as the results, not in a temporary folder that may lie in memory
        var work = Folders.fresh(options.out().toAbsolutePath(), "work");
        try {
            var report = new Report(options.out(), Machine.describe(work), options.asMap());
            if (options.asksFor("append")) {
                say("appending on SQLite");
                new AppendRows(options).measure(report, work);
            }
            report.print(System.out);
            return report;
        } finally {
            Folders.delete(work);
        }
    }

    private static void say(String what) {
        System.err.printf("%tT  %s (load %.1f)%n", java.time.LocalTime.now(), what, Machine.loadAverage());
    }
}
