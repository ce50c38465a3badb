package dk.loopbog.command.handling;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.eventlog.EventLogAddress;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.command.programme.ProgrammeCommand.StartProgramme;
import dk.loopbog.command.round.RoundCommand.PlanRound;
import dk.loopbog.command.round.RoundCommand.RescheduleRound;
import dk.loopbog.events.Ids;
import dk.loopbog.events.personal.PersonalCipher;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.slf4j.MDC;

/** A process of its own that handles commands until it is killed, and says of each the key, once it has been answered. */
final class CommandingProcess {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
    private static final Actor ADMIN = new Actor(new UUID(1, 1), Set.of(Role.ADMIN), null, null);

    private static final class Jars {
        static final String ALL = inJars();
        static final Path KEPT = Path.of("target", "commanding.jsa").toAbsolutePath();
    }

    private CommandingProcess() {
    }

    /** @param arguments the log's JDBC URL, and a word that begins every key of this process */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err); // what is logged is no answer
        var word = arguments[1];
        var log = EventLogEngine.open(new EventLogAddress(arguments[0], null, null), new SimpleMeterRegistry(), PersonalCipher.none());
        var facts = new LoggedFacts(log, Clock.systemUTC());
        var host = new AggregateHost(log, log.getEventSerializer(), facts, account -> Optional.empty(), workshop -> Optional.empty(),
                log.isWrittenByThisProcessAlone(), NoOpMessageMonitor.INSTANCE);
        var desk = new AnsweredCommands(new CommandSender(host, facts, new SimpleMeterRegistry()), log, Clock.systemUTC());
        desk.send(new StartProgramme(word, "Troen", "Jobchance", List.of(), FROM, FROM.plusYears(200), FROM), ADMIN, null);
        out.println("ready");
        IntStream.range(0, 4).forEach(i -> new Thread(() -> {
            var round = word + "-" + i;
            desk.send(new PlanRound(round, Ids.programme(word), "AL", FROM, FROM.plusDays(1), null, null, null), ADMIN, null);
            for (var number = 0; ; number++) {
                var key = round + "-" + number;
                MDC.put("traceId", key);
                MDC.put("spanId", "killed");
                desk.send(new RescheduleRound(Ids.round(round), FROM, FROM.plusDays(2 + number), null), ADMIN, new AnsweredCommands.Request(key, "same"));
                out.println(key);
            }
        }).start());
    }

    /** Quicker once one was let end: the JVM keeps the classes that it had loaded. */
    static Process start(EventLogAddress address, String word) throws IOException {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + Jars.KEPT, "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED", "-cp", Jars.ALL, CommandingProcess.class.getName(), address.url(), word)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** The JVM keeps classes where all of them lie in jars. */
    private static String inJars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .map(path -> Files.isDirectory(path) ? packed(path) : path).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path packed(Path folder) {
        try {
            var jar = Files.createTempFile("classes", ".jar");
            jar.toFile().deleteOnExit();
            ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, "-cf", jar.toString(), "-C", folder.toString(), ".");
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
