package dk.loopbog.command.eventlog;

import dk.loopbog.events.personal.PersonalCipher;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A process of its own that appends until it is killed, and says of each event when it has been told that it is kept. */
final class AppendingProcess {

    private AppendingProcess() {
    }

    /** @param arguments the log's JDBC URL */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var log = EventLogEngine.open(new EventLogAddress(arguments[0], null, null), new SimpleMeterRegistry(), PersonalCipher.none());
        IntStream.range(0, 4).forEach(i -> new Thread(() -> {
            var id = UUID.randomUUID();
            log.appendEvents(Events.first(id));
            for (var sequence = 1L; ; sequence++) {
                log.appendEvents(Events.later(id, sequence));
                out.println(id + " " + sequence);
            }
        }).start());
    }

    static Process start(EventLogAddress address) throws IOException {
        return new ProcessBuilder(command(address)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Program and arguments. */
    static List<String> command(EventLogAddress address) {
        return new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), AppendingProcess.class.getName(), address.url()));
    }
}
