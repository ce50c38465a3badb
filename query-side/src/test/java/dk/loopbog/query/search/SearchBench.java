package dk.loopbog.query.search;

import dk.loopbog.events.Ids;
import dk.loopbog.query.Story;
import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.OwnGroups;
import dk.loopbog.query.search.SearchVisibility.Audience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * No test but a measurement, started by {@code deploy/bench/search/measure}. Words are drawn as in real texts: few of them often, most
 * of them seldom.
 */
final class SearchBench {

    private static final int WORDS_A_TEXT = 250;
    private static final int WARM_UP = 200;
    private static final int ROUNDS = 300;
    private static final Path DEMO = Path.of("deploy/demo/programme");

    /** What a search worked, beside how long it took: the same on a machine that others use, too. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(7);
    private final List<String> words = vocabulary();

    private SearchBench() {
    }

    /** @param arguments how many texts */
    public static void main(String[] arguments) throws IOException {
        new SearchBench().measure(Integer.parseInt(arguments[0]));
    }

    private void measure(int texts) throws IOException {
        var story = new Story().programme("2018-10-01", "2020-12-31").jobcentre("nord", "2018-10-01").jobcentre("syd", "2018-10-01");
        var models = story.models();
        try (var index = new SearchIndex()) {
            var begun = System.nanoTime();
            for (var number = 0; number < texts; number++) {
                index.replace("bench:" + number, List.of(text(number)));
            }
            index.show();
            say("%,d texts of %d words indexed in %.1f s%n%n", texts, WORDS_A_TEXT, (System.nanoTime() - begun) / 1e9);
            say("%-44s %9s %9s %9s %9s%n", "question", "hits", "median ms", "p95 ms", "cpu ms");
            var search = new Search(index, models, new OwnGroups(models));
            var researcher = new Viewer("forsker", "Anne", Set.of(Role.RESEARCHER), null, null);
            var coordinator = new Viewer("koordinator", "Bo", Set.of(Role.COORDINATOR), "nord", null);
            measure("one seldom word", search, asked(words.get(words.size() - 5)), researcher);
            measure("one word", search, asked("borgeren"), researcher);
            measure("two words", search, asked("samtalen jobønske"), researcher);
            measure("four words", search, asked("borgeren samtalen troen job"), researcher);
            measure("a phrase", search, asked("\"" + words.get(3) + " " + words.get(9) + "\""), researcher);
            measure("a beginning (job*)", search, asked("job*"), researcher);
            measure("one word, narrowed by kind and period", search,
                    new SearchParameters("borgeren", "minutes", null, null, "2019-01-01", "2019-06-30", null), researcher);
            measure("one word, page 40", search, new SearchParameters("borgeren", null, null, null, null, null, "40"), researcher);
            measure("one word at one's own jobcentre", search, asked("borgeren"), coordinator);
            measure("a small word (og)", search, asked("og"), researcher);
        }
    }

    private void measure(String name, Search search, SearchParameters asked, Viewer viewer) {
        var question = asked.question();
        var total = 0;
        for (var time = 0; time < WARM_UP; time++) {
            total = search.ask(question, viewer).total();
        }
        var took = new long[ROUNDS];
        var worked = new long[ROUNDS];
        for (var time = 0; time < ROUNDS; time++) {
            var begun = System.nanoTime();
            var before = THREADS.getCurrentThreadCpuTime();
            search.ask(question, viewer);
            worked[time] = THREADS.getCurrentThreadCpuTime() - before;
            took[time] = System.nanoTime() - begun;
        }
        Arrays.sort(took);
        Arrays.sort(worked);
        say("%-44s %,9d %9.1f %9.1f %9.1f%n", name, total, took[ROUNDS / 2] / 1e6, took[ROUNDS * 95 / 100] / 1e6, worked[ROUNDS / 2] / 1e6);
    }

    private static SearchParameters asked(String words) {
        return new SearchParameters(words, null, null, null, null, null, null);
    }

    private SearchText text(int number) {
        var kinds = List.of(TextKind.MINUTES, TextKind.LOGBOOK, TextKind.PROJECT, TextKind.REFLECTION, TextKind.FEEDBACK);
        var kind = kinds.get(number % kinds.size());
        return new SearchText(kind.key() + ":" + number, kind, kind == TextKind.LOGBOOK ? Audience.LOGBOOK : Audience.JOBCENTRE, Story.PROGRAMME,
                Set.of(Ids.jobcentre(number % 2 == 0 ? "nord" : "syd")), null, null, null, LocalDate.of(2018, 10, 1).plusDays(number % 800), null, null,
                Set.of(), List.of(sentences()));
    }

    private String sentences() {
        var text = new StringBuilder();
        for (var at = 0; at < WORDS_A_TEXT; at++) {
            text.append(words.get((int) (words.size() * Math.pow(random.nextDouble(), 3)))).append(at % 12 == 11 ? ". " : " ");
        }
        return text.toString();
    }

    /** All words of the demo, those that it uses most first. */
    private static List<String> vocabulary() {
        try (var files = Files.list(DEMO)) {
            var counted = new HashMap<String, Integer>();
            files.filter(file -> file.toString().endsWith(".csv")).flatMap(SearchBench::lines)
                    .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))).filter(word -> word.length() > 1)
                    .forEach(word -> counted.merge(word, 1, Integer::sum));
            var all = new ArrayList<>(counted.keySet());
            all.sort(Comparator.<String>comparingInt(counted::get).reversed().thenComparing(word -> word));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
