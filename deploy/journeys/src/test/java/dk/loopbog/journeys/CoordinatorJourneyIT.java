package dk.loopbog.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A local coordinator keeps one jobcentre's members and meetings in order. */
class CoordinatorJourneyIT {

    private static final String GROUP = "Ledere lytter med";
    private static final String PERSON = "Bo Lindemark";

    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.withDemo();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void membersComeAndGo() {
        try (var vibe = Person.atADesk(product).logsInAs("koordinator.silkeborg").opens("/jobcenter/silkeborg")) {
            link(vibe, "Tilføj et medlem, " + GROUP).click();
            vibe.page.getByLabel("Hvem?").selectOption(PERSON);
            vibe.page.getByLabel("Første dag").fill("2026-01-01");
            button(vibe, "Tilføj").click();
            assertThat(vibe.page.getByText("Det blev ikke gemt")).isVisible(); // the round is over by then
            vibe.page.locator("[name=happenedOn]").fill("2020-09-01");
            button(vibe, "Send igen").click();
            assertThat(group(vibe).getByText(PERSON).first()).isVisible();

            group(vibe).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions()
                    .setName(Pattern.compile("^forlader gruppen ?, " + PERSON + "$"))).click();
            vibe.page.getByLabel("Første dag uden").fill("2020-09-15");
            vibe.page.getByLabel("Grund").fill("Orlov");
            button(vibe, "Gem").click();
            assertThat(group(vibe)).isVisible();
            assertThat(group(vibe).getByText(PERSON)).hasCount(0);
        }
    }

    @Test
    void aMeetingIsAgreedMovedAndCancelled() {
        try (var vibe = Person.atADesk(product).logsInAs("koordinator.silkeborg").opens("/jobcenter/silkeborg")) {
            link(vibe, "Aftal et møde, " + GROUP).click();
            vibe.page.getByLabel("Hvilken dag?").fill("2040-05-08");
            vibe.page.getByLabel("Hvornår begynder det?").fill("13:00");
            vibe.page.getByLabel("Hvor?").fill("lokale 2.14");
            button(vibe, "Aftal mødet").click();
            assertThat(vibe.page.getByText("Planlagt til tirsdag 8. maj 2040 kl. 13.00")).isVisible();
            assertThat(link(vibe, "Læg mødet i din kalender")).isVisible();

            vibe.opens("/jobcenter/silkeborg");
            assertThat(coming(vibe)).containsText("Tirsdag 8. maj 2040 kl. 13.00");
            vibe.photographs("coordinator");
            link(vibe, "flyt, " + GROUP).click();
            vibe.page.getByLabel("Hvilken dag?").fill("2040-05-15");
            vibe.page.getByLabel("Hvorfor?").fill("Lokalet var optaget");
            button(vibe, "Flyt mødet").click();
            assertThat(vibe.page.getByText("Planlagt til tirsdag 15. maj 2040 kl. 13.00")).isVisible();
            assertThat(vibe.page.getByText("Grund: Lokalet var optaget")).isVisible();

            vibe.opens("/jobcenter/silkeborg");
            link(vibe, "aflys, " + GROUP).click();
            vibe.page.getByLabel("Hvorfor?").fill("Kun én kunne komme");
            button(vibe, "Aflys mødet").click();
            assertThat(vibe.page.getByText("Aflyst, det var planlagt til tirsdag 15. maj 2040")).isVisible();
            vibe.opens("/jobcenter/silkeborg");
            assertThat(vibe.page.getByText("Ingen af grupperne har aftalt et møde.")).isVisible();
        }
    }

    private static Locator group(Person person) {
        return person.page.locator("section.panel").filter(new Locator.FilterOptions().setHas(
                person.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(GROUP))));
    }

    private static Locator coming(Person person) {
        return person.page.locator("section").filter(new Locator.FilterOptions().setHas(
                person.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Kommende møder"))));
    }

    private static Locator link(Person person, String name) {
        return person.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name.replace(", ", " ?, ") + "$")));
    }

    private static Locator button(Person person, String name) {
        return person.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
