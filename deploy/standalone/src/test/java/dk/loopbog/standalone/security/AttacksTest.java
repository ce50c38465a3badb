package dk.loopbog.standalone.security;

import static dk.loopbog.standalone.security.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.access.Accounts;
import dk.loopbog.events.Ids;
import dk.loopbog.standalone.StandaloneApplication;
import java.net.HttpCookie;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** What somebody tries who means harm. Who may see what is tried elsewhere, by {@code RightsTableTest}. */
@ExtendWith(OutputCaptureExtension.class)
class AttacksTest {

    private static final String PASSWORD = "en lang adgangskode til en test";
    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'{{1234*4321}}${1234*4321}";
    private static final String PLAN = "/commands/programme/add-theme";

    @TempDir
    private static Path folder;
    private static ConfigurableApplicationContext product;

    @BeforeAll
    static void start() throws Exception {
        product = new SpringApplicationBuilder(StandaloneApplication.class).run("--LOOPBOG_DATA=" + folder, "--LOOPBOG_PORT=0", "--server.port=0",
                "--loopbog.demo=false", "--LOOPBOG_ADMIN_PASSWORD=" + PASSWORD);
        product.getBean(Accounts.class).createAll(List.of(new Accounts.Account("lea", SCRIPT, Set.of(Role.LEADER), "odder", Ids.participant("lea"))), PASSWORD);
        json("/commands/programme/start-programme", "{'key':'troen','title':'%s','topic':'T','questions':[],'starts':'2020-01-06','ends':'2021-12-31'}");
        json("/commands/jobcentre/join-jobcentre", "{'key':'odder','programmeId':'%s','name':'%%s','targetGroups':[]}".formatted(Ids.programme("troen")));
        json("/commands/participant/join-participant", "{'key':'lea','programmeId':'%s','jobcentreId':'%s','name':'%%s','jobTitle':'%%s','leader':true}"
                .formatted(Ids.programme("troen"), Ids.jobcentre("odder")));
        json("/commands/round/plan-round", "{'key':'al1','programmeId':'%s','name':'%%s','from':'2020-01-06','to':'2021-06-30'}".formatted(Ids.programme("troen")));
        json("/commands/group/form-group", "{'key':'g1','roundId':'%s','jobcentreId':'%s','name':'%%s','members':['%s'],'happenedOn':'2020-02-01'}"
                .formatted(Ids.round("al1"), Ids.jobcentre("odder"), Ids.participant("lea")));
        json("/commands/group/describe-project", "{'groupId':'%s','title':'%%s','summary':'%%s','happenedOn':'2020-02-01'}".formatted(Ids.group("g1")));
        json("/commands/group/plan-action", "{'groupId':'%s','key':'a1','text':'%%s','happenedOn':'2020-02-01'}".formatted(Ids.group("g1")));
        await().atMost(Duration.ofSeconds(30)).until(() -> call("/actuator/health/readiness").statusCode() == 200
                && call("/api/search?q=alert").body().contains("\"hits\":[{"));
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepABrowserFromHarm() throws Exception {
        var browser = loggedIn();
        for (var path : List.of("/", "/runder", "/login", "/findes-ikke", "/import", "/konto", "/api/rounds", "/grupper/g1", "/assets/loopbog.css", "/actuator/health")) {
            var answer = browser.get(path);
            var policy = header(answer, "Content-Security-Policy");
            assertThat(policy).as(path).contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "*", "data:", "http:");
            assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(header(answer, "X-Frame-Options")).as(path).isEqualTo("DENY");
            assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("same-origin");
            assertThat(answer.headers().firstValue("Server")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("X-Powered-By")).as(path).isEmpty();
        }
        for (var path : List.of("/", "/grupper/g1", "/konto", "/api/rounds")) {
            assertThat(header(browser.get(path), "Cache-Control")).as(path).contains("no-store");
        }
        assertThat(header(browser.form("/konto", PLAN), "Content-Security-Policy")).contains("default-src 'self'").doesNotContain("unsafe");
    }

