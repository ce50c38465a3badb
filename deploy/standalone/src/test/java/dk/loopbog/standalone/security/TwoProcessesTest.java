package dk.loopbog.standalone.security;

import static dk.loopbog.standalone.security.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.CommandSideApplication;
import dk.loopbog.command.access.Accounts;
import dk.loopbog.query.QuerySideApplication;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Both sides apart, as behind a proxy: the command side lets people in and the query side knows them, and knows at once when not any more. */
class TwoProcessesTest {

    private static final String PASSWORD = "en lang adgangskode til en test";

    @TempDir
    private static Path folder;
    private static ConfigurableApplicationContext commandSide;
    private static ConfigurableApplicationContext querySide;
    private static Accounts accounts;

    @BeforeAll
    static void start() {
        commandSide = start(CommandSideApplication.class, "command-side");
        querySide = start(QuerySideApplication.class, "query-side");
        accounts = commandSide.getBean(Accounts.class);
    }

    @AfterAll
    static void stop() {
        querySide.close();
        commandSide.close();
    }

    @BeforeEach
    void account() {
        accounts.createAll(List.of(new Accounts.Account("rie", "Rie Holm", Set.of(Role.RESEARCHER, Role.ADMIN), null, null)), PASSWORD);
    }

    @Test
    void whoLogsInAtTheOneIsKnownAtTheOtherAndGoneAfterLogout() throws Exception {
        var browser = loggedIn();
        var replayed = new Browser(address(querySide));
        browser.cookies().forEach(replayed::bring);
        assertThat(replayed.get("/runder").statusCode()).isEqualTo(200);

        browser.form("/runder", address(commandSide) + "/commands/logout");

        assertThat(location(replayed.get("/runder"))).contains("/login");
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtOnce() throws Exception {
        var browser = loggedIn();

        accounts.change(new Accounts.Account("rie", "Rie Holm", Set.of(Role.RESEARCHER), null, null));

        assertThat(location(browser.get("/runder"))).contains("/login");
        browser = loggedIn();
        assertThat(browser.get("/indbakke").statusCode()).isEqualTo(200);
        assertThat(browser.get("/import").statusCode()).isEqualTo(403);
    }

    @Test
    void aClosedAccountIsOutAtOnce() throws Exception {
        var browser = loggedIn();

        accounts.close("rie");

        assertThat(location(browser.get("/runder"))).contains("/login");
        assertThat(call(PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsTheSessionsAndTheOldOneOpensNothing() throws Exception {
        var browser = loggedIn();
        var elsewhere = loggedIn();
        assertThat(call(PASSWORD).statusCode()).isEqualTo(200);

        var changed = browser.form("/konto", address(commandSide) + "/commands/account/change-password", "current", PASSWORD,
                "password", "en helt anden sætning");

        assertThat(location(changed)).isEqualTo("/login?changed");
        assertThat(location(browser.get("/runder"))).contains("/login");
        assertThat(location(elsewhere.get("/runder"))).contains("/login");
        assertThat(call(PASSWORD).statusCode()).isEqualTo(401);
        assertThat(call("en helt anden sætning").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongOrWeakPasswordChangesNothing() throws Exception {
        var browser = loggedIn();
        var change = address(commandSide) + "/commands/account/change-password";

        assertThat(location(browser.form("/konto", change, "current", "gættet", "password", "en helt anden sætning"))).isEqualTo("/konto?error=wrong-password");
        assertThat(location(browser.form("/konto", change, "current", PASSWORD, "password", "password1"))).isEqualTo("/konto?error=password-common");

        assertThat(browser.get("/konto?error=password-common").body()).contains("let at gætte");
        assertThat(call(PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void oneSeesAndEndsTheOwnSessions() throws Exception {
        var browser = loggedIn();
        var elsewhere = loggedIn();
        var page = browser.get("/konto").body();
        assertThat(page).contains("Firefox på Linux", "Det er her, du sidder nu.").doesNotContain(browser.session(), elsewhere.session());

        browser.form("/konto", address(commandSide) + "/commands/account/end-session", "session", "others");

        assertThat(location(elsewhere.get("/runder"))).contains("/login");
        assertThat(browser.get("/runder").statusCode()).isEqualTo(200);
    }

    @Test
    void whoGuessesAtTheOneWaitsAtTheOther() throws Exception {
        accounts.createAll(List.of(new Accounts.Account("mål", "Mål", Set.of(Role.ADMIN), null, null)), PASSWORD);
        for (var guess = 0; guess < 5; guess++) {
            assertThat(call("mål", "gættet").statusCode()).isEqualTo(401);
        }

        assertThat(call("mål", PASSWORD).statusCode()).isEqualTo(429);
        var browser = new Browser(address(querySide));
        assertThat(location(browser.form("/login", address(commandSide) + "/commands/login", "username", "mål", "password", PASSWORD)))
                .isEqualTo("/login?error=wait");
        assertThat(browser.get("/login?error=wait").body()).contains("for mange gange");
    }

    private static HttpResponse<String> call(String password) throws Exception {
        return call("rie", password);
    }

    private static HttpResponse<String> call(String username, String password) throws Exception {
        return new Browser(address(querySide)).get("/api/rounds", "Accept", "application/json", "Authorization",
                "Basic " + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    private static Browser loggedIn() throws Exception {
        var browser = new Browser(address(querySide));
        var before = browser.token("/login") + browser.session();
        var token = browser.token("/login");
        var answer = browser.send(browser.request(address(commandSide) + "/commands/login", "Content-Type", "application/x-www-form-urlencoded",
                "User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0").POST(BodyPublishers
                .ofString("username=rie&password=" + PASSWORD.replace(' ', '+') + "&_csrf=" + token)));
        assertThat(location(answer)).isEqualTo("/");
        assertThat(browser.session()).as("a new id at login").isNotEmpty().isNotEqualTo(before);
        assertThat(browser.get("/runder").statusCode()).isEqualTo(200);
        return browser;
    }

    private static ConfigurableApplicationContext start(Class<?> application, String settings) {
        return new SpringApplicationBuilder(application).properties("spring.config.name=" + settings)
                .run("--LOOPBOG_DATA=" + folder, "--server.port=0", "--loopbog.both-sides=false", "--spring.main.banner-mode=off", "--logging.level.root=WARN");
    }

    private static String address(ConfigurableApplicationContext side) {
        return "http://localhost:" + side.getEnvironment().getProperty("local.server.port");
    }
}
