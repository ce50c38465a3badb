package dk.loopbog.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two researchers, Karen and Jonas, share out what a group has sent, and the group reads it in a browser of its own. */
class DeskJourneyIT {

    private static final String REFLECTIONS = "/indbakke?kind=reflection&jobcentre=silkeborg";
    private static final String GROUP = "Skalaen på bordet";

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
    void whatIsTakenIsHandedOverPutAsideAndTakenUpAgain() {
        try (var karen = Person.atADesk(product).logsInAs("forsker").opens("/indbakke?kind=reflection&jobcentre=sonderborg");
             var jonas = Person.atADesk(product).logsInAs("forsker2")) {
            var what = row(karen).locator("a").first().getAttribute("href");
            button(karen, "^Tag").first().click();
            assertThat(row(karen)).containsText("Karen Vestby");
            link(karen, "^Giv videre").first().click();
            karen.page.getByLabel("Hvem skal se på den?").selectOption("Jonas Holt");
            button(karen, "^Giv videre$").click();
            assertThat(heading(karen)).hasText("Indbakke");

            jonas.opens("/indbakke");
            jonas.page.getByLabel("Forsker").selectOption("Jonas Holt");
            button(jonas, "^Vis$").click();
            assertThat(jonas.page.getByText("1 indsendelse venter på svar.")).isVisible();
            jonas.photographs("inbox-with-jonas");
            link(jonas, "^Fælles refleksion").click();
            assertThat(jonas.page.getByText("Du ser på den.")).isVisible();
            link(jonas, "^Læg til side$").click();
            jonas.page.getByLabel("Hvorfor?").fill("Vi talte om den på workshoppen.");
            button(jonas, "^Læg til side$").click();
            link(jonas, "^Lagt til side \\(1\\)$").click();
            assertThat(jonas.page.getByText("Grund: Vi talte om den på workshoppen.")).isVisible();

            karen.opens(what);
            assertThat(karen.page.getByText("Lagt til side: Vi talte om den på workshoppen.")).isVisible();
            button(karen, "^Tag op igen$").click();
            assertThat(karen.page.getByText("Jonas Holt ser på den.")).isVisible();
            assertThat(link(karen, "^Læg til side$")).isVisible();
        }
    }

    @Test
    void aDraftIsItsWritersAndTwoWhoAnswerAtOnceAreShownToBeTwo() {
        try (var karen = Person.atADesk(product).logsInAs("forsker"); var jonas = Person.atADesk(product).logsInAs("forsker2");
             var group = Person.onAPhone(product).logsInAs("deltager1.silkeborg")) {
            var page = reflectionOfTheGroup(karen);
            link(karen, "^Citér").first().click();
            var quoted = karen.page.getByLabel("Sted i teksten, du peger på").inputValue();
            karen.page.getByLabel("Skubbe").check();
            karen.page.getByLabel("Din tekst til gruppen").fill("Hvad sker der, hvis borgeren selv sætter tallet?");
            button(karen, "^Gem kladde$").click();
            assertThat(karen.page.getByText("Kladden er gemt").first()).isVisible();
            karen.page.reload();
            assertThat(karen.page.getByLabel("Din tekst til gruppen")).hasValue("Hvad sker der, hvis borgeren selv sætter tallet?");
            assertThat(karen.page.getByLabel("Sted i teksten, du peger på")).hasValue(quoted);
            assertThat(karen.page.getByLabel("Skubbe")).isChecked();
            karen.photographs("draft");

            jonas.opens(page);
            assertThat(jonas.page.getByLabel("Din tekst til gruppen")).hasValue("");
            assertThat(jonas.page.getByText("Feedback er allerede sendt")).hasCount(0);
            button(karen, "^Send til gruppen$").click();
            assertThat(karen.page.getByText("Din feedback er sendt til gruppen")).isVisible();

            jonas.page.getByLabel("Din tekst til gruppen").click();
            assertThat(jonas.page.getByText(Pattern.compile("Feedback er allerede sendt .* af Karen Vestby"))).isVisible();
            jonas.page.getByLabel("Opmuntre").check();
            jonas.page.getByLabel("Din tekst til gruppen").fill("Jeres tal er blevet en samtale.");
            button(jonas, "^Send til gruppen$").click();
            assertThat(jonas.page.getByText(Pattern.compile("Gruppen har også fået feedback fra Karen Vestby"))).isVisible();
            jonas.photographs("two-at-once");
            assertThat(jonas.page.getByText("Jeres tal er blevet en samtale.").first()).isVisible();
            assertThat(jonas.page.getByText("Hvad sker der, hvis borgeren selv sætter tallet?")).isVisible();

            group.opens("/min-gruppe");
            button(group, "^Læs og svar$").first().click();
            assertThat(group.page.getByText("Jeres tal er blevet en samtale.")).isVisible();
            link(group, "^Læs også feedback fra Karen Vestby").click();
            assertThat(group.page.locator("mark").first()).isVisible();
            assertThat(group.page.getByText("Hvad sker der, hvis borgeren selv sætter tallet?")).isVisible();
            link(group, "^Læs også feedback fra Jonas Holt").click();
            assertThat(group.page.getByText("Jeres tal er blevet en samtale.")).isVisible();
            group.photographs("feedback-of-two");
            group.page.getByLabel("Skriv til forskeren").fill("Tak, det er den.");
            button(group, "^Send svaret$").click();
            assertThat(group.page.getByText("Tak, det er den.")).isVisible();

            jonas.opens(page);
            assertThat(jonas.page.getByText("Tak, det er den.")).isVisible();
            link(jonas, "^Træk tilbage$").click();
            jonas.page.getByLabel("Hvorfor trækker du den tilbage?").fill("Karen havde allerede skrevet til jer.");
            button(jonas, "^Træk tilbage$").click();
            assertThat(jonas.page.getByText("Karen havde allerede skrevet til jer.")).isVisible();
            group.page.reload();
            assertThat(group.page.getByText("Karen havde allerede skrevet til jer.")).isVisible();
            assertThat(group.page.getByText("Jeres tal er blevet en samtale.")).hasCount(0);
            assertThat(button(group, "^Send svaret$")).hasCount(0);
        }
    }

