package dk.loopbog.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.erasure.ErasureCompleted;
import dk.loopbog.events.erasure.ErasureReason;
import dk.loopbog.events.erasure.PersonForgotten;
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.events.jobcentre.JobcentreJoined;
import dk.loopbog.events.logbook.LogbookEntryWritten;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.events.personal.MasterKeys;
import dk.loopbog.events.programme.ProgrammeStarted;
import dk.loopbog.events.reflection.JointReflectionRevised;
import dk.loopbog.events.reflection.JointReflectionWritten;
import dk.loopbog.events.round.RoundPlanned;
import dk.loopbog.query.Story;
import dk.loopbog.query.eventlog.EventLog;
import dk.loopbog.query.eventlog.WrittenLog;
import dk.loopbog.query.projection.Projections;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The search as a person and a program use it, while the log goes on. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class SearchOverHttpTest {

    private static final String SECRET = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("secret");
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;
    private static WrittenLog written;
    private static EventLog log;

    @LocalServerPort
    private int port;

    /** The keys as the command side of the same process would have them. */
    @TestConfiguration
    static class Keys {

        @Bean
        KeyRing ring() {
            var keys = new DriverManagerDataSource("jdbc:sqlite:" + folder.resolve("keys.db"));
            return KeyRing.forWriting(keys, () -> MasterKeys.inOrNew(folder.resolve("master.key")), InstantSource.system());
        }
    }

    @Autowired
    private KeyRing ring;

    @Autowired
    private Projections projections;

    @Autowired
    private SearchIndexing indexing;

    private final HttpClient browser = HttpClient.newHttpClient();
    private final UUID reflection = UUID.randomUUID();

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry settings) throws SQLException {
        written = WrittenLog.sqlite(folder.resolve("events.db"));
        log = written.reader();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("access.db")); var statement = connection.createStatement()) {
            for (var sql : List.of(
                    "CREATE TABLE users (username TEXT PRIMARY KEY, password TEXT NOT NULL, enabled INTEGER NOT NULL)",
                    "CREATE TABLE login_failure (who TEXT PRIMARY KEY, failures INTEGER NOT NULL, last_at INTEGER NOT NULL)",
                    "CREATE TABLE authorities (username TEXT NOT NULL, authority TEXT NOT NULL)",
                    "INSERT INTO users VALUES ('forsker', '" + SECRET + "', 1), ('leder', '" + SECRET + "', 1), ('odder', '" + SECRET + "', 1)",
                    "INSERT INTO authorities VALUES ('forsker', 'ROLE_RESEARCHER'), ('leder', 'ROLE_LEADER'), ('leder', 'JOBCENTRE_silkeborg'), "
                            + "('odder', 'ROLE_COORDINATOR'), ('odder', 'JOBCENTRE_odder')",
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
        var day = Story.day("2019-01-01");
        written.append(new ProgrammeStarted(Story.PROGRAMME, "p", "Troen", "Emne", List.of(), day, Story.day("2020-12-31"), day),
                new JobcentreJoined(Ids.jobcentre("silkeborg"), "silkeborg", Story.PROGRAMME, "Silkeborg", null, List.of(), day),
                new RoundPlanned(Ids.round("al-1"), "al-1", Story.PROGRAMME, "AL 1", day, Story.day("2019-06-30"), 3, ReportingForm.MINUTES, day),
                new LearningGroupFormed(Ids.group("g1"), "g1", Ids.round("al-1"), Ids.jobcentre("silkeborg"), "Jobønsket først", List.of(), List.of(), day));
    }

    @AfterAll
    static void closeLog() throws SQLException {
        log.close();
        written.close();
    }

    @BeforeEach
    void ready() throws Exception {
        assertThat(indexing.await(log.head(), LONG)).isTrue();
        assertThat(get("/actuator/health/readiness", "forsker").statusCode()).isEqualTo(200);
    }

    private void reflect(String text) throws SQLException {
        written.append(new JointReflectionWritten(reflection, Ids.group("g1"), null, Story.text(text), null, Story.day("2019-02-01")));
    }

    private String search(String words, String account) throws Exception {
        return get("/api/search?after=" + log.head() + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), account).body();
    }

    @Test
    void whatHasJustBeenWrittenIsFoundByWhoMayReadIt() throws Exception {
        reflect("Æblerne dufter <i>her</i>");

        assertThat(search("aeble dufte", "forsker")).contains("\"total\":1", "<mark>Æblerne</mark> <mark>dufter</mark> &lt;i&gt;her", "/indsendelser/" + reflection);
        assertThat(search("aeble dufte", "leder")).contains("\"total\":1");
        assertThat(search("aeble dufte", "odder")).contains("\"total\":0", "\"hits\":[]");

        written.append(new JointReflectionRevised(reflection, Ids.group("g1"), 2, Story.text("Pærerne modner"), null, Story.day("2019-02-02")));
        assertThat(search("aeble dufte", "forsker")).contains("\"total\":0");
        assertThat(search("pære", "forsker")).contains("\"total\":1");
    }

    @Test
    void aLeaderNeverFindsALogbook() throws Exception {
        DomainEvent entry = new LogbookEntryWritten(UUID.randomUUID(), Ids.group("g1"), Ids.participant("line"), Story.text("Fortroligt tvivlrådig"), null, null,
                true, Story.day("2019-02-01"));
        written.append(entry);

        assertThat(search("tvivlrådig", "forsker")).contains("\"total\":1");
        assertThat(search("tvivlrådig", "leder")).contains("\"total\":0");
    }

    @Test
    void theTextsOfSomebodyWhoWasForgottenAreGone() throws Exception {
        var person = UUID.randomUUID();
        written.append(new JointReflectionWritten(reflection, Ids.group("g1"), person, new Personal(person, "Hemmeligheden om kvædegrøden"), null,
                Story.day("2019-02-01")));
        assertThat(search("kvædegrød", "forsker")).contains("\"total\":1");

        ring.destroy(person);
        written.append(new PersonForgotten(UUID.randomUUID(), person, ErasureReason.ASKED_BY_PERSON, Story.day("2019-03-01")),
                new ErasureCompleted(UUID.randomUUID(), person, List.of(), 0, Story.day("2019-03-01")));

        assertThat(indexing.await(log.head(), LONG)).isTrue();
        assertThat(search("kvædegrød", "forsker")).contains("\"total\":0");
    }

    @Test
    void theIndexIsMadeAnewWithTheReadModels() throws Exception {
        reflect("Hyldebærsuppen blev kold");
        assertThat(search("hyldebærsuppe", "forsker")).contains("\"total\":1");

        var before = indexing.builds();
        projections.rebuild(List.of("submissions"));

        assertThat(indexing.awaitBuild(before + 1, LONG)).isTrue();
        assertThat(search("hyldebærsuppe", "forsker")).contains("\"total\":1");
    }

    @Test
    void thePageShowsWhatWasFoundAndOpensThePlace() throws Exception {
        reflect("Vi lyttede til mirabellerne");

        var page = get("/soeg?after=" + log.head() + "&q=mirabelle", "forsker").body();
        assertThat(page).contains("Én tekst", "<mark>mirabellerne</mark>", "Fælles refleksion", "Jobønsket først", "Silkeborg", "AL 1");
        assertThat(get("/soeg/tekst/reflection:" + reflection + "?q=mirabelle", "forsker").body()).contains("id=\"hit\"", "<mark>mirabellerne</mark>");
        assertThat(get("/soeg/tekst/reflection:" + reflection + "?q=mirabelle", "odder").statusCode()).isEqualTo(404);
        assertThat(get("/soeg?lang=en&q=mirabelle", "forsker").body()).contains("One text", "Joint reflection");
        assertThat(get("/soeg", "odder").body()).contains("role=\"search\"").doesNotContain("name=\"jobcentre\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"***", "\"", "\"samtale", "\0", "<script>alert(1)</script>", "a b c d e f g h i j k l m n o p q r s t u v x y z 1 2 3 4 5 6 7 8",
        "[[", "{\"$gt\":1}"})
    void hostileWordsGetAKindAnswer(String words) throws Exception {
        assertHarmless(words);
    }

    @Test
    void tenThousandLettersGetAKindAnswer() throws Exception {
        assertHarmless("ø".repeat(10_000));
        assertThat(get("/soeg?q=" + "a".repeat(10_000), "forsker").body()).contains("højst 500 tegn");
    }

    private void assertHarmless(String words) throws Exception {
        var asked = URLEncoder.encode(words, StandardCharsets.UTF_8);
        var page = get("/soeg?q=" + asked, "forsker");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("role=\"search\"").doesNotContain("<script>alert");
        assertThat(get("/api/search?q=" + asked, "forsker").statusCode()).isIn(200, 400);
    }

    @Test
    void otherNonsenseInTheAddressGetsAProblemOrAKindPage() throws Exception {
        assertThat(get("/api/search", "forsker").body()).contains("\"code\":\"missing-value\"");
        assertThat(get("/api/search?q=a&page=0", "forsker").body()).contains("\"code\":\"bad-number\"");
        assertThat(get("/api/search?q=a&kind=x", "forsker").body()).contains("\"code\":\"bad-choice\"");
        assertThat(get("/api/search?q=a&from=x", "forsker").body()).contains("\"code\":\"bad-date\"");
        assertThat(get("/soeg?q=a&from=x&page=x&kind=x", "forsker").statusCode()).isEqualTo(200);
    }

    @Test
    void noWordsAreLogged(CapturedOutput output) throws Exception {
        search("hemmeligtsøgeord", "forsker");
        get("/soeg?q=hemmeligts%C3%B8geord%00&page=x", "forsker");

        assertThat(output.getAll()).doesNotContain("hemmeligts");
    }

    private HttpResponse<String> get(String path, String account) throws Exception {
        var basic = "Basic " + Base64.getEncoder().encodeToString((account + ":secret").getBytes(StandardCharsets.UTF_8));
        return browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Authorization", basic).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
