package dk.loopbog.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.access.Accounts;
import dk.loopbog.events.Ids;
import dk.loopbog.events.erasure.ReceiptNumber;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.submission.SubmissionsView;
import dk.loopbog.query.view.ReadModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Canaries in all that people write, looked for in everything that is kept: the log, the keys, the read models, what is printed. */
@ExtendWith(OutputCaptureExtension.class)
class ForgetPersonTest {

    private static final String PASSWORD = "en lang adgangskode til en test";
    private static final UUID ANNE = Ids.participant("anne");
    private static final UUID BO = Ids.participant("bo");
    private static final UUID GROUP = Ids.group("g1");
    private static final String ACCOUNT = "kanariekonto";
    private static final String ACCOUNT_NAME = "Kanarie Kontonavn";
    private static final UUID ACCOUNT_ID = Ids.named("account", ACCOUNT);
    private static final String FILE = "/filer/" + Ids.minutes(Ids.meeting(GROUP, 1)) + "/1";
    private static final List<String> CANARIES = List.of("Kanarie Navnesen", "kanarie@example.org", "kanarie-referat", "kanarie-logbog", "kanarie-projekt",
            "kanarie-maal", "Bo Blivende", "blivende-logbog", "kanarie-i-filen", "kanarie-fil.txt");

    @TempDir
    private Path folder;
    private final MongoServer mongoServer = new MongoServer(new MemoryBackend());
    private final HttpClient http = HttpClient.newHttpClient();
    private MongoClient mongo;
    private ConfigurableApplicationContext product;

    @BeforeEach
    void startAndWrite() throws Exception {
        var address = mongoServer.bindAndGetConnectionString();
        mongo = MongoClients.create(address);
        start();
        command("programme/start-programme", "'key':'troen','title':'Troen','topic':'Jobchance','questions':[],'starts':'2020-01-06','ends':'2021-12-31'");
        command("jobcentre/join-jobcentre", "'key':'odder','programmeId':'%s','name':'Odder','targetGroups':[]".formatted(Ids.programme("troen")));
        join("anne", "Kanarie Navnesen", "kanarie@example.org");
        join("bo", "Bo Blivende", "bo@example.org");
        command("round/plan-round", "'key':'al1','programmeId':'%s','name':'AL 1','from':'2020-01-06','to':'2020-06-30','reporting':'BOTH'"
                .formatted(Ids.programme("troen")));
        command("group/form-group", "'key':'g1','roundId':'%s','jobcentreId':'%s','themes':[],'members':['%s','%s']"
                .formatted(Ids.round("al1"), Ids.jobcentre("odder"), ANNE, BO));
        command("group/describe-project", "'groupId':'%s','title':'kanarie-projekt'".formatted(GROUP));
        command("group/set-goal", "'groupId':'%s','key':'m1','text':'kanarie-maal'".formatted(GROUP));
        command("meeting/schedule-meeting", "'groupId':'%s','number':1,'plannedFor':'2020-02-10'".formatted(GROUP));
        command("meeting/hold-meeting", "'meetingId':'%s','attended':['%s','%s'],'apologies':[]".formatted(Ids.meeting(GROUP, 1), ANNE, BO));
        minutesWithFile();
        logbook(ANNE, "kanarie-logbog");
        logbook(BO, "blivende-logbog");
    }

    @AfterEach
    void stop() {
        product.close();
        mongo.close();
        mongoServer.shutdownNow();
    }

    @Test
    void nothingThatPeopleWriteIsKeptInClear(CapturedOutput output) throws IOException {
        caughtUp();
        assertThat(product.getBean(ReadModels.class).of(new ParticipantsView()).find(ANNE).orElseThrow().name().text()).isEqualTo("Kanarie Navnesen");
        assertThat(kept()).doesNotContain(CANARIES);
        assertThat(output).doesNotContain(CANARIES);
    }

