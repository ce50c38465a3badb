package dk.loopbog.standalone.rights;

import static org.awaitility.Awaitility.await;

import dk.loopbog.command.access.Accounts;
import dk.loopbog.events.Ids;
import dk.loopbog.standalone.StandaloneApplication;
import dk.loopbog.standalone.rights.Canary.Audience;
import java.math.BigDecimal;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The product, running, with one of everything in three groups at two jobcentres; every text holds its {@link Canary}. */
final class TwoJobcentres implements AutoCloseable {

    static final String PROGRAMME = "troen";
    static final String ROUND = "al1";
    private static final String PASSWORD = "en lang adgangskode til en test";
    private static final String DAY = "2020-02-10";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Map<Visitor, HttpClient> sessions = new EnumMap<>(Visitor.class);
    private final Set<Shown> shown = new HashSet<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext product;

    TwoJobcentres(Path folder) throws Exception {
        product = new SpringApplicationBuilder(StandaloneApplication.class).run("--LOOPBOG_DATA=" + folder, "--LOOPBOG_PORT=0", "--server.port=0",
                "--LOOPBOG_ADMIN_PASSWORD=" + PASSWORD, "--loopbog.demo=false");
        for (var visitor : Visitor.values()) {
            product.getBean(Accounts.class).createAll(List.of(visitor.facts()), PASSWORD);
        }
        fill();
        await().atMost(Duration.ofSeconds(60)).until(() -> get("/actuator/health/readiness", null).statusCode() == 200
                && get("/api/search?q=K0away0note*", Visitor.RESEARCHER).body().contains("K0away0note"));
    }

    /** Minutes of meetings 1 and 2 in the own group are the visitors' own, those of meeting 3 are somebody else's. */
    static int meeting(Visitor visitor, Reach reach) {
        return reach == Reach.MINE && visitor.takesPart() ? visitor.ordinal() + 1 : 3;
    }

    /** Key of whoever is meant by a reach. */
    static String person(Visitor visitor, Reach reach) {
        return reach == Reach.MINE && visitor.takesPart() ? visitor.person() : reach.place().somebody();
    }

    static UUID logbook(String person) {
        return Ids.named("test-logbook", person);
    }

    static UUID feedback(String on, String key) {
        return Ids.named("test-feedback", on, key);
    }

    static UUID reflection(Place place) {
        return Ids.named("test-reflection", place.word());
    }

    static UUID data(Place place) {
        return Ids.named("test-data", place.word());
    }

    static UUID finding(Place place) {
        return Ids.named("test-finding", place.word());
    }

    static UUID followUp(Place place) {
        return Ids.named("test-follow-up", place.word());
    }

    static UUID sheet(Place place) {
        return Ids.scoreSheet(Ids.group(place.group()), BigDecimal.ZERO, BigDecimal.TEN);
    }

    <T> T bean(Class<T> type) {
        return product.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return product;
    }

    HttpResponse<String> get(String path, @Nullable Visitor visitor) throws Exception {
        var answer = send(request(path, visitor).GET());
        if (visitor != null && answer.statusCode() < 300 && Canary.in(answer.body()).stream().anyMatch(canary -> canary.audience() != Audience.TEXT)) {
            shown.add(new Shown(Ids.named("account", visitor.account()), URI.create(path).getPath()));
        }
        return answer;
    }

    /** An account was shown a page with a text that people wrote; names of places, which are in clear, hold marks of the kind TEXT alone. */
    record Shown(UUID reader, String path) {
    }

    Set<Shown> shown() {
        return Set.copyOf(shown);
    }

