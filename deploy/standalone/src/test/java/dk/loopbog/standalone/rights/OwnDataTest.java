package dk.loopbog.standalone.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.access.Accounts;
import dk.loopbog.events.Ids;
import dk.loopbog.events.readings.Reading;
import dk.loopbog.events.readings.Reading.Way;
import dk.loopbog.events.readings.Reading.Why;
import dk.loopbog.events.readings.ReadingLog.Question;
import dk.loopbog.events.readings.ReadingLog.Row;
import dk.loopbog.query.reading.KeptReadings;
import dk.loopbog.standalone.rights.Canary.Audience;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What the product tells people about what it holds of them and who has read it. */
class OwnDataTest {

    private static final UUID RESEARCHER = Ids.named("account", Visitor.RESEARCHER.account());
    private static final String OTHERS = "(another person)";
    private static final UUID PARTICIPANT = Ids.participant(Visitor.PARTICIPANT.person());

    @TempDir
    private static Path folder;
    private static TwoJobcentres product;

    @BeforeAll
    static void start() throws Exception {
        product = new TwoJobcentres(folder);
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    void whatSomebodyReadsIsWrittenDownAndThePersonSeesIt() throws Exception {
        var logbook = TwoJobcentres.logbook(Visitor.PARTICIPANT.person());
        assertThat(product.get("/indsendelser/" + logbook + "?differences=true", Visitor.RESEARCHER).body()).contains("0log0participant0K");

        assertThat(readings(PARTICIPANT, RESEARCHER)).extracting(Row::reading).anySatisfy(reading -> {
            assertThat(reading.way()).isEqualTo(Way.READ);
            assertThat(reading.roles()).isEqualTo("RESEARCHER");
            assertThat(reading.page()).isEqualTo("/indsendelser/{id}");
            assertThat(reading.thing()).isEqualTo("/indsendelser/" + logbook);
        });
        assertThat(product.get("/hvem-har-laest", Visitor.PARTICIPANT).body()).contains("Forskernes læsevisning", "researcher", "forsker").doesNotContain("K0own");
        assertThat(product.get("/hvem-har-laest?lang=en", Visitor.PARTICIPANT).body()).contains("Who has read mine", "reading view");
        assertThat(product.get("/hvem-har-laest", Visitor.COORDINATOR).body()).contains("Ingen andre har læst noget");
    }

    @Test
    void searchingAndTakingOutAreToldApartAndSearchWordsAreNotKept() throws Exception {
        product.get("/api/search?q=Kanarie+hemmeligtord", Visitor.RESEARCHER);
        product.get("/soeg?q=Kanarie", Visitor.RESEARCHER);
        product.get("/dataregister/survey.csv", Visitor.RESEARCHER);
        var all = readings(null, RESEARCHER);
        assertThat(all).extracting(Row::reading).anySatisfy(reading -> assertThat(reading).extracting(Reading::way, Reading::page, Reading::subject)
                .containsExactly(Way.SEARCHED, "/api/search", null));
        assertThat(all).extracting(row -> row.reading().page() + row.reading().way() + (row.reading().subject() != null))
                .contains("/soegSEARCHEDtrue", "/dataregister/{figure}.csvEXPORTEDtrue");
        assertThat(all.toString()).doesNotContain("hemmeligtord", "Kanarie");
    }

    @Test
    void aPageWithoutTextsLeavesNoRow() throws Exception {
        product.get("/hjaelp", Visitor.FACILITATOR);
        product.get("/indstillinger", Visitor.FACILITATOR);
        product.get("/forside-der-ikke-er-her", Visitor.FACILITATOR);
        assertThat(readings(null, Ids.named("account", Visitor.FACILITATOR.account()))).isEmpty();
    }

    @Test
    void administratorsSearchByPersonReaderAndDayAndSayWhy() throws Exception {
        product.get("/indsendelser/" + TwoJobcentres.logbook(Visitor.PARTICIPANT.person()), Visitor.RESEARCHER);
        assertThat(product.get("/laesninger?whose=participant", Visitor.ADMIN).body()).contains("Vælg, hvorfor du søger");
        assertThat(product.get("/laesninger?whose=ingen-hedder-det", Visitor.ADMIN).body()).contains("Vi kender ingen med det navn under »Hvis");
        assertThat(product.get("/laesninger?reader=ingen-hedder-det", Visitor.ADMIN).body()).contains("Vi kender ingen med det navn under »Læst");
        assertThat(product.get("/laesninger?whose=Kanarie", Visitor.ADMIN).body()).contains("Flere hedder sådan");
        assertThat(product.get("/laesninger?from=i+dag", Visitor.ADMIN).body()).contains("»Fra og med« er ikke en dag");
        assertThat(product.get("/laesninger?from=2020-02-02&to=2020-02-01", Visitor.ADMIN).body()).contains("»Til og med« ligger før");
        assertThat(product.get("/laesninger?reader=a-researcher&to=2020-01-01", Visitor.ADMIN).body()).contains("0 læsninger");
        assertThat(product.get("/laesninger?whose=participant&reader=a-researcher&hvorfor=COMPLAINT", Visitor.ADMIN).body())
                .contains("Forskernes læsevisning", "/indsendelser/").doesNotContain("Vi kender ingen");
        assertThat(readings(PARTICIPANT, Ids.named("account", Visitor.ADMIN.account()))).extracting(row -> row.reading().why()).contains(Why.COMPLAINT);
        assertThat(product.get("/laesninger?kontrol=nu", Visitor.ADMIN).body()).contains("Loggen er hel");
        assertThat(product.get("/laesninger", Visitor.RESEARCHER).statusCode()).isEqualTo(403);
        assertThat(product.get("/api/readings", Visitor.RESEARCHER).statusCode()).isEqualTo(403);
        assertThat(product.get("/api/readings?subject=" + PARTICIPANT + "&reader=" + RESEARCHER, Visitor.ADMIN).body()).contains("\"way\":\"READ\"");
    }

    @Test
    void nothingIsShownThatCannotBeWrittenDown() throws Exception {
        var page = "/grupper/" + Place.OWN.group();
        try (var log = readingsDatabase(); var statement = log.createStatement()) {
            statement.execute("ALTER TABLE reading_head RENAME TO hidden");
            try {
                var refused = product.get(page, Visitor.LEADER);
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.body()).doesNotContain("K0own");
                assertThat(refused.headers().map()).containsKey("content-security-policy");
                var problem = product.get("/api/submissions?state=all", Visitor.RESEARCHER);
                assertThat(problem.statusCode()).isEqualTo(503);
                assertThat(problem.body()).contains("reading-not-kept").doesNotContain("K0");
                assertThat(product.get("/hjaelp", Visitor.FACILITATOR).statusCode()).isEqualTo(200);
            } finally {
                statement.execute("ALTER TABLE hidden RENAME TO reading_head");
            }
        }
        assertThat(product.get(page, Visitor.LEADER).body()).contains("K0own");
    }

