package dk.loopbog.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What somebody writes on a phone is not lost: not with the network, the tab or the login, nor when two write at the same moment. */
class DraftsJourneyIT {

    private static final String FIRST = "/grupper/al4-silkeborg-1/referater/1";
    private static final String SECOND = "/grupper/al4-silkeborg-1/referater/2";
    private static final String THIRD = "/grupper/al4-silkeborg-1/referater/3";
    private static final String KEPT = "Kladden er gemt på denne enhed";

    private final Product product = Product.sharedDemo();

    @Test
    void whatIsSentWithoutNetworkWaitsAndIsSentOnce() {
        try (var line = Person.onAPhone(product).logsInAs("deltager1.silkeborg").opens(FIRST + "/skriv")) {
            tried(line.page).fill("Vi brugte skalaen");
            line.window().setOffline(true);
            tried(line.page).fill("Vi brugte skalaen i hver samtale med B7.");
            send(line.page);
            assertThat(line.page.getByText("Der er ikke noget net lige nu")).isVisible();
            line.photographs("offline");
            send(line.page);
            line.window().setOffline(false);

            assertThat(line.page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Referatet er sendt"))).isVisible();
            assertThat(line.page.getByText("Vi brugte skalaen i hver samtale med B7.")).isVisible();
            assertThat(line.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Version 2"))).hasCount(0);
            assertThat(drafts(line.page)).isZero();
        }
    }

    @Test
    void twoWhoSendAtTheSameMomentSeeBothTextsAndLoseNothing() {
        try (var line = Person.onAPhone(product).logsInAs("deltager1.silkeborg").opens(SECOND + "/skriv");
             var ulla = Person.atADesk(product).logsInAs("deltager2.silkeborg").opens(SECOND + "/skriv")) {
            tried(line.page).fill("Lines ord om tallet.");
            tried(ulla.page).fill("Ullas ord om tallet.");
            var post = "document.querySelector('form[action*=\"/commands/minutes/\"]').requestSubmit()";
            line.page.evaluate(post);
            ulla.page.evaluate(post);
            for (var writer : new Person[]{line, ulla}) {
                assertThat(writer.page.getByText("Referatet er sendt").or(writer.page.getByText("Der kom en tekst imens"))).isVisible();
            }
            var second = line.page.getByText("Der kom en tekst imens").isVisible() ? line : ulla;
            var hers = second == line ? "Lines ord om tallet." : "Ullas ord om tallet.";
            var theirs = second == line ? "Ullas ord om tallet." : "Lines ord om tallet.";
            assertThat((second == line ? ulla : line).page.getByText("Referatet er sendt")).isVisible();
            assertThat(tried(second.page)).hasValue(hers);
            assertThat(second.page.getByText(theirs)).isVisible();
            second.photographs("both-texts");

            tried(second.page).fill(theirs + " " + hers);
            second.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send rettelsen")).click();
            assertThat(second.page.getByText("Referatet er sendt")).isVisible();
            assertThat(second.page.getByText(theirs + " " + hers)).isVisible();
            second.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Version 1")).click();
            assertThat(second.page.getByText(theirs, new Page.GetByTextOptions().setExact(true))).isVisible();
            assertThat(drafts(second.page)).isZero();
        }
    }

    @Test
    void aDraftSurvivesAClosedTabAndALostLoginButNoMoreThanAWeek() {
        try (var line = Person.onAPhone(product).logsInAs("deltager1.silkeborg").opens(THIRD + "/skriv")) {
            assertThat(line.page.getByText("efter 7 dage")).isVisible();
            tried(line.page).fill("Borgeren tegnede selv videre.");
            assertThat(line.page.getByText(KEPT)).isVisible();
            line.opensANewTab().opens(THIRD + "/skriv");
            assertThat(line.page.getByText(Pattern.compile("^Her er din kladde fra"))).isVisible();
            assertThat(tried(line.page)).hasValue("Borgeren tegnede selv videre.");

            tried(line.page).fill("Borgeren tegnede selv videre på kurven.");
            line.window().clearCookies();
            send(line.page);
            assertThat(line.page.getByLabel("Adgangskode")).isVisible();
            line.page.getByLabel("Brugernavn").fill("deltager1.silkeborg");
            line.page.getByLabel("Adgangskode").fill(Product.PASSWORD);
            line.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log ind")).click();
            assertThat(tried(line.page)).hasValue("Borgeren tegnede selv videre på kurven.");

            line.window().clock().setFixedTime(Instant.now().plus(Duration.ofDays(7)).plusSeconds(60).toEpochMilli());
            line.opens(THIRD + "/skriv");
            assertThat(tried(line.page)).hasValue("");
            assertThat(drafts(line.page)).isZero();
        }
    }

    @Test
    void whatWaitsIsSentFromAnyPageOnceTheNetworkIsBack() {
        try (var ulla = Person.onAPhone(product).logsInAs("deltager2.silkeborg").opens("/logbog")) {
            ulla.page.getByLabel("Hvad skete der, og hvad fik det dig til at tænke?").fill("Jeg sagde mit tal til sidst.");
            ulla.window().setOffline(true);
            ulla.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gem i logbogen")).click();
            assertThat(ulla.page.getByText("Der er ikke noget net lige nu")).isVisible();
            ulla.opensANewTab();
            ulla.window().setOffline(false);
            ulla.opens("/");
            assertThat(ulla.page.getByText("Det, du skrev uden net, er sendt nu.")).isVisible();
            ulla.opens("/logbog");
            assertThat(ulla.page.getByText("Jeg sagde mit tal til sidst.").first()).isVisible();
            assertThat(drafts(ulla.page)).isZero();
        }
    }

    private static Locator tried(Page page) {
        return page.getByLabel("1. Hvad prøvede vi?");
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send referatet")).click();
    }

    private static int drafts(Page page) {
        return (Integer) page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('loopbog.draft:')).length");
    }
}