    @Test
    void thePersonIsGoneTheOthersAndTheCountsStay(CapturedOutput output) throws Exception {
        caughtUp();
        await().atMost(Duration.ofSeconds(10)).until(() -> found("kanarie-referat") && found("kanarie-i-filen"));
        var download = get(FILE);
        assertThat(download.body()).isEqualTo("kanarie-i-filen");
        assertThat(download.headers().firstValue("Content-Disposition")).hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        var statusBefore = get("/api/rounds/al1/status").body();
        useTheAccount();
        assertThat(kept()).contains(ACCOUNT, ACCOUNT_NAME);
        var receiptsOf = (Function<UUID, String>) person -> ReceiptNumber.of(person, product.getBean(KeyRing.class));
        var oldCopies = copies("keys.db", "access.db", "readings.db");

        assertThat(post("erasure/forget-person", "'participantId':'%s','reason':'ASKED_BY_PERSON'".formatted(ANNE)).statusCode()).isLessThan(300);
        await().atMost(Duration.ofSeconds(20)).until(() -> get("/api/erasures/" + ANNE).body().contains("\"completedAt\":\""));

        await().atMost(Duration.ofSeconds(20)).until(() -> get("/api/erasures/" + ACCOUNT_ID).body().contains("\"completedAt\":\""));
        var receipt = page("/sletning/" + receiptsOf.apply(ANNE));
        assertThat(receipt).contains("Personen har bedt om det", "minutes.MinutesSubmitted", "Filer slettet: 1", "Indstillinger for påmindelser fjernet: 1", "egen kvittering: 1")
                .doesNotContain(CANARIES).doesNotContain(ANNE.toString(), ACCOUNT);
        assertThat(page("/sletning/" + receiptsOf.apply(ACCOUNT_ID))).contains("Konti slettet: 1", "Private kalenderadresser lukket: 1", "Sessioner afsluttet: 1",
                "Navn fjernet fra loggen over, hvem der har læst: 1").doesNotContain(CANARIES).doesNotContain(ACCOUNT);
        assertThat(page("/persondata")).contains(receiptsOf.apply(ANNE), receiptsOf.apply(ACCOUNT_ID));
        assertThat(get("/api/readings/check").body()).contains("\"problems\":[]");
        assertThat(kept()).doesNotContain(ACCOUNT, ACCOUNT_NAME);
        assertThat(send(form("/commands/account/invite", "username=" + ACCOUNT + "&name=Ny&roles=RESEARCHER")).body()).contains("name-forgotten");
        assertThat(get("/api/erasures/" + ANNE).body()).contains("ASKED_BY_PERSON", "minutes.MinutesSubmitted", "logbook.LogbookEntryWritten",
                "participant.ParticipantJoined", "\"uploads\":1");
        assertThat(get(FILE).statusCode()).isEqualTo(404);
        assertThat(sealedFiles()).isZero();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(this::onlyTheOthersAreRead);
        await().atMost(Duration.ofSeconds(10)).until(() -> !found("kanarie-referat") && !found("kanarie-i-filen") && found("kanarie-projekt"));
        assertThat(get("/api/rounds/al1/status").body()).isEqualTo(statusBefore);
        assertThat(kept()).doesNotContain(CANARIES);
        assertThat(post("participant/correct-participant", "'participantId':'%s','name':'Kanarie Navnesen','leader':false".formatted(ANNE)).body())
                .contains("person-forgotten");
        assertThat(post("erasure/forget-person", "'participantId':'%s','reason':'ASKED_BY_PERSON'".formatted(ANNE)).statusCode()).isEqualTo(409);

        putBack(oldCopies);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(this::onlyTheOthersAreRead);
        assertThat(get("/api/rounds/al1/status").body()).isEqualTo(statusBefore);
        assertThat(product.getBean(KeyRing.class).isDestroyed(ACCOUNT_ID)).as("the account's key, out of the old copy").isTrue();
        assertThat(send(request("/api/rounds").setHeader("Authorization", basic(ACCOUNT)).GET()).statusCode()).as("the account of the old copy").isEqualTo(401);
        assertThat(send(form("/commands/account/invite", "username=" + ACCOUNT + "&name=Ny&roles=RESEARCHER")).body()).contains("name-forgotten");
        assertThat(kept()).doesNotContain(ACCOUNT, ACCOUNT_NAME);
        assertThat(get("/actuator/prometheus").body()).doesNotContain(CANARIES).doesNotContain(ACCOUNT);
        assertThat(output).doesNotContain(CANARIES);
    }

    @Test
    void nobodyButAnAdministratorForgetsAndTheReceiptIsNotForgedFromOutside() throws Exception {
        assertThat(post("erasure/complete-erasure", "'participantId':'%s','texts':[],'uploads':0".formatted(ANNE)).statusCode()).isEqualTo(403);
        assertThat(post("erasure/forget-person", "'participantId':'%s','reason':'ASKED_BY_PERSON'".formatted(UUID.randomUUID())).body())
                .contains("unknown-key");
        assertThat(get("/api/erasures/" + ANNE).statusCode()).isEqualTo(404);
    }