    @Test
    void everybodyTakesAlongAllOfTheirOwnAndNothingOfOthers() throws Exception {
        product.get("/indsendelser/" + TwoJobcentres.logbook(Visitor.PARTICIPANT.person()), Visitor.RESEARCHER);
        var json = product.get("/mine-data/mine-data.json", Visitor.PARTICIPANT).body();
        var html = product.get("/mine-data/mine-data.html", Visitor.PARTICIPANT).body();
        var archive = archive("/mine-data/mine-data.zip", Visitor.PARTICIPANT);
        for (var told : List.of(json, html, archive.get("mine-data.json"), archive.get("mine-data.html"))) {
            assertThat(told).contains(Canary.word(Place.OWN, Audience.LOG, "participant"), Canary.word(Place.OWN, Audience.SHARED, "participant"),
                    Canary.word(Place.OWN, Audience.TEXT, ""), "participant@example.org", "a-participant", "mentor", "researcher");
            assertThat(Canary.in(told)).allSatisfy(canary -> {
                assertThat(canary.place()).isEqualTo(Place.OWN);
                assertThat(canary.author()).isIn("", "participant");
                assertThat(canary.audience()).isNotIn(Audience.NOTE, Audience.CENTRE);
            });
            assertThat(told).doesNotContain("leader@example.org", Ids.participant("leader").toString());
        }
        assertThat(json).contains("\"format\" : \"loopbog-insight-1\"", "minutes.MinutesSubmitted", "meeting.MeetingHeld", "group.LearningGroupFormed",
                "logbook.LogbookEntryWritten", "\"sessions\"", "\"calendarAddress\" : false", OTHERS, "\"page\" : \"Forskernes læsevisning\"");
        assertThat(product.get("/mine-data/mine-data.html?lang=en", Visitor.PARTICIPANT).body()).contains("All that Loopbog has kept about you", "Logbook");
        assertThat(product.get("/mine-data", Visitor.COORDINATOR).body()).contains("Hent det hele som én fil");
    }

