package dk.loopbog.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.CommandSideApplication;
import dk.loopbog.command.Commands;
import dk.loopbog.command.access.Accounts;
import dk.loopbog.command.data.DataItemState;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.command.files.FileExamples;
import dk.loopbog.command.programme.ProgrammeCommand.StartProgramme;
import dk.loopbog.events.Ids;
import dk.loopbog.events.files.FileStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Files that come with a form, to the file store and no further. */
@SpringBootTest(classes = CommandSideApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class UploadsOverHttpTest {

    private static final String PASSWORD = "en god lang adgangskode";
    private static final String RECEIVE = "/commands/data/receive-data-item";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final UUID PROGRAMME = Ids.programme("troen");
    private static final Instant FOR_EVER = Instant.parse("2999-01-01T00:00:00Z");

    @TempDir
    private static Path folder;
    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Commands commands;
    @Autowired
    private EventLogEngine log;
    @Autowired
    private FileStore files;
    private final UUID item = UUID.randomUUID();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("LOOPBOG_DATA", folder::toString);
    }

    @BeforeEach
    void programme() {
        if (!accounts.exist()) {
            accounts.create("forsker", "Frida", Set.of(Role.RESEARCHER), null, null, PASSWORD);
            accounts.create("facilitator", "Finn", Set.of(Role.FACILITATOR), null, null, PASSWORD);
            commands.send(new StartProgramme("troen", "Jobchance", "Tro", List.of(), LocalDate.of(2020, 1, 6), LocalDate.of(2021, 12, 31), LocalDate.of(2020, 1, 6)),
                    new Actor(UUID.randomUUID(), Set.of(Role.ADMIN), null, null));
        }
    }

    @Test
    void keepsAFileItsWordsAndItsPagesAndNothingOfItInClear() throws Exception {
        var pdf = FileExamples.pdf("kanariefugl", "side to");

        var answer = send("forsker", item, "../skema.docx", pdf);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var kept = commands.facts().require(DataItemState.class, item, "item");
        assertThat(kept.pages()).isEqualTo(2);
        assertThat(files.find(accountOf("forsker"), kept.file())).hasValueSatisfying(found -> assertThat(found).isEqualTo(pdf));
        assertThat(files.unconfirmedBefore(FOR_EVER)).isEmpty();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as("%s", file).doesNotContain("kanariefugl", "%PDF", "skema.pdf");
            }
        }
    }

    @Test
    void keepsNothingOfWhatIsRefused() throws Exception {
        var before = log.lastPosition();

        assertThat(send("forsker", item, "a.pdf", new byte[0]).body()).contains("file-empty");
        assertThat(send("forsker", item, "a.pdf", "%PDF-1.7 i stykker".getBytes(StandardCharsets.US_ASCII)).body()).contains("file-broken");
        assertThat(send("forsker", item, "a.exe", new byte[] {'M', 'Z', 0, 1}).body()).contains("file-type");
        var tooLarge = send("forsker", item, "a.txt", new byte[26 * 1024 * 1024]);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("file-too-large");
        assertThat(send("forsker", item, "a.pdf", FileExamples.pdf("Et", "to 070761-4285")).body())
                .contains("\"code\":\"cpr-number\"", "\"field\":\"attachment\"", "\"page\":2", "●●●●●●-●●●●").doesNotContain("4285");
        assertThat(send("facilitator", item, "a.pdf", FileExamples.pdf("Et")).statusCode()).isEqualTo(403);
        assertThat(sendTo("/commands/data/correct-data-item", "forsker", item, "a.pdf", FileExamples.pdf("Et")).body()).contains("unknown-key");
        assertThat(sendTo("/commands/programme/start-programme", "forsker", item, "a.pdf", FileExamples.pdf("Et")).statusCode()).isIn(403, 422);

        assertThat(log.lastPosition()).isEqualTo(before);
        assertThat(files.unconfirmedBefore(FOR_EVER)).isEmpty();
    }

    @Test
    void theSameRequestIsCarriedOutOnceAndAnotherFileIsAnotherRequest() throws Exception {
        var pdf = FileExamples.pdf("Et");
        var first = keyed(item, pdf);
        var again = keyed(item, pdf);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(keyed(item, FileExamples.pdf("To")).body()).contains("idempotency-key-reused");
    }

    @Test
    void nobodyDescribesAFileInWords() throws Exception {
        var json = "{\"dataItemId\":\"%s\",\"programmeId\":\"%s\",\"kind\":\"INFORMAL_TALK\",\"attachment\":{\"fileName\":\"a\",\"mediaType\":\"text/html\",\"bytes\":1,\"sha256\":\"%s\"}}"
                .formatted(item, PROGRAMME, "a".repeat(64));
        var answer = browser.send(request(RECEIVE, "forsker").header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)).build(),
                BodyHandlers.ofString());
        assertThat(answer.body()).contains("unknown-field", "\"field\":\"attachment\"");
    }

    @Test
    void aBrowserGetsItsTextBackWithAPlaceToChooseTheFileAgain() throws Exception {
        logIn();
        var token = csrf();

        var refused = fromBrowser(token, "a.pdf", FileExamples.pdf("Et", "to 070761-4285"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("enctype=\"multipart/form-data\"", "type=\"file\" id=\"wrong\" name=\"attachment\"", "value=\"Skema &lt;1&gt;\"",
                "(side 2, linje 1)", "<a href=\"#wrong\">").doesNotContain("4285");

        var tooLarge = fromBrowser(token, "a.txt", new byte[26 * 1024 * 1024]);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("25 MB", "value=\"Skema &lt;1&gt;\"");

        var farTooLarge = fromBrowser(token, "a.txt", new byte[33 * 1024 * 1024]);
        assertThat(farTooLarge.body()).contains("25 MB", "Gå tilbage i browseren");

        var taken = fromBrowser(token, "a.pdf", FileExamples.pdf("Et"));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
        assertThat(taken.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).startsWith("/dataregister?after="));
    }

    private UUID accountOf(String user) throws Exception {
        var answer = sendTo(RECEIVE, user, UUID.randomUUID(), "b.txt", "Andet".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        return UUID.fromString(log.readEvents(item.toString()).next().getMetaData().get("actor").toString());
    }

    private HttpResponse<String> send(String user, UUID id, String name, byte[] content) throws Exception {
        return sendTo(RECEIVE, user, id, name, content);
    }

    private HttpResponse<String> sendTo(String address, String user, UUID id, String name, byte[] content) throws Exception {
        return browser.send(request(address, user).header("Content-Type", "multipart/form-data; boundary=graense")
                .POST(BodyPublishers.ofByteArray(form(id, null, name, content))).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> keyed(UUID id, byte[] content) throws Exception {
        return browser.send(request(RECEIVE, "forsker").header("Content-Type", "multipart/form-data; boundary=graense").header("Idempotency-Key", "k" + id)
                .POST(BodyPublishers.ofByteArray(form(id, null, "a.pdf", content))).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> fromBrowser(String token, String name, byte[] content) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(RECEIVE)).header("Accept", "text/html").header("Content-Type", "multipart/form-data; boundary=graense")
                .POST(BodyPublishers.ofByteArray(form(item, token, name, content))).build(), BodyHandlers.ofString());
    }

    private static byte[] form(UUID id, String token, String name, byte[] content) throws IOException {
        var body = new ByteArrayOutputStream();
        field(body, "dataItemId", id.toString());
        field(body, "programmeId", PROGRAMME.toString());
        field(body, "kind", "INFORMAL_TALK");
        field(body, "title", "Skema <1>");
        field(body, "happenedOn", "2020-02-10");
        if (token != null) {
            field(body, "_csrf", token);
            field(body, "_back", "/dataregister");
        }
        body.write(("--graense\r\nContent-Disposition: form-data; name=\"attachment\"; filename=\"" + name + "\"\r\nContent-Type: text/html\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n--graense--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void field(ByteArrayOutputStream body, String name, String value) throws IOException {
        body.write(("--graense\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private void logIn() throws Exception {
        var answer = browser.send(HttpRequest.newBuilder(uri("/commands/login")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=forsker&password=" + PASSWORD.replace(" ", "+") + "&_csrf=" + csrf())).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private String csrf() throws Exception {
        var page = browser.send(HttpRequest.newBuilder(uri(RECEIVE)).header("Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("key=x")).build(), BodyHandlers.ofString());
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpRequest.Builder request(String address, String user) {
        return HttpRequest.newBuilder(uri(address)).header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
