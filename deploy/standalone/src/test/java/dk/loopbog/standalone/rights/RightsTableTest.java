package dk.loopbog.standalone.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.CommandCatalogue;
import dk.loopbog.command.Commands;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.rights.CommandRights;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.readings.ReadingLog;
import dk.loopbog.query.reading.KeptReadings;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries every route and every command of the running product as every role and compares what comes of it with docs/rights.md.
 *
 * <p>Renew the table with {@code -Drights.renew=true} after a route or command was added or its rights were changed on purpose, and
 * read the difference: it is who gains or loses what.
 */
class RightsTableTest {

    private static final Path TABLE = Path.of("../../docs/rights.md");
    private static final List<Reach> REACHES = List.of(Reach.MINE, Reach.GROUP, Reach.JOBCENTRE, Reach.EVERYWHERE);
    /** As many as hold all that the sample has. */
    private static final int PAGES_OF_FINDS = 6;
    private static final String NOTHING = "–";
    /** Routes of the framework, which no handler of ours answers. */
    private static final List<String> ACTUATOR = List.of("GET /actuator", "GET /actuator/health", "GET /actuator/health/readiness",
            "GET /actuator/env", "GET /actuator/heapdump", "GET /actuator/metrics", "GET /actuator/prometheus");
    /** Commands are tried one by one. */
    private static final Set<String> COMMANDS = Set.of("POST /commands/{feature}/{command}");

    private record Answer(int status, String body) {

        static Answer of(HttpResponse<String> answer) {
            return new Answer(answer.statusCode(), answer.body());
        }
    }

    /** To share with others one must be able to name them: jobcentres and groups, by their names alone. */
    private static final Set<String> NAMES_OTHERS = Set.of("GET /grupper/{key}/deling");

    /** The sample was entered from the administrator's account, to which its own words are shown; {@link OwnDataTest} looks at the others. */
    private static final String OWN_DATA = "GET /mine-data";

    /** What one may give for things of one's own that the sample does not have. */
    private static final Set<String> CAN_BE_ONES_OWN = Set.of("feedback/correct-feedback as researcher", "feedback/withdraw-feedback as researcher",
            "score/withdraw-score as participant", "score/withdraw-score as leader");
    private static final Set<String> NAMES_ANYBODY = Set.of("sharing/change-sharing");

    @TempDir
    private static Path folder;
    private static TwoJobcentres product;
    private static final Map<String, Map<String, String>> ROUTES = new TreeMap<>(Comparator.comparing((String route) ->
            route.substring(route.indexOf(' '))).thenComparing(Comparator.naturalOrder()));
    private static final Map<String, Map<String, String>> GIVEN = new TreeMap<>();
    private static final Set<String> LEAKS = new TreeSet<>();
    private static final Set<String> TOLD_APART = new TreeSet<>();
    private static final Set<String> MISSING = new TreeSet<>();
    private static final Set<String> BROKEN = new TreeSet<>();
    private static final Set<String> NOT_REFUSED = new TreeSet<>();

