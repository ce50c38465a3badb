package dk.loopbog.query;

import static dk.loopbog.query.view.MeetingExamples.formed;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.query.eventlog.WrittenLog;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.view.ReadModels;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The query side as a process of its own: what it answers to whom, over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class QuerySideTest {

    private static final String SECRET = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("secret");
    @TempDir
    private static Path folder;
    private static WrittenLog written;

    @LocalServerPort
    private int port;

    @Autowired
    private ReadModels models;

    @Autowired
    private SessionRepository<?> sessions;

    private final HttpClient browser = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry settings) throws SQLException {
        written = WrittenLog.sqlite(folder.resolve("events.db"));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("access.db")); var statement = connection.createStatement()) {
            for (var sql : List.of(
                    "CREATE TABLE users (username TEXT PRIMARY KEY, password TEXT NOT NULL, enabled INTEGER NOT NULL)",
                    "CREATE TABLE login_failure (who TEXT PRIMARY KEY, failures INTEGER NOT NULL, last_at INTEGER NOT NULL)",
                    "CREATE TABLE account_use (username TEXT PRIMARY KEY, used_on TEXT NOT NULL)",
                    "CREATE TABLE authorities (username TEXT NOT NULL, authority TEXT NOT NULL)",
                    "INSERT INTO users VALUES ('forsker', '" + SECRET + "', 1), ('admin', '" + SECRET + "', 1)",
                    "INSERT INTO authorities VALUES ('forsker', 'ROLE_RESEARCHER'), ('admin', 'ROLE_ADMIN')",
                    "CREATE TABLE SPRING_SESSION (PRIMARY_ID CHAR(36) PRIMARY KEY, SESSION_ID CHAR(36) NOT NULL UNIQUE, CREATION_TIME INTEGER NOT NULL, "
                            + "LAST_ACCESS_TIME INTEGER NOT NULL, MAX_INACTIVE_INTERVAL INTEGER NOT NULL, EXPIRY_TIME INTEGER NOT NULL, PRINCIPAL_NAME TEXT)",
                    "CREATE TABLE SPRING_SESSION_ATTRIBUTES (SESSION_PRIMARY_ID CHAR(36) NOT NULL, ATTRIBUTE_NAME TEXT NOT NULL, ATTRIBUTE_BYTES BLOB NOT NULL, "
                            + "PRIMARY KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME))")) {
                statement.execute(sql);
            }
        }
        settings.add("LOOPBOG_DATA", folder::toString);
        settings.add("LOOPBOG_EVENTLOG_URL", () -> "");
        settings.add("LOOPBOG_PORT", () -> "0");
    }

    @AfterAll
    static void closeLog() throws SQLException {
        written.close();
    }

    @Test
    void isReadyOnceTheReadModelsHaveCaughtUp() throws Exception {
        assertReadyAfter("ready");
        assertThat(models.of(new GroupsView()).find(formed("ready").groupId())).isPresent();
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    private void assertReadyAfter(String group) throws Exception {
        written.append(formed(group));
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (get("/actuator/health/readiness").statusCode() != 200 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(20_000_000); // the search index is made once the read models are there
        }
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void waitsForAWriteThatIsAskedForAndGoesOnWithoutOneThatDoesNotCome() throws Exception {
        assertThat(get("/login?after=1000000000").statusCode()).isEqualTo(200);
        assertThat(get("/login?after=whatever").statusCode()).isEqualTo(200);
    }

    @Test
    void sendsPeopleToLogInAndBackToWhereTheyWereGoing() throws Exception {
        var page = get("/runder?jobcentre=odder");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("location").orElseThrow()).endsWith("/login?back=%2Frunder%3Fjobcentre%3Dodder");

        var part = get("/runder", "HX-Request", "true");
        assertThat(part.headers().firstValue("HX-Redirect")).contains("/login?back=%2Frunder");
    }

    @Test
    void knowsTheSessionThatTheCommandSideBeganForAWorkingDay() throws Exception {
        var cookie = "LOOPBOG=" + Base64.getEncoder().encodeToString(sessionOf(sessions, "forsker").getBytes(StandardCharsets.UTF_8));

        assertThat(get("/nothing-here", "Cookie", cookie).statusCode()).isEqualTo(404);

        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("access.db")); var statement = connection.createStatement()) {
            statement.execute("UPDATE SPRING_SESSION SET CREATION_TIME = CREATION_TIME - 9 * 3600 * 1000");
        }
        assertThat(get("/nothing-here", "Cookie", cookie).statusCode()).isEqualTo(302);
    }

    private static <S extends Session> String sessionOf(SessionRepository<S> sessions, String account) {
        var session = sessions.createSession();
        session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(account, null, AuthorityUtils.createAuthorityList("ROLE_RESEARCHER"))));
        sessions.save(session);
        return session.getId();
    }

    @Test
    void asksMachinesForAnAccountWithAProblem() throws Exception {
        var refused = get("/api/rounds");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
        assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"not-logged-in\"");
        assertThat(get("/api/rounds", "Authorization", basic("forsker", "wrong")).statusCode()).isEqualTo(401);
    }

    @Test
    void answersWithAProblemOrAPageWhereThereIsNothing() throws Exception {
        var api = get("/api/nothing-here", "Authorization", basic("forsker", "secret"));
        assertThat(api.statusCode()).isEqualTo(404);
        assertThat(api.body()).contains("\"code\":\"not-found\"");

        var page = get("/nothing-here", "Authorization", basic("forsker", "secret"), "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
    }

    @Test
    void describesItsApi() throws Exception {
        var description = get("/api/openapi.json", "Authorization", basic("forsker", "secret"));
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).contains("/api/rounds/{key}/status", "/api/data-register", "medianDays").doesNotContain("\"viewer\"");
    }

    @Test
    void showsItsMetricsToAdministratorsOnly() throws Exception {
        assertReadyAfter("measured");
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/prometheus", "Authorization", basic("forsker", "secret")).statusCode()).isEqualTo(403);
        assertThat(get("/actuator/prometheus", "Authorization", basic("admin", "secret")).body())
                .contains("loopbog_projection_lag", "loopbog_projection_parked", "loopbog_projection_batch_seconds", "loopbog_projection_latency", "loopbog_projection_rebuild_rate");
    }

    @Test
    void foldsReadModelsAnewWhenAnAdministratorAsks() throws Exception {
        assertReadyAfter("rebuilt");
        assertThat(post("/api/operations/rebuild", "{}", "Authorization", basic("forsker", "secret")).statusCode()).isEqualTo(403);
        assertThat(post("/api/operations/rebuild", "{}").statusCode()).as("without an account, and so without a token of a form").isIn(401, 403);
        assertThat(post("/api/operations/rebuild", "{\"views\":[\"moods\"]}", "Authorization", basic("admin", "secret")).body()).contains("unknown-read-model");
        assertThat(post("/api/operations/rebuild/pause", "", "Authorization", basic("admin", "secret")).body()).contains("no-such-rebuild");

        var asked = post("/api/operations/rebuild", "{\"views\":[\"groups\"]}", "Authorization", basic("admin", "secret"));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        assertThat(asked.body()).contains("\"views\":[\"groups\"]", "\"by\":\"admin\"");
        String state;
        do {
            state = get("/api/operations", "Authorization", basic("admin", "secret")).body();
        } while (state.contains("\"state\":\"RUNNING\""));
        assertThat(state).contains("\"state\":\"DONE\"", "\"compared\":{\"groups\":", "\"different\":0");

        var page = get("/drift", "Authorization", basic("admin", "secret"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Gruppens side", "De nye visninger er i brug", "Intet er sat til side");
        assertThat(get("/drift", "Authorization", basic("forsker", "secret")).statusCode()).isEqualTo(403);
    }

    @Test
    void sendsStrictHeadersWithEveryPage() throws Exception {
        var headers = get("/login").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'", "frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return browser.send((headers.length == 0 ? request : request.headers(headers)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String json, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return browser.send((headers.length == 0 ? request : request.headers(headers)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
