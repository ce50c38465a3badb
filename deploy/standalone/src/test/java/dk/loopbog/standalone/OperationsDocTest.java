package dk.loopbog.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/operations.md says of settings and alerts is what there is. */
class OperationsDocTest {

    private static final Path ROOT = Path.of("../..");

    @Test
    void everySettingThatTheCodeNamesIsInTheTable() throws IOException {
        var named = new TreeSet<String>();
        for (var module : List.of("shared-events", "command-side", "query-side", "deploy/standalone")) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
                for (var file : files.filter(path -> path.toString().matches(".*\\.(java|properties)")).toList()) {
                    Pattern.compile("LOOPBOG_[A-Z_]*[A-Z]").matcher(Files.readString(file)).results().map(MatchResult::group).forEach(named::add);
                }
            }
        }
        for (var setting : Settings.ALL) {
            named.remove(setting.name());
            named.remove(setting.name() + (setting.secret() ? "_FILE" : ""));
            named.removeIf(beginning -> setting.name().startsWith(beginning + "_")); // the code puts the rest behind it
        }
        assertThat(named).as("settings that shared-events' Settings.ALL does not list").isEmpty();
    }

    @Test
    void theTableOfSettingsIsTheOneThatStartsAreCheckedBy() throws IOException {
        assertThat(manual()).contains(Settings.table());
    }

    @Test
    void everyAlertIsExplained() throws IOException {
        var alerts = Pattern.compile("- alert: (\\w+)").matcher(Files.readString(ROOT.resolve("deploy/observability/alerts.yml"))).results()
                .map(found -> found.group(1)).toList();
        assertThat(alerts).hasSizeGreaterThan(8).allSatisfy(alert -> assertThat(manual()).contains("| " + alert + " |"));
    }

    private static String manual() throws IOException {
        return Files.readString(ROOT.resolve("docs/operations.md"));
    }
}
