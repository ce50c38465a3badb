package dk.loopbog.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.access.Accounts;
import dk.loopbog.events.Ids;
import dk.loopbog.query.projection.Projections;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What leaves the product by itself: calendars at secret addresses, and mail to a real server that is not always there. */
class CalendarAndRemindersTest {

    private static final String PASSWORD = "en lang adgangskode til en test";
    private static final UUID ANNE = Ids.participant("anne");
    private static final UUID BO = Ids.participant("bo");
    private static final UUID GROUP = Ids.group("g1");
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2020-02-11T09:00:00Z")); // a Tuesday
    private final HttpClient http = HttpClient.newHttpClient();
    private int smtpPort;
    private GreenMail mails;
    private ConfigurableApplicationContext product;

    @BeforeEach
    void start() throws Exception {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            smtpPort = free.getLocalPort();
        }
        mails = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        product = node();
        product.getBean(Accounts.class).createAll(List.of(new Accounts.Account("anne", "Anne", Set.of(Role.PARTICIPANT), "odder", ANNE),
                new Accounts.Account("bo", "Bo", Set.of(Role.PARTICIPANT), "odder", BO)), PASSWORD);
        command("programme/start-programme", "'key':'troen','title':'Troen','topic':'Jobchance','questions':[],'starts':'2020-01-06','ends':'2021-12-31'");
        command("jobcentre/join-jobcentre", "'key':'odder','programmeId':'%s','name':'Odder','targetGroups':[]".formatted(Ids.programme("troen")));
        join("anne", "Anne Holm");
        join("bo", "Bo Berg");
        command("round/plan-round", "'key':'al1','programmeId':'%s','name':'AL 1','from':'2020-01-06','to':'2020-06-30','reporting':'MINUTES'"
                .formatted(Ids.programme("troen")));
        command("group/form-group", "'key':'g1','roundId':'%s','jobcentreId':'%s','name':'Jobønsket først','themes':[],'members':['%s','%s']"
                .formatted(Ids.round("al1"), Ids.jobcentre("odder"), ANNE, BO));
    }

    private ConfigurableApplicationContext node() {
        return new SpringApplicationBuilder(StandaloneApplication.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("clock", new Ticking(ZoneOffset.UTC)))
                .run("--LOOPBOG_DATA=" + folder, "--server.port=0", "--LOOPBOG_ADMIN_PASSWORD=" + PASSWORD, "--loopbog.demo=false",
                        "--LOOPBOG_SMTP_URL=smtp://127.0.0.1:" + smtpPort + "?tls=none", "--LOOPBOG_SMTP_FROM=loopbog@example.org",
                        "--LOOPBOG_PUBLIC_URL=https://loopbog.example.org/", "--loopbog.reminders.between=PT0.2S");
    }

    @AfterEach
    void stop() {
        product.close();
        mails.stop();
    }

    @Test
    void aReminderIsSentOnceAWeekAlsoWhereTheServerWasDown() throws Exception {
        holdMeeting(1, "2020-02-10", ANNE);
        await().atMost(SOON).until(() -> rows("SELECT COUNT(*) FROM reminder WHERE sent_on IS NULL") > 0); // it has tried
        mails.start();
        await().atMost(SOON).until(() -> mails.getReceivedMessages().length == 1);

        var mail = mails.getReceivedMessages()[0];
        assertThat(to(mail)).isEqualTo("anne@example.org");
        assertThat(mail.getSubject()).isEqualTo("Referatet fra møde 1 den 10. februar i gruppen »Jobønsket først«");
        assertThat(mail.getContentType()).startsWith("multipart/");
        assertThat(words(mail)).contains("Hej Anne", "https://loopbog.example.org/grupper/g1/referater/1/skriv", "text/plain", "text/html");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");

        now.set(Instant.parse("2020-02-17T09:00:00Z"));
        holdMeeting(2, "2020-02-14", BO); // in whose turn Anne's would have been, too
        await().atMost(SOON).until(() -> mailsTo("bo@example.org").size() == 1);
        assertThat(mailsTo("anne@example.org")).hasSize(1);

        now.set(Instant.parse("2020-02-18T09:00:00Z"));
        await().atMost(SOON).until(() -> mailsTo("anne@example.org").size() == 2);
        assertThat(mailsTo("bo@example.org")).hasSize(1);

        assertThat(send(HttpRequest.newBuilder(unsubscribe(mail)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))).headers().firstValue("Location")).contains("/paamindelser?fra");
        assertThat(form("bo", "settings/choose-reminders", "wanted=true&email=bo%40hjemme.example&language=en").statusCode()).isEqualTo(303);
        assertThat(form("bo", "settings/choose-reminders", "wanted=true&email=bo&language=en").body()).contains("bad-email");

        now.set(Instant.parse("2020-02-25T09:00:00Z"));
        await().atMost(SOON).until(() -> mailsTo("bo@hjemme.example").size() == 1);
        assertThat(mailsTo("bo@hjemme.example").getFirst().getSubject()).isEqualTo("The minutes of meeting 2 on 14 February in the group “Jobønsket først”");
        assertThat(mailsTo("anne@example.org")).as("muted").hasSize(2);
        assertThat(mailsTo("bo@example.org")).hasSize(1);

        assertThat(rows("SELECT COUNT(*) FROM reminder WHERE person = '" + ANNE + "'")).isEqualTo(1);
        forget(ANNE);
        await().atMost(SOON).until(() -> rows("SELECT COUNT(*) FROM reminder WHERE person = '" + ANNE + "'") == 0);
        assertThat(rows("SELECT COUNT(*) FROM reminder_link WHERE person = '" + ANNE + "'")).isZero();
    }

    /** Both are due to write to all at the same moment, and again a week later. */
    @Test
    void twoNodesNeverSendOneReminderTwice() throws Exception {
        var members = IntStream.rangeClosed(1, 12).mapToObj(nth -> "medlem" + nth).toList();
        for (var member : members) {
            join(member, "Medlem Medlemsen");
            command("group/add-member", "'groupId':'%s','participantId':'%s'".formatted(GROUP, Ids.participant(member)));
        }
        now.set(Instant.parse("2020-02-11T04:00:00Z")); // nobody is written to at night
        holdMeeting(1, "2020-02-10", null);
        mails.start();
        try (var other = node()) {
            await().atMost(SOON).until(() -> other.getBean(Projections.class).awaitHead(SOON));
            now.set(Instant.parse("2020-02-11T09:00:00Z"));
            await().atMost(SOON).until(() -> mails.getReceivedMessages().length >= members.size() + 2);
            now.set(Instant.parse("2020-02-18T09:00:00Z"));
            await().atMost(SOON).until(() -> mails.getReceivedMessages().length >= 2 * (members.size() + 2));
        }
        assertThat(Stream.of(mails.getReceivedMessages()).collect(Collectors.groupingBy(CalendarAndRemindersTest::to, Collectors.counting())))
                .as("mails to each").hasSize(members.size() + 2).allSatisfy((member, count) -> assertThat(count).isEqualTo(2));
    }

    @Test
    void aCalendarsAddressShowsMeetingsToWhoeverHasItUntilItIsClosed() throws Exception {
        schedule(1, "2020-02-20");
        schedule(2, "2020-07-01");
        var secret = secret(form("anne", "settings/make-calendar-address", ""));
        assertThat(Base64.getUrlDecoder().decode(secret)).hasSizeGreaterThanOrEqualTo(16);

        var events = calendar(secret).getEvents();
        assertThat(events).extracting(event -> event.getSummary().getValue())
                .containsExactly("Læringsmøde 1: Jobønsket først", "Læringsmøde 2: Jobønsket først");
        assertThat(events).extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactly(Instant.parse("2020-02-20T12:00:00Z"), Instant.parse("2020-07-01T11:00:00Z"));
        assertThat(events).extracting(event -> event.getLocation().getValue()).containsOnly("Lokale 2");
        var one = send(as("anne", "/grupper/g1/moeder/1/kalender.ics").GET());
        assertThat(one.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(one.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"g1-1.ics\"");
        assertThat(Biweekly.parse(one.body()).first().getEvents()).singleElement()
                .satisfies(event -> assertThat(event.getUid()).as("the same as in the feed").isEqualTo(events.getFirst().getUid()));

        var id = Ids.meeting(GROUP, 2);
        command("meeting/move-meeting", "'meetingId':'%s','plannedFor':'2020-06-30','startsAt':'09:00','reason':'Ferien er begyndt'".formatted(id));
        await().atMost(SOON).until(() -> second(secret).getSequence().getValue() == 1);
        assertThat(second(secret).getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2020-06-30T07:00:00Z"));
        command("meeting/cancel-meeting", "'meetingId':'%s','reason':'Alle er syge'".formatted(id));
        await().atMost(SOON).until(() -> second(secret).getSequence().getValue() == 2);
        assertThat(second(secret).getStatus().isCancelled()).isTrue();
        assertThat(feed(secret).body()).doesNotContain("Ferien", "syge", "Anne");

        assertThat(send(request("/grupper/g1").header("Authorization", "Bearer " + secret).GET()).statusCode()).isNotEqualTo(200);
        assertThat(feed(new StringBuilder(secret).reverse().toString()).statusCode()).isEqualTo(404);
        assertThat(feed("x".repeat(500)).statusCode()).isEqualTo(404);
        assertThat(kept()).doesNotContain(secret);
        assertThat(send(as("anne", "/indstillinger").header("Cookie", "kalender=" + secret).GET()).body()).contains("/kalender/" + secret + ".ics");
        assertThat(send(as("bo", "/indstillinger").header("Cookie", "kalender=" + secret).GET()).body()).doesNotContain(secret);

        var renewed = secret(form("anne", "settings/make-calendar-address", ""));
        assertThat(feed(secret).statusCode()).isEqualTo(404);
        assertThat(feed(renewed).statusCode()).isEqualTo(200);
        form("anne", "settings/revoke-calendar-address", "");
        assertThat(feed(renewed).statusCode()).isEqualTo(404);

        var last = secret(form("anne", "settings/make-calendar-address", ""));
        assertThat(feed(last).statusCode()).isEqualTo(200);
        forget(ANNE);
        await().atMost(SOON).until(() -> feed(last).statusCode() == 404);
    }

    private VEvent second(String secret) throws Exception {
        return calendar(secret).getEvents().stream().filter(event -> event.getUid().getValue().startsWith(Ids.meeting(GROUP, 2).toString())).findFirst()
                .orElseThrow();
    }

    private ICalendar calendar(String secret) throws Exception {
        var answer = feed(secret);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        return Biweekly.parse(answer.body()).first();
    }

    private HttpResponse<String> feed(String secret) throws Exception {
        return send(request("/kalender/" + secret + ".ics").GET());
    }

    private static String secret(HttpResponse<String> answer) {
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("kalender=").contains("HttpOnly", "Path=/indstillinger");
        return cookie.substring("kalender=".length(), cookie.indexOf(';'));
    }

    private URI unsubscribe(Message mail) throws MessagingException {
        var link = mail.getHeader("List-Unsubscribe")[0];
        assertThat(link).startsWith("<https://loopbog.example.org/commands/settings/unsubscribe?token=").endsWith(">");
        return at(link.substring("<https://loopbog.example.org".length(), link.length() - 1));
    }

    private List<MimeMessage> mailsTo(String address) {
        return Stream.of(mails.getReceivedMessages()).filter(mail -> address.equals(to(mail))).toList();
    }

    private static String to(Message mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String words(MimeMessage mail) {
        return GreenMailUtil.getWholeMessage(mail).replace("=\r\n", "").replace("=3D", "=");
    }

    private int rows(String count) {
        return new JdbcTemplate(product.getBean("accessDataSource", DataSource.class)).queryForObject(count, Integer.class);
    }

    private String kept() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(all).contains("calendar_address");
        return all.toString();
    }

    private void schedule(int number, String day) throws Exception {
        command("meeting/schedule-meeting", "'groupId':'%s','number':%d,'plannedFor':'%s','startsAt':'13:00','place':'Lokale 2'".formatted(GROUP, number, day));
    }

    private void holdMeeting(int number, String day, @Nullable UUID minuteTaker) throws Exception {
        schedule(number, day);
        var answer = post("meeting/hold-meeting", "'meetingId':'%s','attended':[],'apologies':[],'minuteTaker':%s,'happenedOn':'%s'"
                .formatted(Ids.meeting(GROUP, number), minuteTaker == null ? null : "'" + minuteTaker + "'", day));
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private void join(String key, String name) throws Exception {
        command("participant/join-participant", ("'key':'%s','programmeId':'%s','jobcentreId':'%s','name':'%s','email':'%s@example.org','jobTitle':'mentor',"
                + "'leader':false").formatted(key, Ids.programme("troen"), Ids.jobcentre("odder"), name, key));
    }

    private void forget(UUID person) throws Exception {
        assertThat(post("erasure/forget-person", "'participantId':'%s','reason':'ASKED_BY_PERSON'".formatted(person)).statusCode()).isLessThan(300);
    }

    private void command(String address, String fields) throws Exception {
        var answer = post(address, fields + ",'happenedOn':'2020-02-10'");
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private HttpResponse<String> post(String address, String fields) throws Exception {
        return send(as("admin", "/commands/" + address).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(("{" + fields + "}").replace('\'', '"'))));
    }

    private HttpResponse<String> form(String account, String address, String fields) throws Exception {
        return send(as(account, "/commands/" + address).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(fields)));
    }

    private HttpRequest.Builder as(String account, String path) {
        return request(path).header("Authorization", "Basic " + Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + product.getEnvironment().getProperty("local.server.port") + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Shows what {@link #now} is set to. */
    private final class Ticking extends Clock {

        private final ZoneId zone;

        Ticking(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Ticking(other);
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