    @BeforeAll
    static void tryEverything() throws Exception {
        product = new TwoJobcentres(folder);
        var routes = routes();
        for (var route : routes.entrySet()) {
            ROUTES.put(route.getKey(), tried(route.getKey()));
            for (var parameter : route.getValue()) {
                tryForeign(route.getKey(), parameter);
            }
        }
        for (var command : CommandCatalogue.addresses().entrySet()) {
            for (var variant : CommandExamples.variants(command.getValue()).entrySet()) {
                GIVEN.put(command.getKey() + variant.getKey(), given(command.getKey(), command.getValue(), variant.getValue()));
            }
        }
        for (var command : CommandCatalogue.addresses().entrySet()) {
            if (!NAMES_ANYBODY.contains(command.getKey())) {
                tryForeignIds(command.getKey(), command.getValue());
            }
            tryEmpty(command.getKey());
        }
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    void everyVariableOfARouteIsKnown() {
        assertThat(MISSING).as("say in Addresses.VALUES what the variables of these routes stand for").isEmpty();
    }

    @Test
    void whoMayDoWhatIsWhatTheTableSays() throws Exception {
        var actual = table();
        if (Boolean.getBoolean("rights.renew")) {
            Files.writeString(TABLE, actual);
        }
        var stated = Files.exists(TABLE) ? Files.readString(TABLE) : "";
        var onlyStated = new LinkedHashSet<>(stated.lines().toList());
        actual.lines().toList().forEach(onlyStated::remove);
        var onlyActual = new LinkedHashSet<>(actual.lines().toList());
        stated.lines().toList().forEach(onlyActual::remove);
        assertThat(actual).as("""
                The product differs from docs/rights.md. A new route or command has no row yet, or somebody may do more or less than is stated there.
                The table says:
                %s
                The product does:
                %s
                If the product is right: mvn -pl deploy/standalone -am test -Dtest=RightsTableTest -Drights.renew=true -Dsurefire.failIfNoSpecifiedTests=false
                and read the difference before you commit it.""", String.join("\n", onlyStated), String.join("\n", onlyActual)).isEqualTo(stated);
    }

    @Test
    void nothingBreaks() {
        assertThat(BROKEN).isEmpty();
    }

    @Test
    void nobodyReadsWhatIsNotForThem() {
        assertThat(LEAKS).isEmpty();
    }

    @Test
    void whateverIsShownStandsInTheAccessLog() {
        var log = product.bean(KeptReadings.class).log();
        assertThat(log.find(new ReadingLog.Question(List.of(), null, null, null, null), 0, Integer.MAX_VALUE))
                .extracting(row -> new TwoJobcentres.Shown(row.reading().reader(), row.reading().thing())).containsAll(product.shown());
        assertThat(product.shown()).hasSizeGreaterThan(20);
        assertThat(log.check().problems()).isEmpty();
    }

    @Test
    void whatIsElsewhereLooksLikeWhatIsNotThere() {
        assertThat(TOLD_APART).isEmpty();
    }

    @Test
    void noRoleOfAJobcentreReachesAnother() {
        assertThat(Stream.of(ROUTES, GIVEN).flatMap(rows -> rows.entrySet().stream())
                .filter(row -> Stream.of(Visitor.values()).filter(Visitor::isLocal)
                        .anyMatch(visitor -> Reach.EVERYWHERE.title.equals(row.getValue().get(visitor.title))))
                .map(Map.Entry::getKey)).isEmpty();
    }

    @Test
    void aCommandWithoutTheRightIsRefusedAtTheDoor() {
        assertThat(NOT_REFUSED).isEmpty();
    }

    @Test
    void theSampleIsSeenByThoseItIsFor() {
        assertThat(ROUTES.get("GET /api/search")).containsEntry("researcher", "all").containsEntry("participant", "own jobcentre")
                .containsEntry("coordinator", "own jobcentre").containsEntry("not logged in", NOTHING);
        assertThat(GIVEN.get("logbook/revise-logbook-entry")).containsEntry("participant", "own").containsEntry("leader", "own")
                .containsEntry("researcher", NOTHING);
    }

    /** With those of their parameters that may name a thing of somebody else. */
    private static Map<String, Set<String>> routes() {
        var routes = new TreeMap<String, Set<String>>();
        ACTUATOR.forEach(route -> routes.put(route, Set.of()));
        product.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, handler) -> {
            var methods = info.getMethodsCondition().getMethods();
            for (var pattern : info.getPatternValues()) {
                (methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Enum::name)).map(method -> method + " " + pattern)
                        .filter(route -> !COMMANDS.contains(route)).forEach(route -> routes.put(route, parameters(handler)));
            }
        });
        return routes;
    }

    private static Set<String> parameters(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters()).peek(parameter -> parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer()))
                .flatMap(parameter -> parameter.getParameterType().isRecord()
                        ? Stream.of(parameter.getParameterType().getRecordComponents()).map(RecordComponent::getName) : Stream.of(parameter.getParameterName()))
                .filter(Addresses.FOREIGN::containsKey).collect(Collectors.toSet());
    }

    /** By list: another jobcentre, asked for in a parameter, is as one that is not there. */
    private static void tryForeign(String route, String parameter) throws Exception {
        if (!route.startsWith("GET ") || route.contains("{" + parameter + "}")) {
            return;
        }
        for (var visitor : List.of(Visitor.PARTICIPANT, Visitor.LEADER, Visitor.COORDINATOR)) {
            var address = Addresses.of(route.substring("GET ".length()), visitor, Reach.GROUP);
            if (address != null) {
                var start = address + (address.contains("?") ? "&" : "?") + parameter + "=";
                var foreign = start + Addresses.FOREIGN.get(parameter);
                var unknown = start + "findes-ikke";
                var answer = Answer.of(product.get(foreign, visitor));
                var other = Answer.of(product.get(unknown, visitor));
                look(route, visitor, answer);
                var like = plain(answer.body(), Addresses.FOREIGN.get(parameter)).equals(plain(other.body(), "findes-ikke"));
                if (answer.status() != other.status() || !like && isTheSameEachTime(unknown, visitor)) {
                    TOLD_APART.add("%s as %s: %s has %d, %s has %d".formatted(route, visitor.title, foreign, answer.status(), unknown, other.status()));
                }
            }
        }
    }

    /** By each id in a command that is the visitor's own otherwise: one of another jobcentre is as one that is not there. */
    private static void tryForeignIds(String address, Class<?> type) throws Exception {
        for (var visitor : List.of(Visitor.PARTICIPANT, Visitor.LEADER, Visitor.COORDINATOR)) {
            if (isAlwaysRefused(address, visitor)) {
                continue; // told so whatever it names
            }
            var own = CommandExamples.of(type, visitor, Reach.MINE, DataKind.SURVEY);
            for (var id : CommandExamples.ids(type)) {
                var foreign = Answer.of(product.postJson("/commands/" + address, bodyOf(CommandExamples.with(own, id, visitor, Reach.EVERYWHERE)), visitor));
                var unknown = Answer.of(product.postJson("/commands/" + address, bodyOf(CommandExamples.with(own, id, visitor, Reach.UNKNOWN)), visitor));
                if (!foreign.equals(unknown)) {
                    TOLD_APART.add("%s as %s, %s: %s or %s".formatted(address, visitor.title, id, foreign, unknown));
                }
            }
        }
    }

    /** Whoever may not give a command is told so before anything is said of what stands in it. */
    private static void tryEmpty(String address) throws Exception {
        for (var visitor : Visitor.values()) {
            var answer = Answer.of(product.postJson("/commands/" + address, "{}", visitor));
            if (isAlwaysRefused(address, visitor) && !CAN_BE_ONES_OWN.contains(address + " as " + visitor.title) && answer.status() != 403) {
                NOT_REFUSED.add("%s as %s, empty: %d %s".formatted(address, visitor.title, answer.status(), answer.body()));
            }
        }
    }

    private static boolean isAlwaysRefused(String address, Visitor visitor) {
        return GIVEN.entrySet().stream().filter(row -> row.getKey().equals(address) || row.getKey().startsWith(address + " "))
                .allMatch(row -> row.getValue().get(visitor.title).equals(NOTHING));
    }

    /** Some pages draw what they suggest by lot. */
    private static boolean isTheSameEachTime(String address, Visitor visitor) throws Exception {
        var answers = new TreeSet<String>();
        for (var time = 0; time < 3; time++) {
            answers.add(plain(Answer.of(product.get(address, visitor)).body(), "findes-ikke"));
        }
        return answers.size() == 1;
    }

    /** Without what is new each time a page is made: tokens, and ids drawn for what may be sent. */
    private static String plain(String body, String asked) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", "").replaceAll("name=\"(_csrf|_key)\" value=\"[^\"]*\"", "").replace(asked, "…");
    }

    private static Map<String, String> tried(String route) throws Exception {
        var method = route.substring(0, route.indexOf(' '));
        var pattern = route.substring(route.indexOf(' ') + 1);
        var cells = new TreeMap<String, String>();
        for (var visitor : Visitor.values()) {
            var addresses = new EnumMap<Reach, String>(Reach.class);
            for (var reach : Reach.values()) {
                var address = Addresses.of(pattern, visitor, reach);
                if (address == null) {
                    MISSING.add(route);
                    return cells;
                }
                addresses.put(reach, address);
            }
            cells.put(visitor.title, cell(route, method, visitor, addresses));
        }
        var stranger = ask(method, Addresses.of(pattern, Visitor.PARTICIPANT, Reach.GROUP), null);
        look(route, null, stranger);
        cells.put("not logged in", stranger.status() < 300 ? "yes" : NOTHING);
        return cells;
    }

    private static String cell(String route, String method, Visitor visitor, Map<Reach, String> addresses) throws Exception {
        var answers = new EnumMap<Reach, Answer>(Reach.class);
        for (var reach : Reach.values()) {
            var same = answers.keySet().stream().filter(before -> addresses.get(before).equals(addresses.get(reach))).findFirst().orElse(null);
            answers.put(reach, same == null ? ask(method, addresses.get(reach), visitor) : answers.get(same));
            look(route, visitor, answers.get(reach));
        }
        var away = answers.get(Reach.EVERYWHERE);
        if (addresses.get(Reach.GROUP).equals(addresses.get(Reach.EVERYWHERE))) {
            return isOpen(away) ? Canary.in(away.body()).stream().map(canary -> canary.reach(visitor)).max(Comparator.naturalOrder())
                    .map(reach -> reach.title).orElse("yes") : NOTHING;
        }
        if (visitor.isLocal() && !alike(away, answers.get(Reach.UNKNOWN), addresses)) {
            TOLD_APART.add("%s as %s: %s has %d, %s has %d".formatted(route, visitor.title, addresses.get(Reach.EVERYWHERE), away.status(),
                    addresses.get(Reach.UNKNOWN), answers.get(Reach.UNKNOWN).status()));
        }
        return widest(REACHES.stream().filter(reach -> isOpen(answers.get(reach))).collect(Collectors.toSet()));
    }

    /** A file comes with a form alone, so no program may send what stands for one. */
    private static String bodyOf(Object command) {
        return JsonMapper.shared().writeValueAsString(command).replaceAll(",\"attachment\":null", "");
    }

    private static Map<String, String> given(String address, Class<?> type, DataKind kind) throws Exception {
        var cells = new TreeMap<String, String>();
        var facts = product.bean(Commands.class).facts();
        for (var visitor : Visitor.values()) {
            var reaches = new TreeSet<Reach>();
            Answer away = null;
            for (var reach : Reach.values()) {
                var command = CommandExamples.of(type, visitor, reach, kind);
                try {
                    CommandRights.demand(visitor.actor(), command, facts);
                    reaches.add(reach);
                } catch (RuleViolated e) {
                    var answer = Answer.of(product.postJson("/commands/" + address, bodyOf(command), visitor));
                    if (answer.status() != 403 || !answer.body().contains("\"code\":\"not-permitted\"")) {
                        NOT_REFUSED.add("%s as %s, %s: %d %s".formatted(address, visitor.title, reach, answer.status(), answer.body()));
                    }
                    away = reach == Reach.EVERYWHERE ? answer : away;
                    if (reach == Reach.UNKNOWN && away != null && !away.body().equals(answer.body())) {
                        TOLD_APART.add(address + " as " + visitor.title);
                    }
                }
            }
            reaches.remove(Reach.UNKNOWN);
            cells.put(visitor.title, widest(reaches));
        }
        return cells;
    }

    /** Whoever reaches the wider also reaches the narrower; a gap is shown, so that it is asked about. */
    private static String widest(Set<Reach> reaches) {
        if (reaches.isEmpty()) {
            return NOTHING;
        }
        var widest = reaches.stream().max(Comparator.naturalOrder()).orElseThrow();
        var gaps = REACHES.stream().filter(reach -> reach.compareTo(widest) < 0 && !reaches.contains(reach)).map(reach -> reach.title).toList();
        return widest.title + (gaps.isEmpty() ? "" : " but " + String.join(", ", gaps));
    }

    private static Answer ask(String method, String address, @Nullable Visitor visitor) throws Exception {
        if (!address.contains("?q=") || address.contains("/tekst/")) {
            return Answer.of(method.equals("GET") ? product.get(address, visitor) : product.post(method, address, visitor));
        }
        var all = new StringBuilder();
        var status = 0;
        for (var page = 1; page <= PAGES_OF_FINDS; page++) {
            var answer = product.get(address + "&page=" + page, visitor);
            all.append(answer.body());
            status = page == 1 ? answer.statusCode() : status;
        }
        return new Answer(status, all.toString());
    }

    private static boolean isOpen(Answer answer) {
        return !Set.of(401, 403, 404).contains(answer.status());
    }

    private static void look(String route, @Nullable Visitor visitor, Answer answer) {
        if (answer.status() >= 500) {
            BROKEN.add(route);
        }
        if (NAMES_OTHERS.contains(route) || route.startsWith(OWN_DATA) && visitor == Visitor.ADMIN) {
            return;
        }
        Canary.in(answer.body()).stream().filter(canary -> !canary.isFor(visitor))
                .forEach(canary -> LEAKS.add("%s shows %s to %s".formatted(route, canary, visitor == null ? "nobody in particular" : visitor.title)));
    }

    private static boolean alike(Answer one, Answer other, Map<Reach, String> addresses) {
        return one.status() == other.status()
                && withoutAddress(one.body(), addresses.get(Reach.EVERYWHERE)).equals(withoutAddress(other.body(), addresses.get(Reach.UNKNOWN)));
    }

    /** A page may repeat what it was asked for, and each has a token of its own. */
    private static String withoutAddress(String body, String address) {
        var path = address.replaceAll("\\?.*", "");
        var plain = body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
        for (var part : Stream.concat(Stream.of(path), Stream.of(path.split("/"))).filter(part -> part.length() > 2).toList()) {
            plain = plain.replace(part, "…").replace(part.replace("/", "%2F"), "…");
        }
        return plain;
    }

    private static String table() {
        var roles = Stream.of(Visitor.values()).map(visitor -> visitor.title).toList();
        var text = new StringBuilder("""
                # Who may do what

                This table is written by a test that tries every route and every command of the running product as every role, with things of the
                own group, of another group of the own jobcentre and of another jobcentre (`RightsTableTest`). It fails when the product does anything
                else than what stands here. After a change on purpose, renew it and read the difference:

                    mvn -pl deploy/standalone -am test -Dtest=RightsTableTest -Drights.renew=true -Dsurefire.failIfNoSpecifiedTests=false

                | in the table | means |
                |---|---|
                | own | what the person wrote, or what is about them |
                | own group | what belongs to a group that the person is a member of |
                | own jobcentre | what belongs to any group of the jobcentre that the account is tied to |
                | all | every jobcentre |
                | yes | open, and shows nothing that belongs to a group |
                | – | refused: 403 where a role has no business there, 404 where the thing may not even be known to exist |

                What is narrower is held by what is wider. A page that is open may still leave things out; the same test looks for a marked word in every
                text of the sample and fails if one is shown to somebody it is not for: logbooks to anybody but their author, researchers and, where
                shared, members who are no leaders; notes among researchers to anybody else; observations to anybody outside the centre; anything
                to another jobcentre. A thing of another jobcentre is answered word for word as one that is not there.

                ## Reading

                Everything that can be asked for, and what is sent to other places than commands.

                """);
        var readers = new ArrayList<>(roles);
        readers.add("not logged in");
        rows(text, "route", readers, ROUTES);
        text.append("""

                ## Commands

                Each is sent to `POST /commands/<command>`. That somebody may give a command does not mean that it makes sense: the rules of the thing itself
                come after.

                """);
        rows(text, "command", roles, GIVEN);
        return text.toString();
    }

    private static void rows(StringBuilder text, String title, List<String> columns, Map<String, Map<String, String>> rows) {
        text.append("| ").append(title).append(" | ").append(String.join(" | ", columns)).append(" |\n|---").append("|---".repeat(columns.size())).append("|\n");
        rows.forEach((name, cells) -> text.append("| `").append(name.replace(" (", "` (")).append(name.contains(" (") ? "" : "`").append(" | ")
                .append(columns.stream().map(column -> cells.getOrDefault(column, "?")).collect(Collectors.joining(" | "))).append(" |\n"));
    }
}
