package dk.loopbog.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A measurement in a process of its own, with the flags of {@code ./run}. */
final class Child {

    /** Handed over by {@code deploy/bench/run}, which has them from where {@code ./run} has them; tests of the bench do without. */
    static final List<String> FLAGS = List.of(System.getProperty("loopbog.jvm", "--enable-native-access=ALL-UNNAMED").strip().split(" "));

    private static final String RESULT = "RESULT ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Child() {
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What the main class hands over by {@link #tell}. */
    static JsonNode run(Class<?> main, Object... arguments) {
        return run(List.of(), main, arguments);
    }

    /** @param flags for the JVM besides those that all have; later ones count */
    static JsonNode run(List<String> flags, Class<?> main, Object... arguments) {
        return run(flags, main.getName(), System.getProperty("java.class.path"), arguments);
    }

    /** @param besides what the main class needs besides the bench's own class path */
    static JsonNode run(String main, Path besides, Object... arguments) {
        return run(List.of(), main, besides + File.pathSeparator + System.getProperty("java.class.path"), arguments);
    }

    private static JsonNode run(List<String> flags, String main, String classPath, Object... arguments) {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(FLAGS);
        command.addAll(flags);
        command.addAll(List.of("-Daxon.update-check.disabled=true", "-Daxoniq.update-checker.disabled=true", "-Ddisable-axoniq-console-message=true",
                "-cp", classPath, main));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try {
                return result(main, process);
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode result(String main, Process process) throws IOException {
        var said = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(RESULT)) {
                    return JSON.readTree(line.substring(RESULT.length()));
                }
                said.add(line);
            }
        }
        throw new IllegalStateException(main + " gave no result:\n" + String.join("\n", said.subList(Math.max(0, said.size() - 30), said.size())));
    }

    /** Called once by a main class, at its end. */
    static void tell(Map<String, ?> result) {
        try {
            System.out.println(RESULT + JSON.writeValueAsString(result));
            System.out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