    @Test
    void staffSeeWhatTheyWroteAndAnAdministratorTakesOutForOthersAndSaysWhy() throws Exception {
        assertThat(product.get("/mine-data/mine-data.json", Visitor.RESEARCHER).body()).contains("followup.FollowUpNoted", "\"userName\" : \"a-researcher\"")
                .doesNotContain("0log0", "\"person\" : {");
        assertThat(product.get("/persondata/indsigt.zip?person=participant", Visitor.ADMIN).headers().firstValue("location")).hasValue("/persondata?problem=why&person=participant#indsigt");
        assertThat(product.get("/persondata/indsigt.zip?person=ukendt&hvorfor=COMPLAINT", Visitor.ADMIN).headers().firstValue("location").orElseThrow()).contains("problem=nobody");
        assertThat(product.get("/persondata?problem=nobody&person=ukendt", Visitor.ADMIN).body()).contains("Vi kender ingen med det navn");
        assertThat(product.get("/persondata/indsigt.zip?person=participant&hvorfor=COMPLAINT", Visitor.FACILITATOR).statusCode()).isEqualTo(403);
        var archive = archive("/persondata/indsigt.zip?person=participant&hvorfor=ASKED_BY_PERSON", Visitor.ADMIN);
        assertThat(archive.get("mine-data.json")).contains(Canary.word(Place.OWN, Audience.LOG, "participant"), "\"userName\" : \"a-participant\"")
                .doesNotContain("0leader0K");
        assertThat(readings(PARTICIPANT, Ids.named("account", Visitor.ADMIN.account()))).extracting(Row::reading)
                .anySatisfy(reading -> assertThat(reading).extracting(Reading::way, Reading::why).containsExactly(Way.EXPORTED, Why.ASKED_BY_PERSON));
    }

    @Test
    void whatWasKeptLongEnoughIsListedFirstAndRemovedThen() throws Exception {
        try (var access = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("access.db")); var statement = access.createStatement()) {
            statement.execute("insert into users values ('for-laenge-siden', 'x', 1)");
            statement.execute("insert into authorities values ('for-laenge-siden', 'ROLE_RESEARCHER')");
            statement.execute("insert into account_use values ('for-laenge-siden', '2001-01-01')");
            statement.execute("insert into summary_draft values ('w1', 1, 'Grete', 0, 'x')");
            statement.execute("insert into erasure_receipt values ('1234-GAMMEL', 0, 'ASKED_BY_PERSON', 0, 'accounts 1')");
            statement.execute("insert into invitation values ('x', 'ny', 'Ny', 'ADMIN', null, null, 0)");
        }
        assertThat(product.postJson("/commands/retention/look", "", Visitor.FACILITATOR).statusCode()).isEqualTo(403);
        var look = product.postJson("/commands/retention/look", "", Visitor.ADMIN).body();
        assertThat(look).contains("{\"rule\":\"accounts\",\"count\":1,\"which\":[\"for-laenge-siden\"]}", "{\"rule\":\"drafts\",\"count\":1,\"which\":[\"w1\"]}",
                "{\"rule\":\"receipts\",\"count\":1", "{\"rule\":\"invitations\",\"count\":1", "{\"rule\":\"readings\",\"count\":0", "\"run\":false");
        assertThat(product.get("/opbevaring", Visitor.ADMIN).body()).contains("for-laenge-siden", "5 år", "24 måneder", "Fjern det på listen");
        assertThat(product.get("/sletning/1234-GAMMEL", Visitor.ADMIN).body()).contains("Konti slettet: 1");
        assertThat(product.get("/opbevaring", Visitor.RESEARCHER).statusCode()).isEqualTo(403);

        var id = JsonMapper.shared().readTree(look).get("id").asString();
        var again = product.postJson("/commands/retention/look", "", Visitor.ADMIN).body();
        assertThat(product.postJson("/commands/retention/run?look=" + id, "", Visitor.ADMIN).body()).contains("retention-look-again");
        var done = product.postJson("/commands/retention/run?look=" + JsonMapper.shared().readTree(again).get("id").asString(), "", Visitor.ADMIN).body();
        assertThat(done).contains("{\"rule\":\"accounts\",\"count\":1,\"which\":[]}", "\"run\":true").doesNotContain("for-laenge-siden");
        assertThat(product.bean(Accounts.class).exists("for-laenge-siden")).isFalse();
        assertThat(product.get("/sletning/1234-GAMMEL", Visitor.ADMIN).statusCode()).isEqualTo(404);
        assertThat(product.get("/opbevaring", Visitor.ADMIN).body()).contains("Det er fjernet før").doesNotContain("for-laenge-siden", "Fjern det på listen");
        assertThat(product.postJson("/commands/retention/look", "", Visitor.ADMIN).body()).contains("{\"rule\":\"accounts\",\"count\":0");
    }

    private static Map<String, String> archive(String path, Visitor visitor) throws Exception {
        var answer = HttpClient.newHttpClient().send(product.request(path, visitor).GET().build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static Connection readingsDatabase() throws Exception {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("readings.db"));
    }

    private static List<Row> readings(UUID subject, UUID reader) {
        return product.bean(KeptReadings.class).log().find(new Question(subject == null ? List.of() : List.of(subject), reader, null, null, null), 0, 10_000);
    }
}
