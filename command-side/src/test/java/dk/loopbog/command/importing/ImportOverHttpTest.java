package dk.loopbog.command.importing;

import static dk.loopbog.command.importing.ImportExamples.programme;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.CommandSideApplication;
import dk.loopbog.command.access.Accounts;
import dk.loopbog.command.eventlog.EventLogEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = CommandSideApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ImportOverHttpTest {

    private static final String PASSWORD = "en god lang adgangskode";
    private static final String BOUNDARY = "----boundary";
    private static final byte[] FILE_FOLLOWS = ("--" + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.zip\"\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    private static Path folder;
    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private EventLogEngine log;
    private final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("LOOPBOG_DATA", folder::toString);
    }

    @BeforeEach
    void accounts() {
        if (!accounts.exist()) {
            accounts.create("facilitator", "Frida", Set.of(Role.FACILITATOR), null, null, PASSWORD);
            accounts.create("forsker", "Finn", Set.of(Role.RESEARCHER), null, null, PASSWORD);
        }
    }

    @Test
    void takesTheContainerAsTheBodyOrAsAFileOfAForm() throws Exception {
        var zip = Files.readAllBytes(programme().zip(folder));
        var workbook = Files.readAllBytes(programme().workbook(folder));

        for (var report : List.of(
                report(post("?dryRun=true", "application/zip", zip)),
                report(post("?dryRun=true", "application/x-www-form-urlencoded", zip)),
                report(post("?dryRun=true", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook)),
                report(post("?dryRun=true", "multipart/form-data; boundary=" + BOUNDARY, form(zip, ""))),
                report(post("", "multipart/form-data; boundary=" + BOUNDARY, form(workbook, field("dryRun", "true")))))) {
            assertThat(report.get("accepted").asInt()).isEqualTo(programme().rows());
            assertThat(report.get("written").asBoolean()).isFalse();
        }
        assertThat(log.lastPosition()).isZero();
    }

    @Test
    void answersARejectedRowWithAReportInTheLanguageAskedFor() throws Exception {
        var files = programme().and("reflections.csv", "g1,2024-02-30,,");

        var row = report(post("", "application/zip", Files.readAllBytes(files.zip(folder)))).get("rejected").get(0);
        var english = report(send(request("").header("Accept-Language", "en").header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofFile(files.zip(folder))))).get("rejected").get(0);

        assertThat(row.get("file").asString()).isEqualTo("reflections.csv");
        assertThat(row.get("row").asInt()).isEqualTo(3);
        assertThat(row.get("column").asString()).isEqualTo("written_on");
        assertThat(row.get("code").asString()).isEqualTo("bad-date");
        assertThat(row.get("message").asString()).isEqualTo(row.get("message_da").asString());
        assertThat(english.get("message").asString()).isEqualTo(row.get("message_en").asString());
        assertThat(log.lastPosition()).isZero();
    }

    @Test
    void refusesWhatIsNoContainer() throws Exception {
        assertProblem(post("", "application/zip", "key,name\n1,2".getBytes(StandardCharsets.UTF_8)), 400, "unreadable-container");
        assertProblem(post("", "application/zip", new byte[0]), 400, "unreadable-container");
        assertProblem(post("", "multipart/form-data; boundary=" + BOUNDARY, form(new byte[0], "")), 400, "unreadable-container");
        assertProblem(post("?dryRun=maybe", "application/zip", Files.readAllBytes(programme().zip(folder))), 422, "bad-choice");
        assertProblem(post("?programme=nothing", "application/zip",
                Files.readAllBytes(programme().without("programme.csv").zip(folder))), 422, "programme-missing");
    }

    @Test
    void tellsTheSenderOf200MegabytesThatItIsTooMuch() throws Exception {
        assertProblem(post("", "application/zip", BodyPublishers.fromPublisher(large(), 200L * MEGABYTE)), 413, "too-large");
        var tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        assertProblem(post("", "multipart/form-data; boundary=" + BOUNDARY, BodyPublishers.concat(BodyPublishers.ofByteArray(FILE_FOLLOWS), large(),
                BodyPublishers.ofByteArray(tail))), 413, "too-large");
    }

    @Test
    void isForAdministratorsAndFacilitatorsOnly() throws Exception {
        var zip = Files.readAllBytes(programme().zip(folder));

        assertProblem(send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/import")).header("Authorization", "Basic xxxx")
                .POST(BodyPublishers.ofByteArray(zip))), 401, "login-needed");
        assertProblem(send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/import")).header("Authorization", basic("forsker"))
                .POST(BodyPublishers.ofByteArray(zip))), 403, "not-permitted");
    }

    private static BodyPublisher large() {
        return BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(
                Collections.nCopies(200, new byte[MEGABYTE]).stream().map(part -> (InputStream) new ByteArrayInputStream(part)).toList())));
    }

    private static byte[] form(byte[] file, String fields) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(fields.getBytes(StandardCharsets.UTF_8));
        body.write(FILE_FOLLOWS);
        body.write(file);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private HttpResponse<String> post(String query, String type, byte[] body) throws Exception {
        return post(query, type, BodyPublishers.ofByteArray(body));
    }

    private HttpResponse<String> post(String query, String type, BodyPublisher body) throws Exception {
        return send(request(query).header("Content-Type", type).POST(body));
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/import" + query)).header("Authorization", basic("facilitator"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode report(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(JsonMapper.shared().readTree(response.body()).get("code").asString()).isEqualTo(code);
    }
}
