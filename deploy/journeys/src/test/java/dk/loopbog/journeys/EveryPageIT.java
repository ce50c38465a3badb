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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
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
 * Every page there is, by its route: found by following links as one reader after the other from the front page and from a few pages that
 * only a form or a mail leads to, so that a new page cannot be forgotten. Each is seen at a desk in Danish and on a phone in English, once
 * and again by whoever sees something on it that nobody saw before: axe finds nothing on it, it needs no sideways scroll on a desk or a
 * phone, the browser has nothing to complain of, and what people wrote in Danish says on an English page that it is Danish.
 */
@Tag("long")
class EveryPageIT {

    private static final List<String> READERS = List.of("deltager1.silkeborg", "deltager1.sonderborg", "leder.silkeborg",
            "koordinator.silkeborg", "forsker", "facilitator", "admin");
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");
    private static final String AXE = axe();

    /** What axe finds, the first places of each fault; what it passes would be much to carry. */
    private static final String FINDINGS = """
            async tags => (await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })).violations
              .map(found => found.id + ' ' + found.nodes.slice(0, 3).map(node => node.html).join(' '))""";

    /** What there is to see, whatever it says: the kinds of elements with their looks. */
    private static final String LOOKS = """
            () => [...new Set([...document.querySelectorAll('main *')].map(part =>
              part.tagName + '.' + (part.getAttribute('class') ?? '') + (part.getAttribute('role') ?? '')))]""";

    /** Texts in Danish, by words that no English text has, that are read out as if they were English. */
    private static final String DANISH_UNSAID = """
            () => {
              const danish = /(^|[^\\p{L}\\p{N}])(og|vi|jeg|det|er|på|af|hvad|fra|som|den|ikke|skal|har|til|når|om|én|så|eget)(?![\\p{L}\\p{N}])/iu
              const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT), found = []
              while (texts.nextNode()) {
                const text = texts.currentNode.textContent.trim()
                if (danish.test(text) && texts.currentNode.parentElement.closest('[lang]').lang === 'en') { found.push(text.slice(0, 80)) }
              }
              return found
            }""";

    /** Sentences that name things by their names in the middle, and a name is a name in any language. */
    private static final Set<String> NAMES_IN_SENTENCES = Set.of("/haendelser", "/haendelser/{id}", "/fund/{id}/citat");

    /** What scripts fetch into a page. */
    private static final Set<String> PARTS_OF_PAGES = Set.of("/indsendelser/{id}/imens");

    /** Forms that share a route differ by this part of it. */
    private static final Set<String> TELLING = Set.of("way");

    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final String NOBODY = "nobody";
    private static final Seen THE_END = new Seen(NOBODY, "", "");
    private static final String WORKSHOP = "ws-odder-2018-10";
    private static final String EMPTY = "al4-frederiksberg-tom";
    private static final UUID FINDING = Ids.named("finding", "every-page");
    private static final UUID QUOTED = Ids.minutes(Ids.meeting(Ids.group("al3-silkeborg-2"), 1));

    /** Where no link leads: what a form's button, a field's choice or a mail does; and pages that show more than the first of their kind. */
    private static final Map<String, List<String>> TOLD = Map.of(
            "deltager1.silkeborg", List.of("/grupper/al4-silkeborg-1/projekt/beskriv"),
            "deltager1.sonderborg", List.of("/delt"),
            "forsker", List.of("/programmer", "/fund/" + FINDING, "/grupper/al3-silkeborg-1", "/grupper/" + EMPTY, "/soeg?q=tro", "/soeg?q=tro&kind=data",
                    "/overblik/al4", "/fund/" + FINDING + "/citat?kilde=" + QUOTED + "&version=1&sted=free.0",
                    "/indsendelser/" + Ids.group("al1-sonderborg-2"), "/indsendelser/" + Ids.group("al1-sonderborg-3")),
            "facilitator", List.of("/fund/" + FINDING, "/workshops/" + WORKSHOP, "/workshops/" + WORKSHOP + "/flyt", "/workshops/" + WORKSHOP + "/resume/citater?til=themes",
                    "/fund/" + FINDING + "/svar"));

    private final Product product = Product.sharedDemo();
    private final List<PathPattern> routes = routes();
    private final Set<PathPattern> found = new HashSet<>();
    private final Map<String, Set<String>> looks = new HashMap<>();
    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    private final ThreadLocal<String> where = ThreadLocal.withInitial(() -> "");
    private final Set<String> faults = new ConcurrentSkipListSet<>();

