package dk.loopbog.query.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.consent.ConsentPurpose;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/**
 * People agreed to these very words, as version 0. Whoever wants others issues a text, or gives this constant up together with the
 * promise that version 0 can be shown as it was read.
 */
class StandardTextsTest {

    private static final String SHA256 = "15183863b244ce5f5bace9373860e265d440d7a119a4a467c6b0ae03e26097fd";

    @Test
    void theStandardTextsAreNeverEdited() throws Exception {
        var sha256 = MessageDigest.getInstance("SHA-256");
        for (var language : new String[] {"da", "en"}) {
            var texts = texts(language);
            for (var purpose : ConsentPurpose.values()) {
                sha256.update(texts.getProperty("consent.standard." + ConsentTexts.key(purpose)).getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(HexFormat.of().formatHex(sha256.digest())).isEqualTo(SHA256);
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var in = StandardTextsTest.class.getResourceAsStream("/texts/messages_" + language + ".properties")) {
            texts.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
