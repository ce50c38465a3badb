package dk.loopbog.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * From the login to a tried action, a meeting, a logbook entry and minutes with Tab, Enter, Space and arrows alone; wherever the focus
 * is, it can be seen.
 */
class KeyboardJourneyIT {

    private static final int MOST_STOPS = 150;

    /** The focused element or, for a choice that is drawn by its label, that label: inside the window and with an outline. */
    private static final String FOCUS_IS_SEEN = """
            () => {
              const focused = document.activeElement
              if (focused === document.body) { return true }
              return [focused, ...(focused.labels ?? [])].some(shown => {
                const look = getComputedStyle(shown), place = shown.getBoundingClientRect()
                return look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2 && place.width > 1
                  && place.bottom > 0 && place.top < innerHeight && place.right > 0 && place.left < innerWidth
              })
            }""";

    private final Product product = Product.sharedDemo();

    @Test
    void doesAllWithoutAMouse() {
        try (var line = Person.atADesk(product).opens("/login")) {
            types(line, line.page.getByLabel("Brugernavn"), "deltager1.silkeborg");
            types(line, line.page.getByLabel("Adgangskode"), Product.PASSWORD);
            presses(line, button(line.page, "Log ind"), "Enter");

            presses(line, link(line.page, "Min gruppe").first(), "Enter");
            presses(line, link(line.page, "Planlæg en ny aktion"), "Enter");
            types(line, line.page.getByLabel("Hvad vil I prøve?"), "Spørge til fritiden først");
            presses(line, button(line.page, "Gem aktionen"), "Space");
            assertThat(line.page.getByText("Spørge til fritiden først")).isVisible();

            presses(line, link(line.page, "Notér et forsøg").last(), "Enter");
            types(line, line.page.getByLabel("Hvad skete der?"), "Vi talte om fodbold");
            types(line, line.page.getByLabel("Hvad lærte I af det?"), "Vi talte længere");
            presses(line, button(line.page, "Gem forsøget"), "Enter");
            assertThat(line.page.getByText("Vi talte længere").first()).isVisible();

            presses(line, link(line.page, "Aftal et møde").first(), "Enter");
            types(line, line.page.getByLabel("Hvilken dag?"), "08052040");
            types(line, line.page.getByLabel("Hvor?"), "lokale 2.14");
            presses(line, button(line.page, "Aftal mødet"), "Enter");
            assertThat(line.page.getByText(Pattern.compile("^Planlagt til .* 2040"))).isVisible();

            presses(line, link(line.page, "Logbog").first(), "Enter");
            types(line, line.page.getByLabel("Hvad skete der, og hvad fik det dig til at tænke?"), "Jeg kom til at afbryde.");
            chooses(line, line.page.getByLabel("Også min gruppe"));
            presses(line, button(line.page, "Gem i logbogen"), "Enter");
            assertThat(line.page.getByText("Det står i din logbog nu.")).isVisible();

            line.opens("/grupper/al4-silkeborg-1/referater/3/skriv");
            types(line, line.page.getByLabel("1. Hvad prøvede vi?"), "Fritiden først");
            presses(line, button(line.page, "Send referatet"), "Space");
            assertThat(line.page.getByText("Referatet er sendt")).isVisible();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.MAIN).or(page.getByRole(AriaRole.NAVIGATION))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static void types(Person person, Locator field, String text) {
        tabsTo(person, field);
        person.page.keyboard().type(text);
    }

    /** Radio buttons are one stop; the arrows go from one to the next. */
    private static void chooses(Person person, Locator choice) {
        tabsTo(person, choice.locator("xpath=ancestor::fieldset").getByRole(AriaRole.RADIO).first());
        while (!choice.isChecked()) {
            person.page.keyboard().press("ArrowDown");
        }
    }

    private static void presses(Person person, Locator control, String key) {
        tabsTo(person, control);
        person.page.keyboard().press(key);
        person.page.waitForLoadState();
    }

    private static void tabsTo(Person person, Locator control) {
        assertThat(control).isVisible();
        for (var stops = 0; stops < MOST_STOPS; stops++) {
            person.page.keyboard().press("Tab");
            assertThat((Boolean) person.page.evaluate(FOCUS_IS_SEEN))
                    .as("the focus is seen on %s", person.page.evaluate("document.activeElement.outerHTML")).isTrue();
            if ((Boolean) control.evaluate("control => control === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("no way to " + control + " with the keyboard");
    }
}
