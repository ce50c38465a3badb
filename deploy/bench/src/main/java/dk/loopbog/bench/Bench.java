package dk.loopbog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalTime;

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
        // whatever is still running when the bench is stopped
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
        run(options);
    }

    static Report run(Options options) throws IOException, InterruptedException, SQLException {
        Files.createDirectories(options.out());
        // on the same disk as the results, not in a temporary folder that may lie in memory
        var work = Folders.fresh(options.out().toAbsolutePath(), "work");
        try {
            var report = new Report(options.out(), Machine.describe(work), options.asMap());
            measure(options, report, work);
            report.print(System.out);
            return report;
        } finally {
            Folders.delete(work);
        }
    }

    private static void measure(Options options, Report report, Path work) throws IOException, InterruptedException, SQLException {
        var logs = new Logs(options.keep() == null ? work.resolve("logs") : options.keep(), work);
        if (options.asksFor("append")) {
            say("appending on SQLite");
            new AppendRows(options).measure(report, work);
        }
        if (options.asksFor("postgresql")) {
            say("appending on PostgreSQL");
            new PostgresRows(options).measure(report, work);
        }
        if (options.asksFor("visible")) {
            say("from the disk to the read models");
            new VisibleRow(options).measure(report, logs, work);
        }
        if (options.asksFor("pdf")) {
            say("summaries as PDF");
            new PaperRow(options).measure(report);
        }
        if (options.asksFor("start")) {
            say("./run again");
            new StartRow(options).measure(report, logs, work);
        }
        if (options.asksFor("memory")) {
            say("the demo, idle");
            new MemoryRow(options).measure(report, logs, work);
        }
        if (options.asksFor("rebuild")) {
            say("folding all read models anew");
            new RebuildRows(options).measure(report, logs, work);
        }
        if (options.asksFor("serving")) {
            say("pages, looks at a past day, and a rebuild meanwhile");
            new ServingRows(options).measure(report, logs, work);
        }
        if (options.asksFor("growth")) {
            say("growth with the log");
            new GrowthCurves(options).measure(report, logs, work);
        }
    }

    private static void say(String what) {
        System.err.printf("%tT  %s (load %.1f)%n", LocalTime.now(), what, Machine.loadAverage());
    }
}
