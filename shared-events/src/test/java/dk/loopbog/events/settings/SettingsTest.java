package dk.loopbog.events.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path folder;

    @Test
    void anEmptyEnvironmentWillDo() {
        assertThat(Settings.atStart(Map.of("PATH", "/bin", "LOOPBOG_PORT", " "))).containsOnly(Map.entry("management.tracing.sampling.probability", "0"));
    }

    @Test
    void readsSecretsFromFiles() throws IOException {
        var file = Files.writeString(folder.resolve("password"), "s3cret\nwritten by somebody\n");
        assertThat(Settings.atStart(Map.of("LOOPBOG_EVENTLOG_PASSWORD_FILE", file.toString()))).containsEntry("LOOPBOG_EVENTLOG_PASSWORD", "s3cret");
    }

    @Test
    void namesEverythingThatIsWrongAtOnceAndNoSecret() {
        var environment = Map.of("LOOPBOG_PORT", "80800", "LOOPBOG_EVENTLOG_URL", "postgres://db", "LOOPBOG_MONGODB_URI", "localhost", "LOOPBOG_MASTER_KEY", "c2hvcnQ=",
                "LOOPBOG_PROT", "1", "LOOPBOG_KEYS_PASSWORD", "one", "LOOPBOG_KEYS_PASSWORD_FILE", "another", "LOOPBOG_DATA", "/proc/1/nothing",
                "LOOPBOG_ADMIN_PASSWORD_FILE", folder.resolve("gone").toString(), "LOOPBOG_ADDRESS", "not an address");
        assertThatExceptionOfType(Settings.NotUsable.class).isThrownBy(() -> Settings.atStart(environment))
                .withMessageContainingAll("LOOPBOG_PORT is not a port", "\"80800\"", "LOOPBOG_EVENTLOG_URL is not a JDBC address", "LOOPBOG_MONGODB_URI", "LOOPBOG_MASTER_KEY is not",
                        "LOOPBOG_PROT is no setting", "both LOOPBOG_KEYS_PASSWORD and", "LOOPBOG_DATA is not a folder", "LOOPBOG_ADMIN_PASSWORD_FILE", "LOOPBOG_ADDRESS")
                .withMessageNotContaining("c2hvcnQ=");
    }

    @Test
    void onlySecretsComeFromFiles() {
        assertThatThrownBy(() -> Settings.atStart(Map.of("LOOPBOG_PORT_FILE", "port"))).hasMessageContaining("LOOPBOG_PORT_FILE is no setting");
    }
}
