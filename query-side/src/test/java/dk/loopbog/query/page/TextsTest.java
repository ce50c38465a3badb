package dk.loopbog.query.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.query.ViewCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {

    /** A key as templates name it: whole, or with a part known only when the page is drawn. */
    private static final Pattern NAMED = Pattern.compile("#\\{\\|?([a-z][a-z0-9.-]*(?:\\$\\{[^}]*}[a-z0-9.-]*)*)");
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(texts("da").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(texts("en").stringPropertyNames());
    }

    @Test
    void everyReadModelHasAName() {
        assertThat(texts("da").stringPropertyNames()).containsAll(ViewCatalogue.ALL.stream().map(view -> "operations.view." + view.name()).toList());
    }

    @Test
    void noTextStandsTwice() throws IOException {
        for (var language : Set.of("da", "en")) {
            var lines = Files.readAllLines(RESOURCES.resolve("texts/messages_" + language + ".properties"));
            assertThat(lines.stream().filter(line -> line.contains("=")).map(line -> line.substring(0, line.indexOf('=')).strip())).doesNotHaveDuplicates();
        }
    }

    @Test
    void noTextIsEmptyOrHoldsAnApostropheThatWouldSwallowItsNumbers() {
        for (var language : Set.of("da", "en")) {
            texts(language).forEach((key, text) -> assertThat((String) text).as("%s in %s", key, language).isNotBlank().doesNotContain("'"));
        }
    }

    @Test
    void templatesNameOnlyTextsThatExist() {
        var known = texts("da").stringPropertyNames();
        var unknown = new TreeSet<String>();
        for (var template : files(RESOURCES.resolve("templates"), ".html")) {
            NAMED.matcher(read(template)).results().map(found -> found.group(1))
                    .filter(key -> known.stream().noneMatch(Pattern.compile(asPattern(key)).asMatchPredicate()))
                    .forEach(key -> unknown.add(template.getFileName() + ": " + key));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        var used = files(RESOURCES.resolve("templates"), ".html").stream()
                .flatMap(template -> NAMED.matcher(read(template)).results()).map(found -> asPattern(found.group(1))).collect(Collectors.toSet());
        var code = files(Path.of("src/main/java"), ".java").stream().map(TextsTest::read).collect(Collectors.joining());
        var unused = texts("da").stringPropertyNames().stream().filter(key -> used.stream().noneMatch(key::matches))
                .filter(key -> !code.contains('"' + key + '"') && !code.contains('"' + key.substring(0, key.lastIndexOf('.') + 1) + '"'));
        assertThat(unused.sorted()).isEmpty();
    }

    @Test
    void templatesHoldNoScriptOrStyleOfTheirOwnWhichTheContentSecurityPolicyWouldRefuse() {
        var inline = Pattern.compile("<script(?![^>]*src=)|<style|\\sstyle=|\\son[a-z]+=|hx-on");
        for (var template : files(RESOURCES.resolve("templates"), ".html")) {
            assertThat(inline.matcher(read(template)).find()).as(template.toString()).isFalse();
        }
    }

    private static String asPattern(String key) {
        return Pattern.compile("\\$\\{[^}]*}").splitAsStream(key + " ").map(String::strip).map(Pattern::quote).collect(Collectors.joining("[a-z0-9_-]+"));
    }

    private static Properties texts(String language) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve("texts/messages_" + language + ".properties"), UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Set<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
