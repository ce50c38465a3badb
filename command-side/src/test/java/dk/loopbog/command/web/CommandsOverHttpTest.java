package dk.loopbog.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.CommandSideApplication;
import dk.loopbog.command.Commands;
import dk.loopbog.command.access.Accounts;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.events.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = CommandSideApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class CommandsOverHttpTest {

    private static final String PASSWORD = "en god lang adgangskode";
    private static final String START = "/commands/programme/start-programme";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    private static Path folder;
    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Commands commands;
    @Autowired
    private EventLogEngine log;
    private final String programme = "p-" + UUID.randomUUID();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("LOOPBOG_DATA", folder::toString);
    }

    @BeforeEach
    void accounts() {
        if (!accounts.exist()) {
            accounts.create("facilitator", "Frida", Set.of(Role.FACILITATOR), null, null, PASSWORD);
            accounts.create("deltager", "Dorte", Set.of(Role.PARTICIPANT), "odder", null, PASSWORD);
        }
    }

    @Test
    void takesACommandAsJson() throws Exception {
        var response = call(START, json(programme, "Jobchance"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(tree(response).get("id").asString()).isEqualTo(Ids.programme(programme).toString());
        assertThat(tree(response).get("token").asLong()).isEqualTo(log.positionOf(Ids.programme(programme)));
        assertThat(commands.facts().require(ProgrammeState.class, Ids.programme(programme), "p").title()).isEqualTo("Jobchance");
    }

    @Test
    void refusesInTheLanguageAskedForAndChangesNothing() throws Exception {
        var before = log.lastPosition();

        var danish = call(START, json(programme, ""));
        var english = call(START, json(programme, ""), "Accept-Language", "en-GB,en;q=0.9,da;q=0.5");

        assertThat(danish.statusCode()).isEqualTo(422);
        assertThat(danish.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(tree(danish).get("code").asString()).isEqualTo("missing-value");
        assertThat(tree(danish).get("field").asString()).isEqualTo("title");
        assertThat(tree(danish).get("title").asString()).isEqualTo("Afvist");
        assertThat(tree(english).get("title").asString()).isEqualTo("Refused");
        assertThat(log.lastPosition()).isEqualTo(before);
    }

    @Test
    void refusesWhatCannotBeRead() throws Exception {
        assertRefused(call(START, "{"), 400, "malformed");
        assertRefused(call(START, "[]"), 400, "malformed");
        assertRefused(call(START, ""), 400, "malformed");
        assertRefused(call(START, json(programme, "T").replace("}", ",\"programmeId\":\"" + UUID.randomUUID() + "\"}")), 422, "unknown-field");
        assertRefused(call(START, json(programme, "T").replace("2026-01-05", "5. januar")), 422, "bad-date");
        assertRefused(call(START, "{}"), 422, "missing-value");
        assertRefused(call("/commands/group/change-expectations", "{\"groupId\":\"" + UUID.randomUUID() + "\"}"), 422, "missing-value");
        assertRefused(call("/commands/round/plan-round", "{\"programmeId\":\"x\"}"), 422, "unknown-key");
        assertRefused(call("/commands/round/plan-round", "{\"meetingsExpected\":\"mange\"}"), 422, "bad-number");
        assertRefused(call("/commands/round/plan-round", "{\"reporting\":\"SANG\"}"), 422, "bad-choice");
        assertRefused(call("/commands/round/plan-rund", "{}"), 404, "unknown-command");
        assertRefused(call(START, "x".repeat(SizeLimit.BYTES + 1)), 413, "too-large");
        assertRefused(send(browser, request(START).header("Authorization", basic("facilitator")).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(InputStream::nullInputStream))), 400, "malformed");
        assertRefused(send(browser, request(START).header("Authorization", basic("facilitator")).header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("hej"))), 415, "unsupported-type");
    }

    @Test
    void refusesWithoutLoginAndWithoutTheRight() throws Exception {
        var anonymous = send(browser, request(START).header("Content-Type", "application/json").header("Authorization", "Basic xxxx")
                .POST(BodyPublishers.ofString(json(programme, "T"))));
        assertRefused(anonymous, 401, "login-needed");
        assertThat(anonymous.headers().firstValue("WWW-Authenticate")).isPresent();
        assertRefused(send(browser, request(START).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json(programme, "T")))),
                401, "login-needed");
        assertRefused(send(browser, request(START).header("Content-Type", "application/json").header("Authorization", basic("deltager"))
                .POST(BodyPublishers.ofString(json(programme, "T")))), 403, "not-permitted");
    }

    @Test
    void theRuleAboutCprNumbersComesBeforeAnythingElseOfACommandAndTellsThePlace() throws Exception {
        var answer = call("/commands/group/describe-project", "{\"groupId\":\"%s\",\"title\":\"En\",\"summary\":\"Vi\\nmødte B7 (070761-4285)\"}"
                .formatted(UUID.randomUUID()));
        assertRefused(answer, 422, "cpr-number");
        assertThat(tree(answer).get("field").asString()).isEqualTo("summary");
        assertThat(tree(answer).get("place").get("line").asInt()).isEqualTo(2);
        assertThat(tree(answer).get("place").get("text").asString()).isEqualTo("mødte B7 (●●●●●●-●●●●)");
    }

    @Test
    void refusesACreationTwice() throws Exception {
        call(START, json(programme, "T"));

        assertRefused(call(START, json(programme, "T")), 409, "already-exists");
    }

    @Test
    void carriesOutARequestWithAKeyOnce() throws Exception {
        var first = call(START, json(programme, "T"), "Idempotency-Key", programme);

        assertThat(call(START, json(programme, "T"), "Idempotency-Key", programme).body()).isEqualTo(first.body());
        assertRefused(call(START, json(programme, "U"), "Idempotency-Key", programme), 409, "idempotency-key-reused");
    }

    @Test
    void aPersonLogsInAndSendsAForm() throws Exception {
        logIn();

        var response = form(START, true, "key", programme, "title", "Jobchance", "topic", "Tro\r\npå", "questions", "Hvad?", "questions", "Hvorfor?",
                "starts", "2026-01-05", "ends", "2027-12-31", "happenedOn", "", "_back", "/runder?vis=alle#top", "_csrf", csrf(), "gem", "Gem");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(location(response)).isEqualTo("/runder?vis=alle&after=" + log.positionOf(Ids.programme(programme)) + "#top");
        assertThat(commands.facts().require(ProgrammeState.class, Ids.programme(programme), "p").questions()).containsExactly("Hvad?", "Hvorfor?");
    }

    @Test
    void aRefusedFormGivesEverythingBackAndCanBeSentAgain() throws Exception {
        logIn();
        var text = "Lang tekst med <b>tegn</b> & \"anførsel\" " + "æøå ".repeat(30);

        var refused = form(START, true, "key", programme, "title", "", "topic", text, "starts", "2026-01-05", "ends", "2027-12-31",
                "_back", "/runder", "_csrf", csrf());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(refused.body()).contains("<html lang=\"da\">", "Det blev ikke gemt", "action=\"" + START + "\"", "name=\"_back\" value=\"/runder\"",
                "Lang tekst med &lt;b&gt;tegn&lt;/b&gt; &amp; &quot;anførsel&quot;").doesNotContain("<b>tegn");
        assertThat(commands.facts().find(ProgrammeState.class, Ids.programme(programme))).isEmpty();

        var again = form(START, true, "key", programme, "title", "Nu med titel", "topic", text, "starts", "2026-01-05", "ends", "2027-12-31",
                "_back", "/runder", "_csrf", tokenIn(refused));
        assertThat(again.statusCode()).isEqualTo(303);
    }

    @Test
    void aFormWithoutATokenIsGivenBackWithOne() throws Exception {
        logIn();

        var refused = form(START, true, "key", programme, "title", "T", "topic", "Emne", "starts", "2026-01-05", "ends", "2027-12-31");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Emne");
        assertThat(form(START, true, "key", programme, "title", "T", "topic", "Emne", "starts", "2026-01-05", "ends", "2027-12-31",
                "_csrf", tokenIn(refused)).statusCode()).isEqualTo(303);
    }

    @Test
    void nobodyIsSentAwayFromThisSite() throws Exception {
        logIn();
        for (var back : new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "/\r\nX: y", "evil"}) {
            var response = form(START, true, "key", programme + back.hashCode(), "title", "T", "topic", "E", "starts", "2026-01-05",
                    "ends", "2027-12-31", "_back", back, "_csrf", csrf());
            assertThat(response.statusCode()).isEqualTo(303);
            assertThat(location(response)).startsWith("/?after=");
        }
    }

    @Test
    void aWrongPasswordLeadsBackToTheLogin() throws Exception {
        var response = form("/commands/login", true, "username", "facilitator", "password", "forkert", "_csrf", csrf());

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(location(response)).isEqualTo("/login?error");
    }

    @Test
    void whoLogsOutIsOut() throws Exception {
        logIn();
        assertThat(location(form("/commands/logout", true, "_csrf", csrf()))).isEqualTo("/login?logout");

        assertRefused(form(START, false, "key", programme, "title", "T", "_csrf", csrf()), 401, "login-needed");
    }

    @Test
    void healthIsOpenAndTellsOfTheLogAndTheRestIsClosed() throws Exception {
        assertThat(send(browser, request("/actuator/health").GET()).statusCode()).isEqualTo(200);
        assertThat(send(browser, request("/actuator/prometheus").GET()).statusCode()).isEqualTo(401);
        assertThat(send(browser, request("/anything").header("Authorization", basic("facilitator")).GET()).statusCode()).isEqualTo(403);
    }

    private void logIn() throws Exception {
        var response = form("/commands/login", true, "username", "facilitator", "password", PASSWORD, "_back", "/runder", "_csrf", csrf());
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(location(response)).isEqualTo("/runder");
        assertThat(response.headers().firstValue("Set-Cookie")).hasValueSatisfying(cookie ->
                assertThat(cookie).startsWith("LOOPBOG=").contains("HttpOnly", "SameSite=Lax"));
    }

    /** A token of the browser's session, from the page that a form without one gets. */
    private String csrf() throws Exception {
        return tokenIn(form(START, true));
    }

    private static String tokenIn(HttpResponse<String> page) {
        var match = TOKEN.matcher(page.body());
        assertThat(match.find()).as(page.body()).isTrue();
        return match.group(1);
    }

    private HttpResponse<String> form(String path, boolean fromBrowser, String... namesAndValues) throws Exception {
        var body = new StringBuilder();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&").append(namesAndValues[i]).append('=').append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return send(browser, request(path).header("Accept", fromBrowser ? "text/html,*/*;q=0.8" : "*/*")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpResponse<String> call(String path, String json, String... headers) throws Exception {
        var request = request(path).header("Content-Type", "application/json").header("Authorization", basic("facilitator"));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(HttpClient.newHttpClient(), request.POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String basic(String username) {
        return "Basic " + Base64.getEncoder().encodeToString((username + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static void assertRefused(HttpResponse<String> response, int status, String code) {
        assertThat(response.body()).contains("\"code\":\"" + code + "\"");
        assertThat(response.statusCode()).isEqualTo(status);
    }

    private static JsonNode tree(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static String json(String key, String title) {
        return "{\"key\":\"%s\",\"title\":\"%s\",\"topic\":\"Emne\",\"questions\":[],\"starts\":\"2026-01-05\",\"ends\":\"2027-12-31\"}".formatted(key, title);
    }
}