    @Test
    void aRevisionAfterTheFeedbackComesBackWithWhatChanged() {
        try (var karen = Person.atADesk(product).logsInAs("forsker"); var group = Person.atADesk(product).logsInAs("deltager1.silkeborg")) {
            karen.opens("/indbakke?kind=project&jobcentre=silkeborg&round=al4");
            assertThat(karen.page.getByText(GROUP)).hasCount(0);
            group.opens("/grupper/al4-silkeborg-1/projekt/ret");
            group.page.getByLabel("Kort fortalt").fill("Vi lægger skalaen på bordet, så borgeren selv kan flytte tallet.");
            button(group, "^Gem beskrivelsen$").click();
            assertThat(heading(group)).isVisible();

            karen.page.reload();
            assertThat(karen.page.getByText("Ny version: 1 afsnit ændret efter feedback")).isVisible();
            karen.photographs("revised");
            link(karen, "^Projektbeskrivelse.*" + GROUP + "$").click();
            assertThat(karen.page.locator("ins").filter(new Locator.FilterOptions().setHasText("borgeren selv kan"))).isVisible();
            assertThat(karen.page.getByText("Sammenlignet med version 1.")).isVisible();
            karen.photographs("differences");
            karen.page.getByLabel("Din tekst til gruppen").fill("Det er et stort skridt.");
            button(karen, "^Send til gruppen$").click();
            assertThat(karen.page.getByText("Din feedback er sendt til gruppen")).isVisible();
            karen.opens("/indbakke?kind=project&jobcentre=silkeborg&round=al4");
            assertThat(karen.page.getByText(GROUP)).hasCount(0);
        }
    }

    @Test
    void expectationsAreLoweredAndSomethingIsFollowedUp() {
        try (var karen = Person.atADesk(product).logsInAs("forsker").opens("/overblik/al4")) {
            link(karen, "^Ændr ?, " + GROUP + "$").click();
            karen.page.getByLabel("Hvor mange møder?").fill("2");
            karen.page.getByLabel("Logbog i stedet for referater").check();
            karen.page.getByLabel("Hvorfor?").fill("To er på orlov.");
            button(karen, "^Gem forventningen$").click();
            assertThat(karen.page.getByText(Pattern.compile("Ændret .*: To er på orlov."))).isVisible();
            karen.page.getByText("Notér noget at følge op på").click();
            karen.page.getByLabel("Hvilken gruppe?").selectOption(GROUP + ", Silkeborg");
            karen.page.getByLabel("Hvad vil du følge op på?").fill("Ring om logbogen i januar.");
            button(karen, "^Skriv det på listen$").click();
            assertThat(karen.page.getByText("Ring om logbogen i januar.").first()).isVisible();
            karen.photographs("overview");
            button(karen, "^Gjort ?, Ring om logbogen i januar").click();
            assertThat(karen.page.getByText("Gjort (1)")).isVisible();
        }
    }

    private static String reflectionOfTheGroup(Person researcher) {
        researcher.opens(REFLECTIONS);
        link(researcher, "^Fælles refleksion ?, " + GROUP + "$").click();
        assertThat(heading(researcher)).hasText("Fælles refleksion");
        return researcher.page.url().replaceFirst("^https?://[^/]+", "");
    }

    private static Locator row(Person person) {
        return person.page.locator("tbody tr").first();
    }

    private static Locator heading(Person person) {
        return person.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator button(Person person, String name) {
        return person.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    private static Locator link(Person person, String name) {
        return person.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }
}
