package dk.loopbog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the figures were taken on. */
final class Machine {

    private Machine() {
    }

    static Map<String, Object> describe(Path disk) {
        var all = new LinkedHashMap<String, Object>();
        all.put("when", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
        all.put("processors", Runtime.getRuntime().availableProcessors() + " x " + line("/proc/cpuinfo", "model name"));
        all.put("memory", line("/proc/meminfo", "MemTotal"));
        all.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
        all.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        try {
            all.put("disk", Files.getFileStore(disk).type());
        } catch (IOException e) {
            all.put("disk", "unknown");
        }
        all.put("load before", loadAverage());
        return all;
    }

    /** Of the last minute; more than the processors that are there means that others are in the way. */
    static double loadAverage() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String line(String file, String begins) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(each -> each.startsWith(begins)).findFirst().map(each -> each.substring(each.indexOf(':') + 1).strip()).orElse("unknown");
        } catch (IOException | java.io.UncheckedIOException e) {
            return "unknown";
        }
    }
}
