package dk.loopbog.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern PATH = Pattern.compile("`((?:command-side|query-side|shared-events|deploy|docs)/[^`]+)`|]\\(([^)]+)\\)");

    @Test
    void everyPathThatTheReadmeNamesIsThere() throws IOException {
        var paths = PATH.matcher(Files.readString(ROOT.resolve("README.md"))).results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1)).toList();
        assertThat(paths).hasSizeGreaterThan(40).allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
    }
}
