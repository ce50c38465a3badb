package dk.loopbog.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A researcher quotes minutes in a finding and shares it; whoever wrote them replies, changes their mind about being quoted, and is not any more. */
class FindingJourneyIT {

    private static final String FINDING = "Borgeren fortæller mere, når vi vender skærmen.";
    private static final String QUOTE = "Når borgeren ser, hvad vi skriver, bliver vi mere omhyggelige.";
    private static final String REPLY = "Det er lige sådan, vi har set det.";

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
    void aQuoteLivesAsLongAsItsAuthorAgrees() {
        try (var karen = Person.atADesk(product).logsInAs("forsker");
             var ulla = Person.onAPhone(product).logsInAs("deltager2.silkeborg")) {
            karen.opens("/indbakke?state=all&kind=minutes&jobcentre=silkeborg&round=al3");
            click(karen, AriaRole.LINK, Pattern.compile("^Referat, møde 1 ?, CV.et som samtale$"));
            click(karen, AriaRole.LINK, Pattern.compile("^Til et fund »Det har vi lært"));
            click(karen, AriaRole.LINK, "Skriv et nyt fund med citatet");
            karen.page.getByLabel("Fundet med få ord").fill(FINDING);
            karen.page.getByLabel("Citatet").fill(QUOTE);
            karen.page.getByLabel("Et nyt tema").fill("skærmen");
            click(karen, AriaRole.BUTTON, "Gem fundet");
            assertThat(heading(karen)).hasText(FINDING);
            assertThat(karen.page.getByText(QUOTE)).isVisible();

            click(karen, AriaRole.LINK, "Del på en workshop");
            karen.page.getByLabel("Hvilken workshop?").selectOption("Silkeborg 4. marts 2020");
            click(karen, AriaRole.BUTTON, "Del fundet");
            assertThat(karen.page.getByText("delt: Silkeborg 4. marts 2020")).isVisible();
            karen.photographs("finding");

            ulla.opens("/fund");
            click(ulla, AriaRole.LINK, FINDING);
            assertThat(ulla.page.getByText(QUOTE)).isVisible();
            assertThat(ulla.page.getByText("Fra et referat")).isVisible();
            ulla.page.getByLabel("Enig", new Page.GetByLabelOptions().setExact(true)).check();
            ulla.page.getByLabel("Skriv gerne, hvad I tænker").fill(REPLY);
            click(ulla, AriaRole.BUTTON, "Svar for mig selv");
            assertThat(ulla.page.getByText(REPLY)).isVisible();
            ulla.photographs("finding");
            var page = ulla.page.url();

            ulla.opens("/samtykke");
            click(ulla, AriaRole.BUTTON, "Træk mit ja tilbage : Citater");
            assertThat(ulla.page.locator("#quotation").getByText("Du har ikke sagt ja.")).isVisible();
            ulla.photographs("consent");
            ulla.page.navigate(page);
            assertThat(ulla.page.getByText("Et citat er trukket tilbage")).isVisible();
            assertThat(ulla.page.getByText(QUOTE)).isHidden();

            karen.page.reload();
            assertThat(karen.page.getByText("Et citat er trukket tilbage")).isVisible();
            assertThat(karen.page.getByText(QUOTE)).isHidden();
            assertThat(karen.page.getByText(REPLY)).isVisible();
        }
    }

    private static void click(Person person, AriaRole role, Object name) {
        var named = name instanceof Pattern pattern ? new Page.GetByRoleOptions().setName(pattern)
                : new Page.GetByRoleOptions().setName((String) name);
        person.page.getByRole(role, named).click();
    }

    private static com.microsoft.playwright.Locator heading(Person person) {
        return person.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
