package dk.loopbog.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.loopbog.query.ViewCatalogue;
import dk.loopbog.query.eventlog.EventLog;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.status.RoundStatuses;
import dk.loopbog.query.view.LoggedEvent;
import dk.loopbog.query.view.PastReadModels;
import dk.loopbog.query.view.ReadModels;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The demo's rounds at days of the past, compared with a log in which nothing else stands. */
class StatusAtAPastDayTest {

    private static final String PASSWORD = "en lang adgangskode til en test";
    private static final LocalDate STARTS = LocalDate.of(2018, 10, 1);
    private static final LocalDate ENDS = LocalDate.of(2020, 12, 31);
    private static final int DAYS = 12;

    @TempDir
    private Path folder;

    @Test
    void isTheStatusOfALogCutAtThatDay() throws Exception {
        try (var product = new SpringApplicationBuilder(StandaloneApplication.class).run("--LOOPBOG_DATA=" + folder, "--server.port=0",
                "--LOOPBOG_DEMO_PASSWORD=" + PASSWORD, "--loopbog.demo=true")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> get(product, "/actuator/health/readiness").statusCode() == 200);
            var models = product.getBean(ReadModels.class);
            var json = product.getBean(JsonMapper.class);
            var log = new ArrayList<LoggedEvent>();
            product.getBean(EventLog.class).replay(log::add);
            assertThat(log).hasSizeGreaterThan(1_000);

            var random = new Random(20200122);
            var days = Stream.concat(Stream.of(STARTS, LocalDate.of(2020, 1, 22), ENDS),
                    Stream.generate(() -> STARTS.plusDays(random.nextLong(ChronoUnit.DAYS.between(STARTS, ENDS)))).limit(DAYS)).toList();
            var seen = days.stream().map(day -> {
                var cut = cut(log, day);
                var then = new PastReadModels(ViewCatalogue.ALL, reader -> cut.stream().allMatch(reader), null, null);
                return models.of(new RoundsView()).all().stream().map(round -> {
                    var expected = json.writeValueAsString(new RoundStatuses(then, models, day).of(round.id(), null, any -> true));
                    var answer = body(product, "/api/rounds/" + round.key() + "/status?happenedBy=" + day);
                    assertThat(answer).as(round.key() + " on " + day).isEqualTo(expected);
                    return answer;
                }).toList();
            }).distinct().count();
            assertThat(seen).as("the days differ").isGreaterThan(DAYS / 2);
            assertThat(get(product, "/api/rounds/al1/status?happenedBy=" + STARTS.minusDays(1)).statusCode()).isEqualTo(400);
        }
    }

    /** What had happened by the day, and the beginning of each thing of which something had. */
    private static List<LoggedEvent> cut(List<LoggedEvent> log, LocalDate day) {
        var told = log.stream().filter(logged -> !logged.event().happenedOn().isAfter(day)).map(LoggedEvent::aggregateId).collect(Collectors.toSet());
        return log.stream().filter(logged -> !logged.event().happenedOn().isAfter(day)
                || logged.sequence() == 0 && told.contains(logged.aggregateId())).toList();
    }

    private static String body(ConfigurableApplicationContext product, String path) {
        try {
            var answer = get(product, path);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext product, String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var port = product.getEnvironment().getProperty("local.server.port");
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Authorization", "Basic "
                    + Base64.getEncoder().encodeToString(("facilitator:" + PASSWORD).getBytes(StandardCharsets.UTF_8))).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
