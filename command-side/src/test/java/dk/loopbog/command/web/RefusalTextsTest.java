package dk.loopbog.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class RefusalTextsTest {

    private static final Pattern REFUSAL = Pattern.compile("(?:new RuleViolated\\(\\s*|unless\\([^;]*?,\\s*|answer(?:Call)?\\([^;]*?)\"([a-z]+(?:-[a-z]+)+|malformed|failed)\"");

    private final RefusalTexts texts = new RefusalTexts();

    @Test
    void everyRefusalInTheCodeHasATextInBothLanguages() throws IOException {
        assertThat(codes()).hasSizeGreaterThan(30).allSatisfy(code -> {
            assertThat(texts.rule(code, RefusalTexts.DANISH)).as("rule.%s in Danish", code).isNotEqualTo(code);
            assertThat(texts.rule(code, Locale.ENGLISH)).as("rule.%s in English", code).isNotEqualTo(code).isNotEqualTo(texts.rule(code, RefusalTexts.DANISH));
        });
    }

    @Test
    void aProgramIsAnsweredInTheLanguageItAsksForAndAPersonInTheOneChosen() {
        var request = new MockHttpServletRequest();
        assertThat(RefusalTexts.ofCall(request)).isEqualTo(RefusalTexts.DANISH);
        request.addHeader("Accept-Language", "fr, en;q=0.8, da;q=0.1");
        assertThat(RefusalTexts.ofCall(request)).isEqualTo(Locale.ENGLISH);
        assertThat(RefusalTexts.ofPage(request)).isEqualTo(RefusalTexts.DANISH);
        request.setCookies(new Cookie("lang", "en"));
        assertThat(RefusalTexts.ofPage(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void aFieldThatIsOneOfSeveralIsCalledAsItsKind() {
        assertThat(texts.field("text.overview", RefusalTexts.DANISH)).isEqualTo("Teksten");
        assertThat(texts.field("jobcentreId", Locale.ENGLISH)).isEqualTo("The jobcentre");
        assertThat(texts.field("unheard-of", Locale.ENGLISH)).isEqualTo("unheard-of");
    }

    private static Set<String> codes() throws IOException {
        var codes = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                REFUSAL.matcher(Files.readString(source)).results().forEach(match -> codes.add(match.group(1)));
            }
        }
        return codes;
    }
}