    HttpResponse<String> postJson(String path, String json, Visitor visitor) throws Exception {
        return send(request(path, visitor).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** An empty form; where a session's token is asked for, from a session. */
    HttpResponse<String> post(String method, String path, @Nullable Visitor visitor) throws Exception {
        var empty = "application/x-www-form-urlencoded";
        if (visitor == null || path.startsWith("/commands/") || path.startsWith("/api/import")) {
            return send(request(path, visitor).header("Content-Type", empty).method(method, BodyPublishers.noBody()));
        }
        var session = sessions.get(visitor);
        if (session == null) {
            session = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            var login = "username=%s&password=%s&_csrf=%s".formatted(visitor.account(), PASSWORD.replace(' ', '+'), token(session, "/login"));
            session.send(request("/commands/login", null).header("Content-Type", empty).POST(BodyPublishers.ofString(login)).build(), BodyHandlers.ofString());
            sessions.put(visitor, session);
        }
        return session.send(request(path, null).header("Content-Type", empty)
                .method(method, BodyPublishers.ofString("_csrf=" + token(session, "/hjaelp"))).build(), BodyHandlers.ofString());
    }

    private String token(HttpClient session, String page) throws Exception {
        var token = TOKEN.matcher(session.send(request(page, null).GET().build(), BodyHandlers.ofString()).body());
        if (!token.find()) {
            throw new IllegalStateException(page + " holds no token");
        }
        return token.group(1);
    }

    HttpRequest.Builder request(String path, @Nullable Visitor visitor) {
        var machine = path.startsWith("/api/") || path.startsWith("/actuator") || path.startsWith("/commands/");
        var request = HttpRequest.newBuilder(address(path)).header("Accept", machine ? "application/json" : "text/html,*/*;q=0.8");
        return visitor == null ? request : request.header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString((visitor.account() + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + product.getEnvironment().getProperty("local.server.port") + path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        product.close();
    }

    private void fill() throws Exception {
        var programme = Ids.programme(PROGRAMME);
        send("programme/start-programme", "key", PROGRAMME, "title", "Troen", "topic", "Jobchance", "starts", "2020-01-06", "ends", "2021-12-31");
        for (var place : List.of(Place.OWN, Place.AWAY)) {
            send("jobcentre/join-jobcentre", "key", place.jobcentre(), "programmeId", programme, "name", text(place), "municipality", text(place));
        }
        send("round/plan-round", "key", ROUND, "programmeId", programme, "name", "AL 1", "from", "2020-01-06", "to", "2020-06-30", "reporting", "BOTH");
        for (var place : Place.values()) {
            fill(place, programme);
        }
        for (var place : List.of(Place.OWN, Place.AWAY)) {
            send("workshop/plan-workshop", "key", "w-" + place.word(), "programmeId", programme, "kind", "LOCAL", "roundId", Ids.round(ROUND),
                    "jobcentreId", Ids.jobcentre(place.jobcentre()), "plannedFor", "2020-06-20", "place", text(place));
        }
    }

    private void fill(Place place, UUID programme) throws Exception {
        var group = Ids.group(place.group());
        var jobcentre = Ids.jobcentre(place.jobcentre());
        var people = new ArrayList<>(List.of(place.somebody()));
        if (place == Place.OWN) {
            people.addAll(List.of(Visitor.PARTICIPANT.person(), Visitor.LEADER.person()));
        }
        var members = people.stream().map(Ids::participant).toList();
        for (var person : people) {
            send("participant/join-participant", "key", person, "programmeId", programme, "jobcentreId", jobcentre, "name", text(place),
                    "email", person + "@example.org", "jobTitle", "mentor", "leader", person.equals(Visitor.LEADER.person()));
        }
        send("group/form-group", "key", place.group(), "roundId", Ids.round(ROUND), "jobcentreId", jobcentre, "name", text(place), "members", members);
        send("group/describe-project", "groupId", group, "title", text(place), "summary", text(place));
        send("group/set-goal", "groupId", group, "key", "goal-" + place.word(), "text", text(place));
        send("group/plan-action", "groupId", group, "key", "action-" + place.word(), "text", text(place), "goalId", Ids.goal("goal-" + place.word()));
        send("group/try-action", "groupId", group, "actionId", Ids.action("action-" + place.word()), "happened", text(place), "learned", text(place));
        for (var number = 1; number <= 3; number++) {
            send("meeting/schedule-meeting", "groupId", group, "number", number, "plannedFor", DAY, "place", text(place));
            send("meeting/hold-meeting", "meetingId", Ids.meeting(group, number), "attended", members);
            var author = place == Place.OWN && number < 3 ? Visitor.values()[number - 1].person() : place.somebody();
            send("minutes/submit-minutes", "groupId", group, "meetingNumber", number, "author", Ids.participant(author), "free", text(place));
        }
        send("meeting/schedule-meeting", "groupId", group, "number", 4, "plannedFor", "2020-03-10", "place", text(place));
        give(place, "minutes", "MINUTES", Ids.minutes(Ids.meeting(group, 3)), text(place));
        for (var person : people) {
            send("logbook/write-logbook-entry", "entryId", logbook(person), "participantId", Ids.participant(person), "groupId", group,
                    "text", Canary.word(place, Audience.LOG, person));
            send("logbook/write-logbook-entry", "entryId", Ids.named("test-shared", person), "participantId", Ids.participant(person), "groupId", group,
                    "text", Canary.word(place, Audience.SHARED, person), "sharedWithGroup", true);
            give(place, person, "LOGBOOK", logbook(person), Canary.word(place, Audience.LOG, person));
        }
        send("reflection/write-joint-reflection", "reflectionId", reflection(place), "groupId", group, "text", text(place));
        data(place, data(place), "SURVEY", text(place), false);
        data(place, Ids.named("test-observation", place.word()), "OBSERVATION_CITIZEN", Canary.word(place, Audience.CENTRE, ""), true);
        send("score/set-up-score-sheet", "groupId", group, "question", text(place));
        send("score/give-score", "sheetId", sheet(place), "scoreId", Ids.named("test-score", place.word()), "citizenCode", "B1",
                "participantId", Ids.participant(place.somebody()), "score", 1, "contact", text(place));
        sendAs(Visitor.RESEARCHER, "followup/note-follow-up", "followUpId", followUp(place), "groupId", group, "text", text(place));
        send("meeting/set-meeting-agenda", "meetingId", Ids.meeting(group, 4), "agenda", text(place));
        send("finding/note-finding", "findingId", finding(place), "programmeId", programme, "roundId", Ids.round(ROUND),
                "text", Canary.word(place, Audience.CENTRE, ""));
    }

    private void give(Place place, String key, String kind, UUID on, String text) throws Exception {
        send("feedback/release-feedback", "feedbackId", feedback(place.word(), key), "submission", Map.of("kind", kind, "id", on),
                "kinds", List.of("QUESTION"), "text", text, "researcherNote", Canary.word(place, Audience.NOTE, ""), "by", "Forsker");
    }

    private void data(Place place, UUID id, String kind, String title, boolean permission) throws Exception {
        send("data/receive-data-item", "dataItemId", id, "programmeId", Ids.programme(PROGRAMME), "kind", kind,
                "jobcentreId", Ids.jobcentre(place.jobcentre()), "groupId", Ids.group(place.group()), "roundId", Ids.round(ROUND),
                "count", 1, "pages", 1, "title", title, "citizenPermission", permission);
    }

    private void send(String command, Object... fields) throws Exception {
        sendAs(Visitor.ADMIN, command, fields);
    }

    private void sendAs(Visitor visitor, String command, Object... fields) throws Exception {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i < fields.length; i += 2) {
            object.put((String) fields[i], fields[i + 1]);
        }
        object.put("happenedOn", DAY);
        var answer = postJson("/commands/" + command, JsonMapper.shared().writeValueAsString(object), visitor);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the sample: " + command + " was answered with " + answer.body());
        }
    }

    private static String text(Place place) {
        return Canary.word(place, Audience.TEXT, "");
    }
}