    @Test
    void behindTlsTheCookieIsBoundToTheHostAndBrowsersAreToldToStayThere() throws Exception {
        var answer = new Browser(address()).get("/login", "X-Forwarded-Proto", "https", "X-Forwarded-For", "198.51.100.7");

        assertThat(answer.headers().allValues("Set-Cookie")).as("nobody trusts a stranger's word for it").noneMatch(cookie -> cookie.contains("__Host-"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void aSessionIdThatSomebodyElseChoseIsNotTaken() throws Exception {
        var browser = new Browser(address());
        var planted = new HttpCookie("LOOPBOG", Base64.getEncoder().encodeToString("11111111-2222-3333-4444-555555555555".getBytes(StandardCharsets.UTF_8)));
        planted.setPath("/");
        planted.setDomain("127.0.0.1");
        browser.bring(planted);

        browser.logIn("admin", PASSWORD);

        assertThat(browser.session()).isNotEqualTo(planted.getValue());
        assertThat(browser.get("/drift").statusCode()).isEqualTo(200);
        var answer = new Browser(address()).get("/login").headers().allValues("Set-Cookie");
        assertThat(answer).allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    }

    @Test
    void aFormOfAnotherSiteDoesNothing() throws Exception {
        var browser = loggedIn();
        for (var token : List.of("", "x", new Browser(address()).token("/login"))) {
            var answer = browser.send(browser.request(PLAN, "Content-Type", "application/x-www-form-urlencoded", "Origin", "https://evil.example").POST(
                    BodyPublishers.ofString("programmeId=" + Ids.programme("troen") + "&theme=ondt&name=Ondt&_csrf=" + token)));
            assertThat(answer.statusCode()).isEqualTo(403);
        }
        for (var type : List.of("application/json", "text/plain")) {
            assertThat(browser.send(browser.request(PLAN, "Content-Type", type).POST(BodyPublishers.ofString(
                    "{\"programmeId\":\"%s\",\"theme\":\"ondt\",\"name\":\"Ondt\"}".formatted(Ids.programme("troen"))))).statusCode()).isEqualTo(403);
        }
        assertThat(browser.get("/commands/logout").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(browser.get("/konto").statusCode()).isEqualTo(200);
    }

    @Test
    void whoLoggedOutIsOutWithEveryCookie() throws Exception {
        var browser = loggedIn();
        var thief = new Browser(address());
        browser.cookies().forEach(thief::bring);
        assertThat(thief.get("/konto").statusCode()).isEqualTo(200);

        browser.form("/konto", "/commands/logout");

        assertThat(location(thief.get("/runder"))).contains("/login");
        assertThat(thief.send(thief.request(PLAN, "Content-Type", "application/json", "Accept", "application/json").POST(BodyPublishers.ofString("{}")))
                .statusCode()).isIn(401, 403);
    }

    @Test
    void nobodyIsLedAwayAfterTheLogin() throws Exception {
        for (var back : List.of("https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)", "/%0d%0aSet-Cookie:x=1",
                "/\r\nSet-Cookie: x=1", "evil.example", "/\t/evil.example", "https:evil.example")) {
            var answer = new Browser(address()).form("/login", "/commands/login", "username", "admin", "password", PASSWORD, "_back", back);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(location(answer)).as(back).startsWith("/").doesNotStartWith("//").doesNotStartWith("/\\").doesNotContain("\r", "\n", "\t");
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("x="));
        }
    }

    @Test
    void whatSomebodyWroteIsShownAndNeverRun() throws Exception {
        var admin = loggedIn();
        var leader = new Browser(address());
        leader.logIn("lea", PASSWORD);
        for (var path : List.of("/", "/grupper/g1", "/grupper/g1/projekt", "/runder", "/runder/al1", "/jobcenter/odder", "/soeg?q=alert", "/min-gruppe", "/workshops",
                "/grupper/g1/aktioner/a1/justering", "/dataregister", "/konto")) {
            for (var reader : List.of(admin, leader)) {
                assertThat(reader.get(path).body()).as(path).doesNotContain("<script>alert", "<img src=x", "5332114");
            }
        }
        assertThat(admin.get("/grupper/g1").body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void whatStandsInAnAddressIsShownAndNeverRun() throws Exception {
        var evil = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E%7B%7B1234*4321%7D%7D";
        var browser = loggedIn();
        for (var path : List.of("/login?back=", "/login?error=", "/invitation?token=", "/invitation?error=", "/soeg?q=", "/runder?vis=", "/konto?error=", "/grupper/",
                "/jobcenter/", "/runder/al1?visning=", "/api/search?kind=", "/api/rounds/al1/status?happenedBy=", "/findes-ikke/", "/?lang=", "/?after=")) {
            assertThat(browser.get(path + evil).body()).as(path).doesNotContain("<script>alert");
            assertThat(new Browser(address()).get(path + evil).body()).as(path).doesNotContain("<script>alert");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/rounds?programme[$ne]=x", "/api/rounds/al1/status?jobcentre[$ne]=x", "/api/rounds/al1/status?jobcentre=%7B%22$gt%22:%22%22%7D",
            "/api/submissions?state=%7B%22$ne%22:null%7D", "/api/submissions?state[$gt]=", "/grupper/%7B%22$ne%22:null%7D", "/api/search?q=alert&jobcentre[$regex]=.*",
            "/api/rounds/$where", "/jobcenter/%7B$where:1%7D", "/grupper/g1%00", "/api/rounds/al1/status?happenedBy=%27%20OR%201=1", "/feedback/1%27%20OR%20%271"})
    void anOperatorOfTheDatabaseIsAWordLikeAnyOther(String path) throws Exception {
        var answer = loggedIn().get(path);

        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("Mongo", "SQL", "Exception");
        if (path.contains("jobcentre") && answer.statusCode() == 200 && !path.contains("[")) {
            assertThat(answer.body()).doesNotContain("\"g1\"");
        }
    }

    @Test
    void nobodyGivesThemselvesMoreThanAFormHas() throws Exception {
        var programme = Ids.programme("troen");
        var extra = "'roles':['ADMIN'],'actor':'x','jobcentre':'odder'";
        assertThat(post("/commands/programme/add-theme", "{'programmeId':'%s','theme':'t9','name':'N',%s}".formatted(programme, extra)).body()).contains("unknown-field");

        var leader = new Browser(address());
        leader.logIn("lea", PASSWORD);
        var answer = leader.form("/konto", PLAN, "programmeId", programme.toString(), "theme", "t9", "name", "N", "roles", "ADMIN", "actor.roles", "ADMIN",
                "_roles", "ADMIN", "class.module.classLoader.x", "1");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(leader.get("/import", "X-HTTP-Method-Override", "POST", "X-Original-URL", "/login", "X-Rewrite-URL", "/login", "X-Forwarded-User", "admin",
                "X-Remote-User", "admin").statusCode()).isEqualTo(403);
    }

    @Test
    void headersOfAProxyThatIsNotThereChangeNothing() throws Exception {
        var browser = new Browser(address());
        for (var guess = 0; guess < 5; guess++) {
            assertThat(guess(browser, "198.51.100." + guess).statusCode()).isEqualTo(401);
        }
        assertThat(guess(browser, "198.51.100.99").statusCode()).as("still the same one").isEqualTo(429);
        assertThat(browser.get("/actuator/prometheus", "X-Forwarded-For", "127.0.0.1", "Accept", "*/*").statusCode()).isEqualTo(401);
        assertThat(location(browser.get("/runder", "X-Forwarded-Host", "evil.example", "Forwarded", "host=evil.example"))).doesNotContain("evil.example/");
    }

    @Test
    void nothingBehindTheDoorsOfThePlatformIsOpen() throws Exception {
        var nobody = new Browser(address());
        for (var path : List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/beans", "/actuator/loggers", "/actuator/metrics", "/actuator/prometheus",
                "/actuator/mappings", "/h2-console", "/swagger-ui/index.html", "/v3/api-docs", "/.git/config", "/api/openapi.json")) {
            assertThat(nobody.get(path, "Accept", "application/json").statusCode()).as(path).isIn(302, 401, 404);
        }
        assertThat(nobody.get("/actuator/health", "Accept", "application/json").body()).doesNotContain("components", "details", "path");
        for (var path : List.of("/actuator/env", "/actuator/heapdump", "/actuator/beans", "/actuator/loggers", "/actuator/shutdown")) {
            assertThat(call(path).statusCode()).as(path).isEqualTo(404);
        }
        for (var path : List.of("/assets/../application.properties", "/assets/%2e%2e/application.properties", "/assets/..%2fapplication.properties",
                "/assets/..;/application.properties", "/assets/%252e%252e/application.properties", "//runder", "/runder;x=1", "/commands/../runder")) {
            assertThat(nobody.get(path).statusCode()).as(path).isIn(302, 400, 404);
            assertThat(nobody.get(path).body()).as(path).doesNotContain("server.port", "LOOPBOG_");
        }
    }

    @Test
    void whatIsTooLargeOrTooDeepIsTurnedAway() throws Exception {
        assertThat(post(PLAN, "{'a':".repeat(20_000) + "1" + "}".repeat(20_000)).statusCode()).isEqualTo(400);
        assertThat(post(PLAN, "[".repeat(100)).statusCode()).isEqualTo(400);
        assertThat(post(PLAN, "{'theme':'" + "x".repeat(3_000_000) + "'}").statusCode()).isEqualTo(413);
        assertThat(post(PLAN, "{'name':" + "9".repeat(5_000) + "}").statusCode()).isIn(400, 422);
        var browser = loggedIn();
        var fields = new StringBuilder("_csrf=" + browser.token("/konto"));
        for (var i = 0; i < 20_000; i++) {
            fields.append("&f").append(i).append("=1");
        }
        assertThat(browser.send(browser.request(PLAN, "Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(fields.toString())))
                .statusCode()).isBetween(400, 499);
        assertThat(browser.get("/soeg?q=" + "x".repeat(200_000)).statusCode()).isBetween(400, 499);
        var parts = "--b\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n1\r\n".repeat(5_000) + "--b--";
        assertThat(browser.send(authorized("/api/import", "Content-Type", "multipart/form-data; boundary=b").POST(BodyPublishers.ofString(parts)))
                .statusCode()).isBetween(400, 499);
    }

    @Test
    void aTitleThatSomebodyMadeAFormulaIsATextInTheFile() throws Exception {
        for (var formula : List.of("=HYPERLINK(1)", "+1+1", "-1", "@SUM(A1)")) {
            assertThat(post("/commands/data/receive-data-item", "{'programmeId':'%s','kind':'SURVEY','groupId':'%s','title':'%s','happenedOn':'2020-03-01'}"
                    .formatted(Ids.programme("troen"), Ids.group("g1"), formula)).statusCode()).isEqualTo(200);
        }
        var browser = loggedIn();
        await().atMost(Duration.ofSeconds(30)).until(() -> browser.get("/dataregister/survey.csv").body().contains("SUM"));

        assertThat(browser.get("/dataregister/survey.csv").body().lines().flatMap(line -> Stream.of(line.split(";")))
                .map(cell -> cell.startsWith("\"") ? cell.substring(1) : cell)).contains("'=HYPERLINK(1)", "'+1+1", "'-1", "'@SUM(A1)")
                .noneMatch(cell -> cell.startsWith("=") || cell.startsWith("+") || cell.startsWith("-") || cell.startsWith("@"));
    }

    @Test
    void aStolenCalendarAddressTellsWhenAGroupMeetsAndDiesWithItsOwnersAccount() throws Exception {
        product.getBean(Accounts.class).createAll(List.of(new Accounts.Account("kal", "Kaj", Set.of(Role.LEADER), "odder", Ids.participant("lea"))), PASSWORD);
        var owner = new Browser(address());
        owner.logIn("kal", PASSWORD);
        var cookie = owner.form("/indstillinger", "/commands/settings/make-calendar-address").headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("kalender=")).findFirst().orElseThrow();
        var secret = cookie.substring("kalender=".length(), cookie.indexOf(';'));
        var thief = new Browser(address());
        assertThat(thief.get("/kalender/" + secret + ".ics").statusCode()).isEqualTo(200);
        assertThat(thief.get("/kalender/" + secret + ".ics").body()).contains("BEGIN:VCALENDAR").doesNotContain("ATTENDEE", "ORGANIZER", "DESCRIPTION:<");

        for (var path : List.of("/min-gruppe", "/grupper/g1", "/indstillinger", "/api/rounds")) {
            for (var header : List.of("kalender=" + secret, "LOOPBOG=" + secret)) {
                assertThat(thief.get(path, "Cookie", header).statusCode()).as(path).isIn(302, 401);
            }
            assertThat(thief.get(path, "Authorization", basic("kal", secret)).statusCode()).as(path).isIn(302, 401);
            assertThat(thief.get(path + "?token=" + secret).statusCode()).as(path).isIn(302, 401);
        }

        product.getBean(Accounts.class).close("kal");
        assertThat(thief.get("/kalender/" + secret + ".ics").statusCode()).isEqualTo(404);
        assertThat(thief.get("/kalender/" + secret + ".ics").body()).isEqualTo(thief.get("/kalender/" + "A".repeat(secret.length()) + ".ics").body()
                .replace("A".repeat(secret.length()), secret));
    }

    @Test
    void anErrorTellsNothingOfTheInside() throws Exception {
        var browser = loggedIn();
        for (var path : List.of("/feedback/x", "/indsendelser/1", "/grupper/g1/moeder/x", "/api/rounds/al1/status?happenedBy=x", "/workshops/x/resume", "/?after=x",
                "/api/rounds?programme=%FF%FE", "/grupper/g1/referater/99999999999/skriv", "/error", "/runder?lang=%00")) {
            var answer = browser.get(path);
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            assertThat(answer.body()).as(path).doesNotContain("Exception", "at dk.", "java.", "org.spring", "Whitelabel", "trace");
        }
        for (var method : List.of("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND")) {
            for (var path : List.of("/runder", PLAN, "/api/rounds")) {
                var answer = browser.send(browser.request(path).method(method, BodyPublishers.noBody()));
                assertThat(answer.statusCode()).as(method + " " + path).isBetween(400, 499);
                assertThat(answer.body()).doesNotContain("Exception", "at dk.");
            }
        }
        assertThat(post("/commands/round/plan-round", "{'key':'" + "k".repeat(5_000) + "'}").statusCode()).isLessThan(500);
    }

    @Test
    void aLogIsNeitherForgedNorToldASecret(CapturedOutput output) throws Exception {
        var forged = "x\r\n2026-01-01T00:00:00Z ERROR Forged line";
        var browser = new Browser(address());
        browser.form("/login", "/commands/login", "username", forged, "password", "meget hemmelig");
        browser.get("/soeg?q=%0d%0aForged%20line", "User-Agent", "x", "X-Request-Id", "hemmelig-id");
        loggedIn().form("/konto", PLAN, "programmeId", forged, "theme", forged, "name", "meget hemmelig");
        post("/commands/x%0aForged/y", "{'text':'meget hemmelig'}");

        assertThat(output.getAll().lines()).noneMatch(line -> line.startsWith("2026-01-01T00:00:00Z") || line.startsWith("Forged"));
        assertThat(output.getAll()).doesNotContain("meget hemmelig", PASSWORD);
    }

    private static Browser loggedIn() throws Exception {
        var browser = new Browser(address());
        assertThat(location(browser.logIn("admin", PASSWORD))).isEqualTo("/");
        return browser;
    }

    private static HttpResponse<String> guess(Browser browser, String from) throws Exception {
        return browser.get("/api/rounds", "Accept", "application/json", "X-Forwarded-For", from, "Forwarded", "for=" + from, "X-Real-IP", from,
                "Authorization", basic("ingen", "gættet"));
    }

    private static java.net.http.HttpRequest.Builder authorized(String path, String... headers) {
        return new Browser(address()).request(path, headers).header("Authorization", basic("admin", PASSWORD));
    }

    private static HttpResponse<String> call(String path) throws Exception {
        return new Browser(address()).get(path, "Accept", "application/json", "Authorization", basic("admin", PASSWORD));
    }

    private static HttpResponse<String> post(String path, String json) throws Exception {
        return new Browser(address()).send(authorized(path, "Accept", "application/json", "Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    private static void json(String path, String template) throws Exception {
        var text = SCRIPT.replace("\"", "\\\"");
        var body = template.replace('\'', '"').replace("%s", text);
        var answer = new Browser(address()).send(authorized(path, "Accept", "application/json", "Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String basic(String username, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String address() {
        return "http://127.0.0.1:" + product.getEnvironment().getProperty("local.server.port");
    }
}
