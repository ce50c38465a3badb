package dk.loopbog.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.access.Accounts;
import dk.loopbog.events.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the draft on the server to an edition that stays as it is, whatever is rebuilt, restarted, withdrawn or forgotten. */
class PublishedSummaryTest {

    private static final String PASSWORD = "en lang adgangskode til en test";
    private static final UUID ANNE = Ids.participant("anne");
    private static final UUID BO = Ids.participant("bo");
    private static final UUID GROUP = Ids.group("g1");
    private static final UUID WORKSHOP = Ids.workshop("odder-1");
    private static final String WORDS = "Telefonen fik os til at lytte.";
    private static final String BOS_WORDS = "Jeg kom til at tro på det.";
    private static final Set<String> FORMATS = Set.of("", ".html", ".pdf", ".docx", ".xlsx");

    @TempDir
    private Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private ConfigurableApplicationContext product;

    @BeforeEach
    void startAndWrite() throws Exception {
        start();
        command("admin", "programme/start-programme", "'key':'troen','title':'Troen','topic':'Jobchance','questions':[],'starts':'2020-01-06','ends':'2021-12-31'");
        command("admin", "jobcentre/join-jobcentre", "'key':'odder','programmeId':'%s','name':'Odder','targetGroups':[]".formatted(Ids.programme("troen")));
        join("anne", "Anne Aaby");
        join("bo", "Bo Bjerg");
        command("admin", "round/plan-round", "'key':'al1','programmeId':'%s','name':'AL 1','from':'2020-01-06','to':'2020-06-30','reporting':'BOTH'"
                .formatted(Ids.programme("troen")));
        command("admin", "group/form-group", "'key':'g1','roundId':'%s','jobcentreId':'%s','themes':[],'members':['%s','%s']"
                .formatted(Ids.round("al1"), Ids.jobcentre("odder"), ANNE, BO));
        command("admin", "group/describe-project", "'groupId':'%s','title':'Samtaler på gåben'".formatted(GROUP));
        minutes(1, ANNE, WORDS + " Bo Bjerg sagde det samme.");
        minutes(2, BO, BOS_WORDS);
        command("admin", "workshop/plan-workshop", "'key':'odder-1','programmeId':'%s','kind':'LOCAL','roundId':'%s','jobcentreId':'%s','plannedFor':'2020-06-20'"
                .formatted(Ids.programme("troen"), Ids.round("al1"), Ids.jobcentre("odder")));
        product.getBean(Accounts.class).create("anne", "Anne", Set.of(Role.PARTICIPANT), "odder", ANNE, PASSWORD);
        product.getBean(Accounts.class).create("bo", "Bo", Set.of(Role.PARTICIPANT), "odder", BO, PASSWORD);
        product.getBean(Accounts.class).create("frida", "Frida", Set.of(Role.FACILITATOR), null, null, PASSWORD);
        command("anne", "consent/give-consent", "'participantId':'%s','purpose':'QUOTATION','version':0".formatted(ANNE));
        command("bo", "consent/give-consent", "'participantId':'%s','purpose':'QUOTATION','version':0".formatted(BO));
        caughtUp();
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void anEditionIsTheSameByteForByteAfterARebuildAndStaysProvedWhenWordsAreWithdrawn() throws Exception {
        draft(Map.of("text.overview", "Otte uger på gåben", "title.forward", "Og hvad så nu?", "do", "up:forward"));
        quote(ANNE, 1, WORDS.length());
        quote(BO, 2, BOS_WORDS.length());
        publish("Den første");
        var first = editions(1);
        assertThat(words(first.get(""))).contains(WORDS, BOS_WORDS);
        assertThat(read(first, ".html")).contains("Otte uger på gåben", "Og hvad så nu?", WORDS, BOS_WORDS).doesNotContain("Bo Bjerg");

        draft(Map.of("text.overview", "Ni uger på gåben", "_was.overview", markOf("Otte uger på gåben")));
        publish("Det var ni uger");
        assertThat(read(editions(2), ".html")).contains("Ni uger på gåben", "Teksten i »Overblik« er skrevet om.", "Det var ni uger");

        product.close();
        start(); // the read models lie in memory: they are built anew from the log
        caughtUp();
        editions(1).forEach((format, bytes) -> assertThat(bytes).as("summary" + format).isEqualTo(first.get(format)));

        command("anne", "consent/withdraw-consent", "'participantId':'%s','purpose':'QUOTATION'".formatted(ANNE));
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(words(editions(1).get(""))).doesNotContain(WORDS));
        editions(1).forEach((format, bytes) -> assertThat(unpacked(bytes)).as("summary" + format).doesNotContain(WORDS));
        assertThat(read(editions(1), ".html")).contains("Her stod et citat. Det er trukket tilbage og vises ikke mere.", BOS_WORDS);
        for (var format : List.of(".docx", ".pdf")) {
            assertThat(unpacked(editions(1).get(format))).as(format).contains("Her stod et citat. Det er trukket tilbage og vises ikke mere.");
        }
        var proved = json.readTree(editions(1).get(""));
        assertThat(proved.get("sha256").asString()).isEqualTo(sha256(proved.get("content").asString()));

        assertThat(unpacked(get("frida", "/api/workshops/odder-1/summary.html?draft=true").body())).contains(BOS_WORDS).doesNotContain(WORDS);
        publish(null);
        assertThat(read(editions(3), ".html")).contains("Et citat er taget ud.", BOS_WORDS).doesNotContain("Her stod et citat");
        editions(3).forEach((format, bytes) -> assertThat(unpacked(bytes)).as("summary" + format).doesNotContain(WORDS, "Her stod et citat"));

        command("admin", "erasure/forget-person", "'participantId':'%s','reason':'ASKED_BY_PERSON'".formatted(BO));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(words(editions(3).get(""))).doesNotContain(BOS_WORDS));
        editions(1).forEach((format, bytes) -> assertThat(unpacked(bytes)).as("summary" + format).doesNotContain(BOS_WORDS));
    }

    @Test
    void theDayOfAWorkshopIsShownAsItWasPreparedAndAsItWent() throws Exception {
        var finding = UUID.randomUUID();
        frida("workshop/set-agenda", "'workshopId':'%s','agenda':'9.15 Hvad lærte vi?'".formatted(WORKSHOP));
        frida("workshop/invite-to-workshop", "'workshopId':'%s','invited':['%s','%s']".formatted(WORKSHOP, ANNE, BO));
        command("admin", "finding/note-finding", "'findingId':'%s','programmeId':'%s','text':'Troen flytter sig hos os selv.'"
                .formatted(finding, Ids.programme("troen")));
        frida("finding/share-finding", "'findingId':'%s','workshopId':'%s'".formatted(finding, WORKSHOP));
        frida("finding/record-member-check-reply", "'findingId':'%s','workshopId':'%s','groupId':'%s','reply':'NUANCE','text':'Men ikke alene.'"
                .formatted(finding, WORKSHOP, GROUP));
        caughtUp();
        assertThat(dayFor("frida")).contains("9.15 Hvad lærte vi?", "Odder 2 ventes Anne Aaby", "Bo Bjerg", "Troen flytter sig hos os selv.",
                "Vi ser det lidt anderledes · Samtaler på gåben Men ikke alene.", "Notér et svar").doesNotContain("kom ikke");

        assertThat(heldWith(1, ANNE, BO)).contains("fewer-than-named", "attendance");
        assertThat(heldWith(1, ANNE)).contains("token");
        caughtUp();
        assertThat(dayFor("anne")).contains("Holdt med 1 deltager.", "2 ventes, 1 kom", "Anne Aaby · kom", "Bo Bjerg · kom ikke", "Vi ser det lidt anderledes 1")
                .doesNotContain("Notér et svar");
    }

    private void frida(String address, String fields) throws Exception {
        command("frida", address, fields);
    }

    private String heldWith(int attendance, UUID... attended) throws Exception {
        return send("frida", "/commands/workshop/hold-workshop", "application/json", BodyPublishers.ofString(json.writeValueAsString(
                Map.of("workshopId", WORKSHOP, "attendance", attendance, "attended", List.of(attended), "happenedOn", "2020-06-20")))).body();
    }

    /** The words of the page alone. */
    private String dayFor(String account) throws Exception {
        var page = new String(get(account, "/workshops/odder-1").body(), StandardCharsets.UTF_8);
        return page.substring(page.indexOf("<main")).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").replace(" ,", ",").replace(" .", ".");
    }

    @Test
    void whatMayNotBePublishedIsRefusedAndNothingIsWritten() throws Exception {
        var nothing = form("frida", "/commands/summary/draft", Map.of("workshopId", WORKSHOP.toString(), "out.groups", "ja", "_was.groups", ""));
        assertThat(nothing.statusCode()).isEqualTo(200);
        assertThat(published(proof(), null)).contains("nothing-to-publish");

        assertThat(published("0".repeat(64), null)).contains("changed-meanwhile");
        var seen = proof();
        draft(Map.of("text.overview", "Noget nyt"));
        assertThat(published(seen, null)).as("nobody publishes what they have not seen").contains("changed-meanwhile");

        assertThat(quoted(UUID.randomUUID(), 1, 5).body()).contains("quote-gone");
        assertThat(quoted(minutesId(1), 9, 5).body()).contains("quote-gone");
        command("bo", "consent/withdraw-consent", "'participantId':'%s','purpose':'QUOTATION'".formatted(BO));
        assertThat(quoted(minutesId(2), 1, 5).body()).contains("no-quotation-consent");
        quote(ANNE, 1, WORDS.length());
        var withQuote = proof();
        command("anne", "consent/withdraw-consent", "'participantId':'%s','purpose':'QUOTATION'".formatted(ANNE));
        assertThat(published(withQuote, null)).contains("no-quotation-consent");

        assertThat(form("anne", "/commands/summary/draft", Map.of("workshopId", WORKSHOP.toString(), "text.overview", "Nej")).body()).contains("not-permitted");
        assertThat(form("frida", "/commands/summary/draft", Map.of("workshopId", WORKSHOP.toString(), "text.overview", "010190-1234")).body()).contains("cpr-number");
        assertThat(form("frida", "/commands/summary/draft", Map.of("workshopId", "ukendt")).body()).contains("malformed", "workshopId");
        assertThat(get("anne", "/api/workshops/odder-1/summary").statusCode()).isEqualTo(404);
    }

    @Test
    void whatTwoWriteAtOnceIsNeverLost() throws Exception {
        draft(Map.of("text.overview", "Fridas ord"));
        var mine = Map.of("workshopId", WORKSHOP.toString(), "text.overview", "Admins ord", "_was.overview", "", "text.themes", "Om temaer", "_was.themes", "");
        var refused = form("admin", "/commands/summary/draft", mine);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("changed-meanwhile", "text.overview");
        assertThat(unpacked(get("frida", "/api/workshops/odder-1/summary.html?draft=true").body())).contains("Fridas ord").doesNotContain("Admins ord", "Om temaer");

        var elsewhere = form("admin", "/commands/summary/draft", Map.of("workshopId", WORKSHOP.toString(), "text.overview", "", "_was.overview", "",
                "text.forward", "Om fremtiden", "_was.forward", ""));
        assertThat(elsewhere.statusCode()).isEqualTo(200);
        assertThat(json.readTree(elsewhere.body()).get("others").asBoolean()).isTrue();
        assertThat(unpacked(get("frida", "/api/workshops/odder-1/summary.html?draft=true").body())).contains("Fridas ord", "Om fremtiden");
    }

    private void start() {
        product = new SpringApplicationBuilder(StandaloneApplication.class).run("--LOOPBOG_DATA=" + folder, "--LOOPBOG_PORT=0", "--server.port=0",
                "--LOOPBOG_ADMIN_PASSWORD=" + PASSWORD, "--loopbog.demo=false");
    }

    private void caughtUp() {
        await().atMost(Duration.ofSeconds(30)).until(() -> get("admin", "/actuator/health/readiness").statusCode() == 200);
    }

    private void join(String key, String name) throws Exception {
        command("admin", "participant/join-participant", "'key':'%s','programmeId':'%s','jobcentreId':'%s','name':'%s','jobTitle':'mentor','leader':false"
                .formatted(key, Ids.programme("troen"), Ids.jobcentre("odder"), name));
    }

    private void minutes(int number, UUID author, String text) throws Exception {
        command("admin", "meeting/schedule-meeting", "'groupId':'%s','number':%d,'plannedFor':'2020-02-10'".formatted(GROUP, number));
        command("admin", "meeting/hold-meeting", "'meetingId':'%s','attended':['%s','%s'],'apologies':[]".formatted(Ids.meeting(GROUP, number), ANNE, BO));
        command("admin", "minutes/submit-minutes", "'groupId':'%s','meetingNumber':%d,'author':'%s','free':'%s'".formatted(GROUP, number, author, text));
    }

    private static UUID minutesId(int number) {
        return Ids.minutes(Ids.meeting(GROUP, number));
    }

    private void draft(Map<String, String> fields) throws Exception {
        var all = new TreeMap<>(fields);
        all.put("workshopId", WORKSHOP.toString());
        assertThat(form("frida", "/commands/summary/draft", all).statusCode()).isEqualTo(200);
    }

    private void quote(UUID author, int number, int end) throws Exception {
        var answer = quoted(minutesId(number), 1, end);
        assertThat(answer.statusCode()).as(author + answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> quoted(UUID source, int version, int end) throws Exception {
        return form("frida", "/commands/summary/quote", Map.of("workshopId", WORKSHOP.toString(), "section", "overview", "kind", "MINUTES", "source",
                source.toString(), "version", "" + version, "part", "free", "start", "0",
                "end", "" + end));
    }

    private String proof() throws Exception {
        return json.readTree(get("frida", "/api/workshops/odder-1/summary?draft=true").body()).get("proof").asString();
    }

    private void publish(String changes) throws Exception {
        var answer = published(proof(), changes);
        assertThat(answer).contains("\"token\"");
        caughtUp();
    }

    private String published(String sha256, String changes) throws Exception {
        return send("frida", "/commands/summary/publish-summary", "application/json", BodyPublishers.ofString(json.writeValueAsString(changes == null
                ? Map.of("workshopId", WORKSHOP, "sha256", sha256) : Map.of("workshopId", WORKSHOP, "sha256", sha256, "changes", changes)))).body();
    }

    private Map<String, byte[]> editions(int version) {
        return FORMATS.stream().collect(Collectors.toMap(format -> format, format -> {
            try {
                var answer = get("frida", "/api/workshops/odder-1/summary" + format + "?version=" + version);
                assertThat(answer.statusCode()).isEqualTo(200);
                return answer.body();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private String words(byte[] api) {
        return json.readTree(api).get("quotes").valueStream().map(quote -> quote.path("text")).filter(JsonNode::isString).map(JsonNode::asString)
                .collect(Collectors.joining(" | "));
    }

    private static String read(Map<String, byte[]> edition, String format) {
        return new String(edition.get(format), StandardCharsets.UTF_8);
    }

    /** All entries of a zip as text, the words of a PDF, or the bytes themselves. */
    private static String unpacked(byte[] file) {
        var text = new StringBuilder(new String(file, StandardCharsets.UTF_8));
        if (text.indexOf("%PDF") == 0) {
            try (var pdf = Loader.loadPDF(file)) {
                return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** As both sides make it. */
    private static String markOf(String text) throws Exception {
        return sha256("null\0" + text + "\0false").substring(0, 16);
    }

    private void command(String account, String address, String fields) throws Exception {
        var dated = address.startsWith("consent/") || address.startsWith("erasure/") ? fields : fields + ",'happenedOn':'2020-02-10'";
        var answer = send(account, "/commands/" + address, "application/json", BodyPublishers.ofString(("{" + dated + "}").replace('\'', '"')));
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private HttpResponse<String> form(String account, String path, Map<String, String> fields) throws Exception {
        return send(account, path, "application/x-www-form-urlencoded", BodyPublishers.ofString(fields.entrySet().stream().map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"))));
    }

    private HttpResponse<String> send(String account, String path, String type, HttpRequest.BodyPublisher body) throws Exception {
        return http.send(request(account, path).header("Content-Type", type).POST(body).build(), BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> get(String account, String path) throws Exception {
        return http.send(request(account, path).GET().build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String account, String path) {
        var port = product.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }
}
