package dk.loopbog.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dk.loopbog.command.upkeep.LogCheck;
import dk.loopbog.events.EventContract;
import dk.loopbog.events.personal.PersonalCipher;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a power cut leaves of a SQLite log: a process that appends is watched as it writes, and then every moment of what it wrote can be the
 * last one. Of what was not synced by then, anything may be there, in part or not at all. Settings: {@code powercuts.count},
 * {@code powercuts.appends} and {@code powercuts.seed}. See docs/decisions/0012-proof-under-faults.md.
 */
class PowerCutTest {

    private static final int CUTS = Integer.getInteger("powercuts.count", 30);
    private static final int APPENDS = Integer.getInteger("powercuts.appends", 300);
    private static final long SEED = Long.getLong("powercuts.seed", 1);

    @Test
    void losesNothingThatWasAcknowledged(@TempDir Path folder) throws Exception {
        assumeThat(isThere("strace")).as("strace, which ./verify installs").isTrue();
        var trace = folder.resolve("trace");
        watched(folder.resolve("events.db"), trace);
        var written = WrittenFiles.read(trace, "events.db");
        assertThat(written.acknowledged()).as("what was traced").hasSizeGreaterThanOrEqualTo(APPENDS - 4);
        assertThat(written.syncs()).isPositive();

        var random = new Random(SEED);
        for (var cut = 0; cut < CUTS; cut++) {
            var moment = random.nextInt(written.moments());
            var place = Files.createDirectory(folder.resolve("cut-" + cut));
            written.leaveBehind(moment, random, place);
            var told = written.acknowledgedBy(moment);
            var where = "seed " + SEED + ", cut " + cut + ", moment " + moment + " of " + written.moments();
            try {
                holdsAll(EventLogAddress.file(place.resolve("events.db")), told, where);
            } catch (RuntimeException e) {
                throw new AssertionError("the log does not open: " + where, e);
            }
        }
    }

    private static void watched(Path log, Path trace) throws IOException, InterruptedException {
        var watching = AppendingProcess.command(EventLogAddress.file(log));
        watching.addAll(0, List.of("strace", "-f", "-qq", "-y", "-xx", "-s", "1000000", "--seccomp-bpf",
                "-e", "trace=pwrite64,write,fsync,fdatasync,ftruncate,unlink", "-o", trace.toString()));
        var process = new ProcessBuilder(watching).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = 0; line < APPENDS && lines.readLine() != null; line++) {
                // until that many have been acknowledged
            }
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private static void holdsAll(EventLogAddress address, Map<String, Long> told, String where) throws Exception {
        try (var log = EventLogEngine.open(address, new SimpleMeterRegistry(), PersonalCipher.none())) {
            told.forEach((id, last) -> assertThat(log.lastSequenceNumberFor(id)).as("%s, the last event of %s", where, id)
                    .hasValueSatisfying(sequence -> assertThat(sequence).isGreaterThanOrEqualTo(last)));
            log.appendEvents(Events.first(UUID.randomUUID()));
        }
        assertThat(LogCheck.check(address, EventContract.serializer(PersonalCipher.none()), Long.MAX_VALUE).problems()).as(where).isEmpty();
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
