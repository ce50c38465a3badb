package dk.loopbog.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What measurements outside this package need of it. */
public final class Measuring {

    private Measuring() {
    }

    public static Keys keys(Path folder) {
        return Keys.of(folder);
    }

    public static void tell(Map<String, ?> result) {
        Child.tell(result);
    }

    /** Of this process. */
    public static double residentMegabytes() {
        return residentMegabytes(ProcessHandle.current().pid());
    }

    /** What the process holds in memory at this moment; NaN where the system does not tell. */
    static double residentMegabytes(long process) {
        var status = Path.of("/proc", Long.toString(process), "status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow() / 1_024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