    /** @param kind the route, and the form where several share it */
    private record Seen(String reader, String path, String kind) {
    }

    @Test
    void isReachedAndAccessible() {
        bringAboutWhatTheDemoLacks();
        var english = CompletableFuture.runAsync(this::inEnglish);
        try {
            inDanish();
        } finally {
            seen.add(THE_END);
        }
        english.join();
        whatIsRefused(Person.atADesk(product), "da");
        whatIsRefused(Person.onAPhone(product), "en");
        routes.stream().filter(route -> !found.contains(route) && !PARTS_OF_PAGES.contains(route.getPatternString()))
                .forEach(route -> faults.add("nothing leads to " + route.getPatternString()));
        assertThat(faults).as("faults").isEmpty();
    }

    /** A finding before a workshop, feedback of the researcher's own, a text on a desk, an empty group, something shared, somebody forgotten. */
    private void bringAboutWhatTheDemoLacks() {
        give("finding/note-finding", "forsker", "{'findingId':'%s','programmeId':'%s','text':'Troen flytter sig først.'}"
                .formatted(FINDING, Ids.programme("troen")));
        give("finding/share-finding", "facilitator", "{'findingId':'%s','workshopId':'%s'}".formatted(FINDING, Ids.workshop(WORKSHOP)));
        give("desk/take-submission", "forsker", "{'submission':{'kind':'PROJECT','id':'%s'},'by':'Karen Vestby'}"
                .formatted(Ids.group("al1-sonderborg-2")));
        give("feedback/release-feedback", "forsker", ("{'submission':{'kind':'PROJECT','id':'%s'},'kinds':['QUESTION'],"
                + "'text':'Hvad nu?','by':'Karen Vestby'}").formatted(Ids.group("al1-sonderborg-3")));
        give("group/form-group", "facilitator", "{'key':'%s','roundId':'%s','jobcentreId':'%s','happenedOn':'2020-09-01'}"
                .formatted(EMPTY, Ids.round("al4"), Ids.jobcentre("frederiksberg")));
        for (var part : List.of("PROJECT", "MINUTES")) {
            give("sharing/change-sharing", "deltager2.silkeborg", "{'groupId':'%s','part':'%s','programme':true}"
                    .formatted(Ids.group("al3-silkeborg-2"), part));
        }
        give("erasure/forget-person", "admin", "{'participantId':'%s','reason':'ASKED_BY_PERSON'}".formatted(Ids.participant("odd-01")));
    }

