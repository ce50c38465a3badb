package dk.loopbog.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two at the centre write a workshop's summary at once, quote a participant who agrees, publish, correct, and publish again. */
class SummaryJourneyIT {

    private static final String SUMMARY = "/workshops/ws-silkeborg-2020-03/resume";

    /** Out of what Ulla's group wrote. */
    private static final String QUOTE = "Men det har gjort noget ved vores tro, at vi tog fejl.";

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
    void aSummaryIsWrittenTogetherPublishedCorrectedAndLosesAQuoteThatIsTakenBack() {
        try (var anne = Person.atADesk(product).logsInAs("facilitator"); var rikke = Person.atADesk(product).logsInAs("admin");
             var ulla = Person.onAPhone(product).logsInAs("deltager2.silkeborg"); var mette = Person.onAPhone(product).logsInAs("leder.silkeborg")) {
            anne.opens(SUMMARY);
            anne.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ret og offentliggør")).click();
            part(anne, "Overblik").getByLabel("Det vil vi skrive i afsnittet").fill("Syv grupper har arbejdet siden oktober.");
            assertThat(anne.page.locator("[data-draft-state]")).containsText("Gemt kl.");
            rikke.opens(SUMMARY + "/rediger");
            button(anne.page, "Flyt op: Temaer").click();
            assertThat(anne.page.locator("fieldset.editor-part legend").nth(1)).hasText("Temaer");
            button(part(anne, "Overblik"), "Vælg et citat").click();
            button(anne.page, "Citér: " + QUOTE).click();
            assertThat(part(anne, "Overblik").locator("blockquote")).containsText(QUOTE);
            anne.photographs("summary-editor");

            part(anne, "Blik fremad").getByLabel("Det vil vi skrive i afsnittet").fill("Vi vil gerne høre jer om ventetiden.");
            button(anne.page, "Gem").last().click();
            part(rikke, "Blik fremad").getByLabel("Det vil vi skrive i afsnittet").fill("Vi vil gerne høre jer om telefonen.");
            assertThat(rikke.page.getByText("En kollega har rettet samme sted som dig.")).isVisible();
            button(rikke.page, "Se begge tekster").click();
            assertThat(rikke.page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Det har din kollega gemt")))
                    .containsText("ventetiden");
            assertThat(part(rikke, "Blik fremad").getByLabel("Det vil vi skrive i afsnittet")).hasValue("Vi vil gerne høre jer om telefonen.");
            rikke.photographs("summary-both-texts");
            part(rikke, "Blik fremad").getByLabel("Det vil vi skrive i afsnittet").fill("Vi vil gerne høre jer om ventetiden og telefonen.");
            button(rikke.page, "Gem og se resuméet").click();
            assertThat(rikke.page.getByText("Vi vil gerne høre jer om ventetiden og telefonen.")).isVisible();

            anne.opens(SUMMARY + "?draft=true");
            button(anne.page, "Offentliggør resuméet").click();
            assertThat(anne.page.getByText(Pattern.compile("^Udgave 1, offentliggjort"))).isVisible();
            anne.photographs("summary-published");

            anne.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ret resuméet")).click();
            part(anne, "Overblik").getByLabel("Det vil vi skrive i afsnittet").fill("Otte grupper har arbejdet siden oktober.");
            button(anne.page, "Gem og se resuméet").click();
            assertThat(anne.page.getByText("Teksten i »Overblik« er skrevet om.")).isVisible();
            button(anne.page, "Offentliggør en ny udgave").click();
            assertThat(anne.page.getByText(Pattern.compile("^Udgave 2, offentliggjort"))).isVisible();

            mette.opens(SUMMARY);
            assertThat(mette.page.locator("figure.quoted blockquote")).containsText(QUOTE);
            assertThat(mette.page.getByText("Otte grupper har arbejdet siden oktober.")).isVisible();
            ulla.opens("/samtykke");
            button(ulla.page, "Træk mit ja tilbage: Citater").click();
            mette.opens(SUMMARY);
            assertThat(mette.page.getByText("Her stod et citat. Det er trukket tilbage og vises ikke mere.")).isVisible();
            mette.photographs("summary-withdrawn");

            anne.opens(SUMMARY + "?draft=true");
            assertThat(anne.page.getByText("Et citat er taget ud.")).isVisible();
            button(anne.page, "Offentliggør en ny udgave").click();
            assertThat(anne.page.getByText(Pattern.compile("^Udgave 3, offentliggjort"))).isVisible();
            mette.opens(SUMMARY);
            assertThat(mette.page.getByText("Otte grupper har arbejdet siden oktober.")).isVisible();
            assertThat(mette.page.getByText("Her stod et citat.")).hasCount(0);
            assertThat(mette.page.getByText(QUOTE)).hasCount(0);
        }
    }

    private static Locator part(Person person, String legend) {
        return person.page.locator("fieldset.editor-part").filter(new Locator.FilterOptions().setHas(
                person.page.locator("legend", new Page.LocatorOptions().setHasText(legend))));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(said(name)));
    }

    private static Locator button(Locator part, String name) {
        return part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(said(name))).first();
    }

    /** What only a screen reader is told follows the visible words after a blank. */
    private static Pattern said(String name) {
        return Pattern.compile("^" + name.replace(": ", " ?: ") + "$");
    }
}
