package dk.loopbog.standalone.security;

import static dk.loopbog.standalone.security.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.Command;
import dk.loopbog.command.Commands;
import dk.loopbog.command.access.Accounts;
import dk.loopbog.command.group.LearningGroupCommand.FormGroup;
import dk.loopbog.command.jobcentre.JobcentreCommand.JoinJobcentre;
import dk.loopbog.command.participant.ParticipantCommand.JoinParticipant;
import dk.loopbog.command.programme.ProgrammeCommand.StartProgramme;
import dk.loopbog.command.round.RoundCommand.PlanRound;
import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.standalone.StandaloneApplication;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an administrator does in the running product: who gets in and as what, and who did what. */
class AdministrationTest {

    private static final String PASSWORD = "en lang adgangskode til en test";
    private static final String CHOSEN = "en helt anden sætning";
    private static final Pattern LINK = Pattern.compile("/invitation\\?token=([A-Za-z0-9_-]{32})");
    private static final LocalDate DAY = LocalDate.of(2020, 2, 3);

    @TempDir
    private static Path folder;
    private static ConfigurableApplicationContext product;
    private static Browser admin;

    @BeforeAll
    static void start() {
        product = new SpringApplicationBuilder(StandaloneApplication.class).run("--LOOPBOG_DATA=" + folder, "--LOOPBOG_PORT=0", "--server.port=0",
                "--loopbog.demo=false", "--LOOPBOG_ADMIN_PASSWORD=" + PASSWORD, "--LOOPBOG_PUBLIC_URL=https://loopbog.example/");
        var programme = Ids.programme("troen");
        send(new StartProgramme("troen", "Troen", "Jobchance", List.of(), LocalDate.of(2020, 1, 6), LocalDate.of(2021, 12, 31), DAY));
        for (var place : List.of("odder", "silkeborg")) {
            send(new JoinJobcentre(place, programme, "Jobcenter " + place, null, List.of(), DAY));
            send(new JoinParticipant("p-" + place, programme, Ids.jobcentre(place), "Bo fra " + place, null, "mentor", false, DAY));
        }
        send(new PlanRound("al1", programme, "AL 1", LocalDate.of(2020, 1, 6), LocalDate.of(2020, 6, 30), 3, ReportingForm.MINUTES, DAY));
        send(new FormGroup("g1", Ids.round("al1"), Ids.jobcentre("odder"), "Gåben", List.of(), List.of(Ids.participant("p-odder")), DAY));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @BeforeEach
    void accounts() throws Exception {
        product.getBean(Accounts.class).createAll(List.of(new Accounts.Account("rie", "Rie Holm", Set.of(Role.RESEARCHER), null, null)), PASSWORD);
        admin = loggedIn("admin", PASSWORD);
    }

    @Test
    void anotherRoleHoldsAtOnceAndEndsTheSessions() throws Exception {
        var rie = loggedIn("rie", PASSWORD);
        assertThat(rie.get("/indbakke").statusCode()).isEqualTo(200);
        assertThat(admin.get("/konti/rie").body()).contains("value=\"RESEARCHER\" checked").doesNotContain("value=\"ADMIN\" checked");

        var changed = admin.form("/konti/rie", "/commands/account/change", "username", "rie", "name", "Rie Holm", "roles", "FACILITATOR");

        assertThat(location(changed)).isEqualTo("/konti?changed");
        assertThat(location(rie.get("/indbakke"))).contains("/login");
        assertThat(loggedIn("rie", PASSWORD).get("/indbakke").statusCode()).isEqualTo(403);
    }

    @Test
    void anAccountIsOfOneJobcentre() throws Exception {
        for (var wrong : List.of(new String[] {"silkeborg", "p-odder", "et andet jobcenter"}, new String[] {"findes-ikke", "p-odder", "findes ikke"},
                new String[] {"odder", "findes-ikke", "findes ikke"}, new String[] {"", "p-odder", "skal udfyldes"})) {
            var refused = admin.form("/konti/rie", "/commands/account/change", "username", "rie", "name", "Rie Holm", "roles", "PARTICIPANT",
                    "jobcentre", wrong[0], "participant", wrong[1]);
            assertThat(refused.statusCode()).as(wrong[2]).isEqualTo(422);
            assertThat(refused.body()).contains(wrong[2], "Rie Holm");
        }
        admin.form("/konti/rie", "/commands/account/change", "username", "rie", "name", "Rie Holm", "roles", "PARTICIPANT", "jobcentre", "odder",
                "participant", "p-odder");

        var rie = loggedIn("rie", PASSWORD);
        assertThat(rie.get("/grupper/g1").statusCode()).isEqualTo(200);
        assertThat(admin.get("/konti/rie").body()).contains("value=\"p-odder\" selected");
    }

    @Test
    void aClosedAccountIsOutUntilItIsOpenedAgain() throws Exception {
        var rie = loggedIn("rie", PASSWORD);

        assertThat(location(admin.form("/konti", "/commands/account/close", "username", "rie"))).isEqualTo("/konti?closed");

        assertThat(location(rie.get("/indbakke"))).contains("/login");
        assertThat(location(new Browser(address()).logIn("rie", PASSWORD))).isEqualTo("/login?error");
        assertThat(admin.get("/konti").body()).contains("Lukket");

        admin.form("/konti", "/commands/account/reopen", "username", "rie");
        assertThat(loggedIn("rie", PASSWORD).get("/indbakke").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyTakesTheOwnAccountAway() throws Exception {
        assertThat(admin.form("/konti", "/commands/account/close", "username", "admin").body()).contains("Din egen konto");
        assertThat(admin.form("/konti", "/commands/account/change", "username", "admin", "name", "Admin", "roles", "RESEARCHER").body()).contains("Din egen konto");
        assertThat(admin.get("/konti").statusCode()).isEqualTo(200);
    }

    @Test
    void anInvitationOpensAnAccountOnce() throws Exception {
        var link = invite("ny.forsker");
        assertThat(admin.get("/konti").body()).as("shown once").doesNotContain(link).contains("ny.forsker");
        var invited = new Browser(address());

        assertThat(location(accept(invited, link, "password1"))).contains("error=password-common");
        assertThat(location(accept(invited, link, CHOSEN))).isEqualTo("/login?welcome");
        assertThat(location(accept(new Browser(address()), link, "tredje sætning her"))).contains("error=used");

        assertThat(loggedIn("ny.forsker", CHOSEN).get("/indbakke").statusCode()).isEqualTo(200);
        assertThat(location(new Browser(address()).logIn("ny.forsker", "tredje sætning her"))).isEqualTo("/login?error");
    }

    @Test
    void aWithdrawnOrOldInvitationOpensNothing() throws Exception {
        var withdrawn = invite("fortrudt");
        assertThat(location(admin.form("/konti", "/commands/account/revoke-invitation", "username", "fortrudt"))).isEqualTo("/konti?revoked");
        var replaced = invite("to-gange");
        invite("to-gange");
        var old = invite("gammel");
        new JdbcTemplate(product.getBean("accessDataSource", DataSource.class)).update("UPDATE invitation SET expires_at = 1 WHERE username = 'gammel'");

        for (var link : List.of(withdrawn, replaced, old, "A".repeat(32), "")) {
            assertThat(location(accept(new Browser(address()), link, CHOSEN))).as(link).contains("error=used");
        }
        assertThat(admin.get("/konti").body()).doesNotContain("fortrudt", "gammel").contains("to-gange");
        assertThat(admin.form("/konti", "/commands/account/revoke-invitation", "username", "fortrudt").statusCode()).isEqualTo(422);
    }

    @Test
    void nobodyElseKeepsAccounts() throws Exception {
        var rie = loggedIn("rie", PASSWORD);
        for (var deed : List.of("invite", "change", "close", "reopen", "revoke-invitation")) {
            assertThat(rie.form("/konto", "/commands/account/" + deed, "username", "admin", "name", "Admin", "roles", "RESEARCHER").statusCode())
                    .as(deed).isEqualTo(403);
        }
        for (var page : List.of("/konti", "/konti/ny", "/konti/rie", "/haendelser", "/haendelser/" + Ids.group("g1"))) {
            assertThat(rie.get(page).statusCode()).as(page).isEqualTo(403);
        }
    }

    @Test
    void whatWasDoneIsToldInWords() throws Exception {
        await().atMost(Duration.ofSeconds(30)).until(() -> admin.get("/haendelser/" + Ids.group("g1")).body().contains("Jobcenter odder"));
        assertThat(admin.get("/haendelser/" + Ids.group("g1")).body()).contains("Administrator dannede gruppen med ét medlem i AL 1, Jobcenter odder", "3. feb. 2020");
        assertThat(admin.get("/haendelser/" + Ids.group("g1") + "?lang=en").body()).contains("Administrator formed the group with one member");
        assertThat(admin.get("/haendelser?lang=da").body()).contains("Administrator tilmeldte Bo fra silkeborg, Jobcenter silkeborg", "Læringsgruppe: Gåben");
        assertThat(admin.get("/haendelser/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(admin.get("/haendelser/x").statusCode()).isEqualTo(404);
        assertThat(admin.get("/haendelser?inden=1").body()).contains("Der er ikke flere hændelser.");
    }

    private static String invite(String username) throws Exception {
        var made = admin.form("/konti/ny", "/commands/account/invite", "username", username, "name", "Nina Ny", "roles", "RESEARCHER");
        assertThat(location(made)).isEqualTo("/konti?invited");
        var page = admin.get("/konti?invited").body();
        var link = LINK.matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(page).as("not the host that the request names").contains("https://loopbog.example/invitation?token=");
        assertThat(page).contains("mailto:?subject=Velkommen%20til%20Loopbog&amp;body=", "%2Finvitation%3Ftoken%3D" + link.group(1));
        return link.group(1);
    }

    private static HttpResponse<String> accept(Browser browser, String link, String password) throws Exception {
        return browser.form("/invitation?token=" + link, "/commands/invitations/accept", "token", link, "password", password);
    }

    private static Browser loggedIn(String username, String password) throws Exception {
        var browser = new Browser(address());
        assertThat(location(browser.logIn(username, password))).isEqualTo("/");
        return browser;
    }

    private static void send(Command command) {
        product.getBean(Commands.class).send(command, new Actor(Ids.named("account", "admin"), Set.of(Role.ADMIN), null, null));
    }

    private static String address() {
        return "http://127.0.0.1:" + product.getEnvironment().getProperty("local.server.port");
    }
}
