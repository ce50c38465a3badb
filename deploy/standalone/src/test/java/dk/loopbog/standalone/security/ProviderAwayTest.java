package dk.loopbog.standalone.security;

import static dk.loopbog.standalone.security.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.standalone.StandaloneApplication;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A provider that was there and goes away: whoever is in stays in, and nobody comes in who cannot be checked. */
class ProviderAwayTest {

    private static final Map<String, Object> RESEARCHER = Map.of("roles", List.of("researcher"));

    @Test
    void whoeverIsInStaysInAndNobodyComesInWhoCannotBeChecked(@TempDir Path folder) throws Exception {
        var keys = new RotatingKeys();
        var provider = new MockOAuth2Server(new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(keys)));
        provider.start();
        try (var product = new SpringApplicationBuilder(StandaloneApplication.class).run("--LOOPBOG_DATA=" + folder, "--LOOPBOG_PORT=0", "--server.port=0",
                "--loopbog.demo=false", "--LOOPBOG_OIDC_ISSUER=" + provider.issuerUrl("troen"), "--LOOPBOG_OIDC_CLIENT_ID=loopbog",
                "--LOOPBOG_OIDC_CLIENT_SECRET=hemmelig")) {
            var address = "http://localhost:" + product.getEnvironment().getProperty("local.server.port");
            var person = new Browser(address);
            provider.enqueueCallback(new DefaultOAuth2TokenCallback("troen", "rie", "JWT", List.of("loopbog"), RESEARCHER));
            person.get(location(person.get(location(person.get("/commands/oidc/login/loopbog")))));
            var known = token(provider);
            assertThat(call(address, known).statusCode()).isEqualTo(200);
            keys.rotate();
            var signedAnew = token(provider);

            provider.shutdown();

            assertThat(person.get("/indbakke").statusCode()).as("a session goes on").isEqualTo(200);
            assertThat(call(address, known).statusCode()).as("signed with a key that is known").isEqualTo(200);
            assertThat(call(address, known.substring(0, known.length() - 6) + "AAAAAA").statusCode()).as("a forged one is known to be").isEqualTo(401);
            var answer = call(address, signedAnew);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"code\":\"login-unavailable\"");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(new Browser(address).get("/indbakke", "Authorization", "Bearer " + signedAnew).statusCode()).as("for pages too").isEqualTo(503);
        } finally {
            provider.shutdown();
        }
    }

    private static String token(MockOAuth2Server provider) {
        return provider.issueToken("troen", "loopbog", new DefaultOAuth2TokenCallback("troen", "program", "JWT", List.of("loopbog"), RESEARCHER, 600)).serialize();
    }

    private static HttpResponse<String> call(String address, String token) throws Exception {
        return new Browser(address).get("/api/rounds", "Authorization", "Bearer " + token, "Accept", "application/json");
    }
}
