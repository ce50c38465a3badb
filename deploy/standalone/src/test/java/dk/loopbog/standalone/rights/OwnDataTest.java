package dk.loopbog.standalone.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Ids;
import dk.loopbog.events.readings.Reading;
import dk.loopbog.events.readings.Reading.Way;
import dk.loopbog.events.readings.Reading.Why;
import dk.loopbog.events.readings.ReadingLog.Question;
import dk.loopbog.events.readings.ReadingLog.Row;
import dk.loopbog.query.reading.KeptReadings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the product tells people about what it holds of them and who has read it. */
class OwnDataTest {

    private static final UUID RESEARCHER = Ids.named("account", Visitor.RESEARCHER.account());
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

    private static Connection readingsDatabase() throws Exception {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("readings.db"));
    }

    private static List<Row> readings(UUID subject, UUID reader) {
        return product.bean(KeptReadings.class).log().find(new Question(subject == null ? List.of() : List.of(subject), reader, null, null, null), 0, 10_000);
    }
}
