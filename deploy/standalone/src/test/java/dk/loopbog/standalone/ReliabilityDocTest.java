package dk.loopbog.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each test that docs/reliability.md names is there. */
class ReliabilityDocTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        var sources = sources();
        var named = NAMED.matcher(Files.readString(Path.of("../../docs/reliability.md"))).results().toList();
        assertThat(named).hasSizeGreaterThan(20).allSatisfy(test -> {
            assertThat(sources).containsKey(test.group(1));
            if (test.group(2) != null) {
                assertThat(sources.get(test.group(1))).contains(" " + test.group(2) + "(");
            }
        });
    }

    private static Map<String, String> sources() throws IOException {
        var sources = new TreeMap<String, String>();
        for (var module : List.of("shared-events", "command-side", "query-side", "deploy/standalone", "deploy/journeys")) {
            try (var files = Files.walk(Path.of("../..", module, "src/test/java"))) {
                for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
        return sources;
    }
}