    @Test
    void anAccountOfNobodyWhoTakesPartIsForgottenToo(CapturedOutput output) throws Exception {
        caughtUp();
        product.getBean(Accounts.class).createAll(List.of(new Accounts.Account(ACCOUNT, ACCOUNT_NAME, Set.of(Role.RESEARCHER), null, null)), PASSWORD);
        var asResearcher = basic(ACCOUNT);
        var minutes = Ids.minutes(Ids.meeting(GROUP, 1));
        var written = send(request("/commands/feedback/release-feedback").setHeader("Authorization", asResearcher).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(("{'feedbackId':'%s','submission':{'kind':'MINUTES','id':'%s'},'kinds':['QUESTION'],'text':'kanarie-feedback',"
                        + "'by':'%s','happenedOn':'2020-02-11'}").formatted(Ids.named("test", "feedback"), minutes, ACCOUNT_NAME).replace('\'', '"'))));
        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        caughtUp();

        assertThat(post("erasure/forget-account", "'accountId':'%s','reason':'CONSENT_WITHDRAWN'".formatted(Ids.named("account", "admin"))).statusCode())
                .as("one's own").isEqualTo(403);
        assertThat(post("erasure/forget-account", "'accountId':'%s','reason':'CONSENT_WITHDRAWN'".formatted(ACCOUNT_ID)).statusCode()).isLessThan(300);
        await().atMost(Duration.ofSeconds(20)).until(() -> get("/api/erasures/" + ACCOUNT_ID).body().contains("\"completedAt\":\""));
        assertThat(get("/api/erasures/" + ACCOUNT_ID).body()).contains("feedback.FeedbackReleased");
        assertThat(send(request("/api/submissions?state=all").setHeader("Authorization", asResearcher).GET()).statusCode()).isEqualTo(401);
        assertThat(page("/sletning/" + ReceiptNumber.of(ACCOUNT_ID, product.getBean(KeyRing.class)))).contains("Samtykket er trukket tilbage", "Konti slettet: 1")
                .doesNotContain(ACCOUNT, "kanarie-feedback");
        assertThat(kept()).doesNotContain(ACCOUNT, ACCOUNT_NAME, "kanarie-feedback");
        assertThat(output).doesNotContain(ACCOUNT_NAME, "kanarie-feedback");
    }

    /** The person's own account: it reads, has a calendar address and a session, and wants no reminders. */
    private void useTheAccount() throws Exception {
        product.getBean(Accounts.class).createAll(List.of(new Accounts.Account(ACCOUNT, ACCOUNT_NAME, Set.of(Role.PARTICIPANT), "odder", ANNE)), PASSWORD);
        for (var choice : List.of("make-calendar-address", "choose-reminders")) {
            assertThat(send(form("/commands/settings/" + choice, "language=da").setHeader("Authorization", basic(ACCOUNT))).statusCode()).isLessThan(400);
        }
        assertThat(send(request("/grupper/g1").setHeader("Authorization", basic(ACCOUNT)).setHeader("Accept", "text/html").GET()).statusCode()).isEqualTo(200);
        try (var access = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("access.db")); var session = access.createStatement()) {
            session.execute("insert into spring_session values ('s', 's', 0, 0, 3600, 99999999999999, '" + ACCOUNT + "')");
        }
    }

    private HttpRequest.Builder form(String path, String fields) {
        return request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(fields));
    }

    private String page(String path) throws Exception {
        return send(request(path).setHeader("Accept", "text/html").GET()).body();
    }

    private static String basic(String account) {
        return "Basic " + Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private int sealedFiles() throws Exception {
        try (var files = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("files.db")); var count = files.createStatement();
                var rows = count.executeQuery("select count(*) from personal_file where sealed is not null")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void onlyTheOthersAreRead() {
        var models = product.getBean(ReadModels.class);
        for (var now : List.of(models, models.asOf(null, null))) {
            assertThat(now.of(new ParticipantsView()).find(ANNE).orElseThrow().name().text()).as(now.getClass().getSimpleName()).isNull();
            assertThat(now.of(new ParticipantsView()).find(BO).orElseThrow().name().text()).isEqualTo("Bo Blivende");
            assertThat(now.of(new SubmissionsView()).all().toString()).contains("blivende-logbog").doesNotContain("kanarie-logbog", "kanarie-referat");
        }
    }

    private boolean found(String word) throws Exception {
        var answer = get("/api/search?q=" + word);
        return answer.statusCode() == 200 && !answer.body().contains("\"total\":0");
    }

    /** By file, as they lie there now, with what SQLite has not yet brought into them. */
    private Map<String, byte[]> copies(String... databases) throws IOException {
        var copies = new HashMap<String, byte[]>();
        for (var database : databases) {
            for (var file : List.of(database, database + "-wal")) {
                copies.put(file, Files.exists(folder.resolve(file)) ? Files.readAllBytes(folder.resolve(file)) : new byte[0]);
            }
        }
        return copies;
    }

    private void putBack(Map<String, byte[]> copies) throws Exception {
        product.close();
        for (var copy : copies.entrySet()) {
            Files.deleteIfExists(folder.resolve(copy.getKey().replace("-wal", "") + "-shm"));
            Files.write(folder.resolve(copy.getKey()), copy.getValue());
        }
        start();
        caughtUp();
    }

    private void start() {
        product = new SpringApplicationBuilder(StandaloneApplication.class).run("--LOOPBOG_DATA=" + folder, "--LOOPBOG_PORT=0", "--server.port=0",
                "--LOOPBOG_ADMIN_PASSWORD=" + PASSWORD, "--LOOPBOG_MONGODB_URI=" + "mongodb://127.0.0.1:" + mongoServer.getLocalAddress().getPort()
                        + "/?retryWrites=false", "--loopbog.demo=false");
    }

    private void caughtUp() {
        await().atMost(Duration.ofSeconds(30)).until(() -> get("/actuator/health/readiness").statusCode() == 200);
    }

    private void join(String key, String name, String email) throws Exception {
        command("participant/join-participant", "'key':'%s','programmeId':'%s','jobcentreId':'%s','name':'%s','email':'%s','jobTitle':'mentor','leader':false"
                .formatted(key, Ids.programme("troen"), Ids.jobcentre("odder"), name, email));
    }

    private void minutesWithFile() throws Exception {
        var form = new StringBuilder();
        Map.of("groupId", GROUP, "meetingNumber", 1, "author", ANNE, "free", "kanarie-referat", "happenedOn", "2020-02-10").forEach((name, value) ->
                form.append("--del\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value)));
        form.append("--del\r\nContent-Disposition: form-data; name=\"attachment\"; filename=\"kanarie-fil.txt\"\r\n\r\nkanarie-i-filen\r\n--del--\r\n");
        var answer = send(request("/commands/minutes/submit-minutes").header("Content-Type", "multipart/form-data; boundary=del")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void logbook(UUID who, String text) throws Exception {
        command("logbook/write-logbook-entry", "'entryId':'%s','participantId':'%s','groupId':'%s','text':'%s','sharedWithGroup':false"
                .formatted(Ids.named("entry", text), who, GROUP, text));
    }

    private void command(String address, String fields) throws Exception {
        var answer = post(address, fields + ",'happenedOn':'2020-02-10'");
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private HttpResponse<String> post(String address, String fields) throws Exception {
        return send(request("/commands/" + address).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(("{" + fields + "}").replace('\'', '"'))));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        var port = product.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept", "application/json")
                .header("Authorization", basic("admin"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What the web server of this process puts down while it takes something in. */
    private List<Path> temporaryFiles() throws IOException {
        var port = product.getEnvironment().getProperty("local.server.port");
        try (var folders = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            var ours = folders.filter(each -> each.getFileName().toString().startsWith("tomcat.")).toList();
            assertThat(ours).as("of port " + port).isNotEmpty();
            var all = new ArrayList<Path>();
            for (var each : ours) {
                try (var files = Files.walk(each)) {
                    files.filter(Files::isRegularFile).forEach(all::add);
                } catch (UncheckedIOException | NoSuchFileException anotherProcessEnded) {
                    // that one's files are gone
                }
            }
            return all;
        }
    }

    /** All files of the product and all documents, as they lie there. */
    private String kept() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        for (var file : temporaryFiles()) {
            all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
        var documents = 0;
        for (var database : mongo.listDatabaseNames()) {
            for (var collection : mongo.getDatabase(database).listCollectionNames()) {
                for (Document document : mongo.getDatabase(database).getCollection(collection).find()) {
                    all.append(document.toJson());
                    documents++;
                }
            }
        }
        assertThat(documents).isPositive();
        assertThat(all).as("what is no text of a person is found").contains("minutes.MinutesSubmitted", "Jobchance", ANNE.toString());
        return all.toString();
    }
}
