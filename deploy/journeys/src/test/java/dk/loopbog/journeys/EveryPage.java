package dk.loopbog.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import dk.loopbog.events.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every page there is, by its route: found by following links from the front page as one reader after the other, so that a new page
 * cannot be forgotten, and one that no link leads to is told. At a desk in Danish and on a phone in English axe finds nothing on it; in
 * both languages it needs no sideways scroll on either; the browser has nothing to complain of; and what people wrote in Danish says on an
 * English page that it is Danish. It takes minutes, and is asked for by name: {@code -Dit.test=EveryPage}.
 */
class EveryPage {

    private static final List<String> READERS = List.of("deltager1.silkeborg", "koordinator.silkeborg", "forsker", "facilitator", "admin");
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");
    private static final String AXE = axe();

    /** What axe finds, the first places of each fault; what it passes would be much to carry. */
    private static final String FINDINGS = """
            async tags => (await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })).violations
              .map(found => found.id + ' ' + found.nodes.slice(0, 3).map(node => node.html).join(' '))""";
    /** Texts in Danish, by words that no English text has, that are read out as if they were English. */
    private static final String DANISH_UNSAID = """
            () => {
              const danish = /(^|[^\\p{L}])(og|vi|jeg|det|er|på|af|hvad|fra|som|den|ikke|skal|har|til|når|om|én|så|eget)(?![\\p{L}])/iu
              const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT), found = []
              while (texts.nextNode()) {
                const text = texts.currentNode.textContent.trim()
                if (danish.test(text) && texts.currentNode.parentElement.closest('[lang]').lang === 'en') { found.push(text.slice(0, 80)) }
              }
              return found
            }""";
    private static final int DESK = 1280;
    private static final int PHONE = 360;

    /** Forms that share a route differ by this part of it. */
    private static final Set<String> TELLING = Set.of("way");

    /** Pages that show more than the first of their kind would: with minutes, with hits, and of a project not described yet. */
    private static final Map<String, List<String>> TELLING_MORE = Map.of("deltager1.silkeborg", List.of("/grupper/al4-silkeborg-1/projekt/beskriv"),
            "forsker", List.of("/grupper/al3-silkeborg-1", "/soeg?q=jobchance"));

    private final Product product = Product.sharedDemo();
    private final List<PathPattern> routes = routes();
    private final Set<String> tried = new HashSet<>();
    private final Set<PathPattern> found = new HashSet<>();
    private final Set<String> faults = new LinkedHashSet<>();
    private String where = "";

    @Test
    void isReachedByALinkAndAccessible() {
        try (var nobody = Person.atADesk(product); var english = Person.onAPhone(product)) {
            walk(nobody, english.opens("/login?lang=en"), "/login", "/invitation", "/was");
        }
        noteAFinding();
        for (var reader : READERS) {
            try (var person = Person.atADesk(product).logsInAs(reader); var english = Person.onAPhone(product).logsInAs(reader)) {
                walk(person, english.opens("/hjaelp?lang=en"),
                        Stream.concat(Stream.of("/"), TELLING_MORE.getOrDefault(reader, List.of()).stream()).toArray(String[]::new));
            }
        }
        routes.stream().filter(route -> !found.contains(route)).forEach(route -> faults.add("no link leads to " + route.getPatternString()));
        assertThat(faults).as("faults").isEmpty();
    }

    /** The demo has none. */
    private void noteAFinding() {
        var finding = "{\"programmeId\":\"%s\",\"text\":\"Troen flytter sig først.\"}".formatted(Ids.programme("troen"));
        assertThat(product.post("/commands/finding/note-finding", "application/json", finding.getBytes(StandardCharsets.UTF_8), "forsker").status())
                .isEqualTo(200);
    }

    /** Breadth first, each kind of page once for a reader. */
    private void walk(Person reader, Person english, String... beginning) {
        for (var person : List.of(reader, english)) {
            person.page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    faults.add(where + ": " + message.text());
                }
            });
        }
        var seen = new HashSet<String>();
        var waiting = new ArrayDeque<>(List.of(beginning));
        while (!waiting.isEmpty()) {
            var path = waiting.remove();
            var kind = kindOf(path);
            if (kind.isPresent() && seen.add(kind.get())) {
                waiting.addAll(visit(reader, english, path, kind.get()));
            }
        }
    }

    private List<String> visit(Person reader, Person english, String path, String kind) {
        where = path;
        var answer = reader.page.navigate(product.at(path).toString());
        if (answer.status() != 200) {
            faults.add(path + " answers " + answer.status());
            return List.of();
        }
        var links = links(reader.page);
        if (tried.add(kind) || path.equals("/")) { // a front page is another one for each reader
            examine(reader.page);
            measure(reader.page, PHONE);
            reader.page.setViewportSize(DESK, 900);
            where = path + " in English";
            english.opens(path);
            examine(english.page);
            ((List<?>) english.page.evaluate(DANISH_UNSAID)).forEach(text -> faults.add(where + ": not said to be Danish: " + text));
            measure(english.page, DESK);
            english.page.setViewportSize(PHONE, 740);
        }
        return links;
    }

    private void measure(Page page, int width) {
        page.setViewportSize(width, 900);
        measure(page);
    }

    private void measure(Page page) {
        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wide > 0) {
            faults.add(where + ": " + wide + " pixels too wide at " + page.viewportSize().width);
        }
    }

    @SuppressWarnings("unchecked")
    private void examine(Page page) {
        measure(page);
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AXE);
        }
        ((List<String>) page.evaluate(FINDINGS, TAGS)).forEach(finding -> faults.add(where + " at " + page.viewportSize().width + ": " + finding));
    }

    @SuppressWarnings("unchecked")
    private List<String> links(Page page) {
        var addresses = (List<String>) page.evaluate("[...document.querySelectorAll('main a[href], nav a[href], footer a[href]')].map(link => link.href)");
        return addresses.stream().filter(address -> !address.endsWith(".ics")).map(URI::create).filter(address -> address.getHost() != null && address.getPort() == product.at("/").getPort())
                .map(address -> address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery())).distinct().toList();
    }

    private Optional<String> kindOf(String path) {
        var bare = PathContainer.parsePath(path.contains("?") ? path.substring(0, path.indexOf('?')) : path);
        return routes.stream().filter(route -> route.matches(bare)).min(PathPattern.SPECIFICITY_COMPARATOR).map(route -> {
            found.add(route);
            var variables = new HashMap<>(Optional.ofNullable(route.matchAndExtract(bare)).map(PathPattern.PathMatchInfo::getUriVariables)
                    .orElse(Map.of()));
            variables.keySet().retainAll(TELLING);
            return route.getPatternString() + variables;
        });
    }

    private static List<PathPattern> routes() {
        var classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter(new AnnotationTypeFilter(Controller.class, false));
        return classes.findCandidateComponents("dk.loopbog").stream().map(found -> load(found.getBeanClassName()))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.getReturnType() == String.class && !method.isAnnotationPresent(ResponseBody.class)).flatMap(EveryPage::routesOf)
                .distinct().map(PathPatternParser.defaultInstance::parse).sorted(Comparator.comparing(PathPattern::getPatternString)).toList();
    }

    private static Stream<String> routesOf(Method method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null || !List.of(mapping.method()).contains(RequestMethod.GET)) {
            return Stream.of();
        }
        var above = AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), RequestMapping.class);
        var prefix = above == null || above.path().length == 0 ? "" : above.path()[0];
        return mapping.path().length == 0 ? Stream.of(prefix) : Stream.of(mapping.path()).map(path -> prefix + path);
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
