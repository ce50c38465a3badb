package dk.loopbog.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A member takes an action round the loop on a phone: planned, tried, adjusted because of what was learned, kept. */
class LoopJourneyIT {

    private static final String PLAN = "Vi spørger til jobønsket, før vi spørger til alt det andet.";
    private static final String LEARNED = "Borgeren blev ved med at tale om job, da vi tav.";
    private static final String ADJUSTED = "Vi spørger til jobønsket først, og tier så i ti sekunder.";
    private static final String WITH_NUMBER = "Vi ringer til 010190-1234 først.";

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
    void anActionGoesRoundTheLoop() {
        try (var line = Person.onAPhone(product).logsInAs("deltager1.silkeborg").opens("/min-gruppe")) {
            link(line, "Planlæg en ny aktion").click();
            line.page.getByLabel("Hvad vil I prøve?").fill(WITH_NUMBER);
            button(line, "Gem aktionen").click();
            assertThat(heading(line)).hasText("Det blev ikke gemt");
            assertThat(line.page.getByRole(AriaRole.TEXTBOX).first()).hasValue(WITH_NUMBER);
            line.page.getByRole(AriaRole.TEXTBOX).first().fill(PLAN);
            button(line, "Send igen").click();
            assertThat(lastChain(line)).containsText(PLAN);
            assertThat(lastChain(line)).containsText("Prøve aktionen");

            way(line, "Notér et forsøg").click();
            line.page.getByLabel("Hvad skete der?").fill("B7 svarede først på tredje forsøg.");
            line.page.getByLabel("Hvad lærte I af det?").fill(LEARNED);
            button(line, "Gem forsøget").click();
            assertThat(lastChain(line)).containsText(LEARNED);
            assertThat(lastChain(line)).containsText("prøvet 1 gang");

            way(line, "Justér").click();
            line.page.getByLabel("Hvad vil I gøre anderledes?").fill(ADJUSTED);
            assertThat(line.page.getByLabel(LEARNED)).isChecked();
            button(line, "Gem justeringen").click();
            assertThat(lastChain(line)).containsText(ADJUSTED);
            assertThat(lastChain(line)).containsText("Prøve den justerede aktion");

            way(line, "Notér et forsøg").click();
            line.page.getByLabel("Hvad lærte I af det?").fill("Ti sekunder er længe, men det virker.");
            button(line, "Gem forsøget").click();
            way(line, "Behold som praksis").click();
            button(line, "Behold som praksis").click();
            assertThat(lastChain(line)).containsText("Beholdt som praksis");
            assertThat(lastChain(line).getByRole(AriaRole.LINK)).hasCount(0);
            assertThat(lastChain(line).locator(":scope > li .eyebrow")).hasText(
                    new String[] {"Aktion", "Det lærte vi", "Justeret aktion", "Det lærte vi", "Beholdt som praksis"});
            line.photographs("loop");
        }
    }

    private static Locator lastChain(Person person) {
        return person.page.locator("ol.chain").last();
    }

    private static Locator way(Person person, String text) {
        return lastChain(person).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + text)));
    }

    private static Locator link(Person person, String name) {
        return person.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Person person, String name) {
        return person.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Person person) {
        return person.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
