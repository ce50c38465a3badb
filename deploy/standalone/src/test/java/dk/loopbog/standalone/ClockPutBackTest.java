package dk.loopbog.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.loopbog.events.Ids;
import dk.loopbog.query.eventlog.EventLog;
import dk.loopbog.query.projection.Projections;
import dk.loopbog.query.projection.Projections.Standing;
import dk.loopbog.query.view.LoggedEvent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The clock of the machine is put back an hour while the product runs. */
class ClockPutBackTest {

    private static final String PASSWORD = "en lang adgangskode til en test";

    @TempDir
    private Path folder;
    private final Hand clock = new Hand();

    private static final class Hand extends Clock {

        private volatile Duration off = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(off);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), off);
        }
    }

    @AfterEach
    void leaveAxonsClockAsItWas() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @Test
    void orderAndReadModelsDoNotDependOnIt() throws Exception {
        GenericEventMessage.clock = clock;
        try (var product = new SpringApplicationBuilder(StandaloneApplication.class)
                .initializers(context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock))
                .run("--LOOPBOG_DATA=" + folder, "--server.port=0", "--LOOPBOG_ADMIN_PASSWORD=" + PASSWORD)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> get(product, "/actuator/health/readiness").statusCode() == 200);
            command(product, "programme/start-programme",
                    "{\"key\":\"ur\",\"title\":\"Uret\",\"topic\":\"Tid\",\"questions\":[],\"starts\":\"2020-01-06\",\"ends\":\"2021-12-31\"}");
            addTheme(product, "before");
            clock.off = Duration.ofHours(-1);
            addTheme(product, "while");
            var shown = shown(product);
            clock.off = Duration.ZERO;
            addTheme(product, "after");

            var log = new ArrayList<LoggedEvent>();
            product.getBean(EventLog.class).replay(log::add);
            assertThat(log).extracting(LoggedEvent::sequence).containsExactly(0L, 1L, 2L, 3L);
            assertThat(log.get(2).recorded().at()).as("as the clock stood").isBefore(log.get(1).recorded().at());
            assertThat(shown).contains("Tema before", "Tema while");
            var live = shown(product);
            assertThat(live).contains("Tema before", "Tema while", "Tema after");
            var projections = product.getBean(Projections.class);
            projections.rebuild(projections.standings().stream().map(Standing::view).toList());
            assertThat(shown(product)).isEqualTo(live);
        }
    }

    private void addTheme(ConfigurableApplicationContext product, String theme) throws Exception {
        command(product, "programme/add-theme", "{\"programmeId\":\"%s\",\"theme\":\"%s\",\"name\":\"Tema %s\"}".formatted(Ids.programme("ur"), theme, theme));
    }

    private void command(ConfigurableApplicationContext product, String path, String json) throws Exception {
        var answer = send(request(product, "/commands/" + path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private String shown(ConfigurableApplicationContext product) throws Exception {
        assertThat(product.getBean(Projections.class).awaitHead(Duration.ofSeconds(30))).isTrue();
        return get(product, "/api/programmes").body();
    }

    private HttpResponse<String> get(ConfigurableApplicationContext product, String path) throws Exception {
        return send(request(product, path).GET());
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext product, String path) {
        var basic = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + product.getEnvironment().getProperty("local.server.port") + path))
                .header("Accept", "application/json").header("Authorization", "Basic " + basic);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