    private void give(String command, String account, String body) {
        var answer = product.post("/commands/" + command, "application/json", body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), account);
        assertThat(answer.status()).as(command + ": " + answer.body()).isEqualTo(200);
    }

    private void inDanish() {
        try (var nobody = Person.atADesk(product)) {
            follow(nobody, NOBODY, List.of("/login", "/invitation", "/was", "/paamindelser", "/paamindelser?token=x"));
        }
        for (var reader : READERS) {
            try (var person = Person.atADesk(product).logsInAs(reader)) {
                follow(person, reader, Stream.concat(Stream.of("/"), TOLD.getOrDefault(reader, List.of()).stream()).toList());
            }
        }
    }

    /**
     * Breadth first, each kind of page once, and each of those that were told. What an earlier reader has seen is looked at again only right
     * behind the front page: it takes most of the time, and deeper pages are forms, which show the same to all.
     */
    private void follow(Person reader, String name, List<String> beginning) {
        listen(reader);
        var kinds = new HashSet<String>();
        var waiting = new ArrayDeque<>(beginning);
        var told = new HashSet<>(beginning);
        var near = new HashSet<>(beginning);
        while (!waiting.isEmpty()) {
            var path = waiting.remove();
            var kind = kindOf(path);
            if (kind.isPresent() && (told.remove(path)
                    || kinds.add(kind.get()) && (near.contains(path) || !looks.containsKey(kind.get())))) {
                kinds.add(kind.get());
                var links = visit(reader.page, new Seen(name, path, kind.get()));
                waiting.addAll(links);
                if (path.equals("/")) {
                    near.addAll(links);
                }
            }
        }
    }

    private List<String> visit(Page page, Seen now) {
        where.set(now.path());
        var answer = page.navigate(product.at(now.path()).toString());
        if (answer.status() != 200) {
            faults.add(now.path() + " answers " + answer.status());
            return List.of();
        }
        if (looks.computeIfAbsent(now.kind(), one -> new HashSet<>()).addAll(strings(page.evaluate(LOOKS)))) {
            examine(page);
            measure(page);
            page.setViewportSize(PHONE, 900);
            measure(page);
            page.setViewportSize(DESK, 900);
            seen.add(now);
        }
        return links(page);
    }

    /** The same pages on a phone, while the walk in Danish goes on. */
    private void inEnglish() {
        var reader = "";
        Person person = null;
        try {
            for (var now = seen.take(); now != THE_END; now = seen.take()) {
                if (person == null || !now.reader().equals(reader)) {
                    person = changed(person, now.reader());
                    reader = now.reader();
                }
                where.set(now.path() + " in English");
                person.opens(now.path());
                examine(person.page);
                measure(person.page);
                if (!NAMES_IN_SENTENCES.contains(now.kind())) {
                    strings(person.page.evaluate(DANISH_UNSAID)).forEach(text -> faults.add(where.get() + ": not said to be Danish: " + text));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (person != null) {
                person.close();
            }
        }
    }

    /** No route of its own leads to these; they have the menu all the same. */
    private void whatIsRefused(Person somebody, String language) {
        try (var person = somebody.logsInAs("deltager1.silkeborg").opens("/hjaelp?lang=" + language)) {
            for (var path : List.of("/konti", "/findes-ikke", "/grupper/al4-silkeborg-1/maal/nyt")) {
                where.set("refused in " + language + ": " + path);
                person.opens(path);
                if (path.endsWith("/nyt")) {
                    person.page.locator("main textarea").fill("Borgeren 010190-1234 vil gerne");
                    person.page.locator("main form .button-primary").click();
                    person.page.locator(".form-error-message").waitFor();
                }
                examine(person.page);
                measure(person.page);
                if (person.page.locator("header nav a[href='/min-gruppe']").count() == 0) {
                    faults.add(where.get() + " has no menu");
                }
            }
        }
    }

    private Person changed(@Nullable Person before, String reader) {
        if (before != null) {
            before.close();
        }
        var person = reader.equals(NOBODY) ? Person.onAPhone(product) : Person.onAPhone(product).logsInAs(reader);
        listen(person);
        return person.opens("/hjaelp?lang=en");
    }

    private void listen(Person person) {
        person.page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(where.get() + ": " + message.text());
            }
        });
    }

    private void examine(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AXE);
        }
        strings(page.evaluate(FINDINGS, TAGS)).forEach(finding -> faults.add(where.get() + " at " + page.viewportSize().width + ": " + finding));
    }

    private void measure(Page page) {
        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wide > 0) {
            faults.add(where.get() + ": " + wide + " pixels too wide at " + page.viewportSize().width);
        }
    }

    private List<String> links(Page page) {
        return strings(page.evaluate("[...document.querySelectorAll('main a[href], nav a[href], footer a[href]')].map(link => link.href)")).stream()
                .filter(address -> !address.endsWith(".ics")).map(URI::create)
                .filter(address -> address.getHost() != null && address.getPort() == product.at("/").getPort())
                .map(address -> address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery())).distinct().toList();
    }

    private Optional<String> kindOf(String path) {
        var bare = PathContainer.parsePath(path.contains("?") ? path.substring(0, path.indexOf('?')) : path);
        return routes.stream().filter(route -> route.matches(bare)).min(PathPattern.SPECIFICITY_COMPARATOR).map(route -> {
            found.add(route);
            var variables = new HashMap<>(Optional.ofNullable(route.matchAndExtract(bare)).map(PathPattern.PathMatchInfo::getUriVariables)
                    .orElse(Map.of()));
            variables.keySet().retainAll(TELLING);
            return route.getPatternString() + (variables.isEmpty() ? "" : variables);
        });
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object fromThePage) {
        return (List<String>) fromThePage;
    }

    private static List<PathPattern> routes() {
        var classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter(new AnnotationTypeFilter(Controller.class, false));
        return classes.findCandidateComponents("dk.loopbog").stream().map(found -> load(found.getBeanClassName()))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.getReturnType() == String.class && !method.isAnnotationPresent(ResponseBody.class))
                .flatMap(EveryPageIT::routesOf).distinct().map(PathPatternParser.defaultInstance::parse)
                .sorted(Comparator.comparing(PathPattern::getPatternString)).toList();
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
