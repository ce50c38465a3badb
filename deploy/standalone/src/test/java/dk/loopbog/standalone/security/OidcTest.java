package dk.loopbog.standalone.security;

import static dk.loopbog.standalone.security.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.CommandSideApplication;
import dk.loopbog.standalone.StandaloneApplication;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The way in through a provider that is really there. */
class OidcTest {

    private static final String CLIENT = "loopbog-test";
    private static final Map<String, Object> RESEARCHER = Map.of("realm", Map.of("roles", List.of("troen-forskere", "andet")), "name", "Rie Holm");

    @TempDir
    private static Path folder;
    private static final RotatingKeys KEYS = new RotatingKeys();
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server(
            new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(KEYS)));
    private static ConfigurableApplicationContext product;

    @BeforeAll
    static void start() {
        PROVIDER.start();
        product = new SpringApplicationBuilder(StandaloneApplication.class).run("--LOOPBOG_DATA=" + folder, "--LOOPBOG_PORT=0", "--server.port=0",
                "--loopbog.demo=false", "--LOOPBOG_OIDC_ISSUER=" + PROVIDER.issuerUrl("troen"), "--LOOPBOG_OIDC_CLIENT_ID=" + CLIENT,
                "--LOOPBOG_OIDC_CLIENT_SECRET=hemmelig", "--LOOPBOG_OIDC_ROLES_CLAIM=realm.roles",
                "--LOOPBOG_OIDC_ROLES=troen-forskere=RESEARCHER, troen-ledere=LEADER, troen-drift=ADMIN", "--LOOPBOG_OIDC_AUDIENCE=loopbog-api", "--LOOPBOG_PROXIES=127.0.0.0/8,::1/128");
    }

    @AfterAll
    static void stop() {
        product.close();
        PROVIDER.shutdown();
    }

    @Test
    void aPersonGoesThroughTheProviderAndBackToWhereTheyWereGoing() throws Exception {
        var browser = browser();
        var before = browser.session();

        var asked = begin(browser, "?_back=/indbakke");
        var parameters = URI.create(asked).getQuery();
        assertThat(parameters).contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=", "scope=openid profile");
        var back = comeBack(browser, asked, "rie", RESEARCHER);

        assertThat(location(back)).endsWith("/indbakke");
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
        var page = browser.get("/indbakke");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Rie Holm");
        assertThat(browser.get("/drift").statusCode()).isEqualTo(403);
        assertThat(browser.get("/konto").body()).doesNotContain("name=\"current\"");
    }

    @Test
    void logsOutAtTheProviderToo() throws Exception {
        var browser = browser();
        comeBack(browser, begin(browser, ""), "rie", RESEARCHER);

        var out = location(browser.form("/indbakke", "/commands/logout"));

        assertThat(out).startsWith(PROVIDER.endSessionEndpointUrl("troen").toString()).contains("id_token_hint=", "client_id=" + CLIENT);
        assertThat(URLDecoder.decode(out, StandardCharsets.UTF_8)).contains("post_logout_redirect_uri=" + address() + "/login?logout");
        assertThat(location(browser.get("/indbakke"))).contains("/login");
        assertThat(browser.get("/login").headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' http://localhost:" + PROVIDER.baseUrl().port());
    }

    @Test
    void aProviderThatIsAwayKeepsNobodyElseOut(@TempDir Path elsewhere) throws Exception {
        try (var alone = new SpringApplicationBuilder(CommandSideApplication.class).properties("spring.config.name=command-side")
                .run("--LOOPBOG_DATA=" + elsewhere, "--server.port=0", "--loopbog.both-sides=false", "--spring.main.banner-mode=off",
                        "--LOOPBOG_ADMIN_PASSWORD=en lang adgangskode", "--LOOPBOG_OIDC_ISSUER=http://localhost:1/troen", "--LOOPBOG_OIDC_CLIENT_ID=loopbog")) {
            var browser = new Browser("http://localhost:" + alone.getEnvironment().getProperty("local.server.port"));

            assertThat(location(browser.get("/commands/oidc/login/loopbog"))).isEqualTo("/login?error=provider");
            assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(browser.get("/commands/konto", "Accept", "application/json", "Authorization", "Basic " + Base64.getEncoder()
                    .encodeToString("admin:en lang adgangskode".getBytes(StandardCharsets.UTF_8))).statusCode()).as("known, though there is nothing there")
                    .isNotEqualTo(401);
            for (var token : List.of(token("troen", "loopbog", RESEARCHER, 600), "abc")) {
                var answer = command(browser, token);
                assertThat(answer.statusCode()).as("not to be checked now").isEqualTo(503);
                assertThat(answer.body()).contains("\"code\":\"login-unavailable\"");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
        }
    }

    @Test
    void whatTheClaimsDoNotSayGivesNoRight() throws Exception {
        for (var claims : List.of(Map.<String, Object>of(), Map.<String, Object>of("realm", Map.of("roles", List.of("ADMIN", "admin", "forskere"))),
                Map.<String, Object>of("roles", List.of("troen-drift")), Map.<String, Object>of("realm", Map.of("roles", List.of("troen-ledere"))))) {
            var browser = browser();
            comeBack(browser, begin(browser, ""), "ukendt", claims);
            assertThat(browser.get("/runder").statusCode()).as(claims.toString()).isEqualTo(403);
        }
    }

    @Test
    void aLeaderIsTiedToTheJobcentreOfTheClaims() throws Exception {
        var browser = browser();
        comeBack(browser, begin(browser, ""), "lea", Map.of("realm", Map.of("roles", "troen-ledere"), "jobcentre", "odder", "participant", "odd-01"));

        assertThat(browser.get("/runder").statusCode()).isEqualTo(200);
        assertThat(browser.get("/indbakke").statusCode()).isEqualTo(403);
    }

    @Test
    void aCodeThatSomebodyElseAskedForOpensNothing() throws Exception {
        var victim = browser();
        var asked = begin(browser(), "");

        var back = victim.get(location(victim.get(asked)));

        assertThat(location(back)).endsWith("/login?error=provider");
        assertThat(location(victim.get("/indbakke"))).contains("/login");
    }

    @Test
    void anAnswerWithAnotherNonceOrForAnotherClientIsRefused() throws Exception {
        var replayed = browser();
        var asked = begin(replayed, "").replaceFirst("nonce=[^&]+", "nonce=gaettet");
        assertThat(location(comeBack(replayed, asked, "rie", RESEARCHER))).endsWith("/login?error=provider");
        assertThat(location(replayed.get("/indbakke"))).contains("/login");

        var browser = browser();
        asked = begin(browser, "");
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback("troen", "rie", "JWT", List.of(CLIENT), Map.of("aud", "another-client")));
        assertThat(location(browser.get(location(browser.get(asked))))).endsWith("/login?error=provider");
    }

    @Test
    void aProgramBringsATokenAndNoneThatIsWrong() throws Exception {
        assertThat(call(token("troen", "loopbog-api", RESEARCHER, 600)).statusCode()).isEqualTo(200);
        assertThat(command(token("troen", "loopbog-api", RESEARCHER, 600)).statusCode()).isEqualTo(422);
        assertThat(command(token("troen", "loopbog-api", Map.of(), 600)).statusCode()).isEqualTo(403);
        assertThat(call(token("troen", "loopbog-api", Map.of(), 600)).statusCode()).isEqualTo(403);
        for (var bad : List.of(token("troen", "another-api", RESEARCHER, 600), token("evil", "loopbog-api", RESEARCHER, 600),
                token("troen", "loopbog-api", RESEARCHER, -600), token("troen", "loopbog-api", RESEARCHER, 600) + "x", "abc",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJyaWUifQ.")) {
            assertThat(call(bad).statusCode()).as(bad).isEqualTo(401);
            assertThat(command(bad).statusCode()).as(bad).isEqualTo(401);
        }
    }

    @Test
    void keysAreChangedWithoutAnybodyNoticing() throws Exception {
        assertThat(call(token("troen", "loopbog-api", RESEARCHER, 600)).statusCode()).isEqualTo(200);
        var old = token("troen", "loopbog-api", RESEARCHER, 600);

        KEYS.rotate();

        assertThat(call(token("troen", "loopbog-api", RESEARCHER, 600)).statusCode()).isEqualTo(200);
        var browser = browser();
        assertThat(location(comeBack(browser, begin(browser, ""), "rie", RESEARCHER))).endsWith("/");
        assertThat(browser.get("/indbakke").statusCode()).isEqualTo(200);
        assertThat(call(old).statusCode()).as("signed with the key that is gone").isEqualTo(401);
    }

    @Test
    void behindAProxyWithTlsTheCookieIsBoundToTheHost() throws Exception {
        var answer = browser().get("/login", "X-Forwarded-Proto", "https", "X-Forwarded-For", "198.51.100.7");

        assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie).startsWith("__Host-LOOPBOG=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    private static String begin(Browser browser, String back) throws Exception {
        assertThat(browser.get("/login").body()).contains("/commands/oidc/login/loopbog");
        var asked = location(browser.get("/commands/oidc/login/loopbog" + back));
        assertThat(asked).startsWith(PROVIDER.authorizationEndpointUrl("troen").toString());
        return asked;
    }

    private static HttpResponse<String> comeBack(Browser browser, String asked, String subject, Map<String, Object> claims) throws Exception {
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback("troen", subject, "JWT", List.of(CLIENT), claims));
        return browser.get(location(browser.get(asked)));
    }

    private static String token(String issuer, String audience, Map<String, Object> claims, long seconds) {
        return PROVIDER.issueToken(issuer, CLIENT, new DefaultOAuth2TokenCallback(issuer, "program", "JWT", List.of(audience), claims, seconds)).serialize();
    }

    private static HttpResponse<String> call(String token) throws Exception {
        return browser().get("/api/rounds", "Authorization", "Bearer " + token, "Accept", "application/json");
    }

    private static HttpResponse<String> command(String token) throws Exception {
        return command(browser(), token);
    }

    private static HttpResponse<String> command(Browser browser, String token) throws Exception {
        return browser.send(browser.request("/commands/round/plan-round", "Authorization", "Bearer " + token, "Accept", "application/json",
                "Content-Type", "application/json").POST(BodyPublishers.ofString(
                "{\"key\":\"r\",\"programmeId\":\"2d6bbd5c-9f67-5ab8-8b5e-6a6f2b3d3c11\",\"name\":\"R\",\"from\":\"2020-01-06\",\"to\":\"2020-06-30\"}")));
    }

    private static Browser browser() {
        return new Browser(address());
    }

    private static String address() {
        return "http://localhost:" + product.getEnvironment().getProperty("local.server.port");
    }
}
