package dk.loopbog.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.events.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DemoStaysHomeTest {

    @Test
    void theDemoDoesNotStartWhereOthersCouldReachIt() throws IOException {
        var everywhere = InetAddress.getByName("0.0.0.0");
        assertThatThrownBy(() -> DemoStaysHome.demand(everywhere, true, List.of())).hasMessageContaining("The demo is for this machine alone");
        assertThatThrownBy(() -> DemoStaysHome.demand(everywhere, false, List.of("leder.odder"))).hasMessageContaining("leder.odder");
        assertThatNoException().isThrownBy(() -> DemoStaysHome.demand(everywhere, false, List.of()));
        assertThatNoException().isThrownBy(() -> DemoStaysHome.demand(InetAddress.getLoopbackAddress(), true, List.of("leder.odder")));
    }

    @Test
    void everySettingThatTheCodeNamesIsInTheTable() throws IOException {
        var named = new TreeSet<String>();
        for (var module : List.of("shared-events", "command-side", "query-side", "deploy/standalone")) {
            try (var files = Files.walk(Path.of("../..", module, "src/main"))) {
                for (var file : files.filter(path -> path.toString().matches(".*\\.(java|properties)")).toList()) {
                    Pattern.compile("LOOPBOG_[A-Z_]*[A-Z]").matcher(Files.readString(file)).results().forEach(found -> named.add(found.group()));
                }
            }
        }
        for (var setting : Settings.ALL) {
            named.remove(setting.name());
            named.remove(setting.name() + (setting.secret() ? "_FILE" : ""));
        }
        assertThat(named).as("settings that shared-events' Settings.ALL does not list").isEmpty();
    }

    @Test
    void theDocumentationHoldsTheTable() throws IOException {
        assertThat(Files.readString(Path.of("../../docs/operations.md"))).contains(Settings.table());
    }
}
