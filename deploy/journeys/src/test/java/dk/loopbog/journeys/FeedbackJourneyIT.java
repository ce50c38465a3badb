package dk.loopbog.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A researcher answers what has waited; the group opens it, and answers in turn. */
class FeedbackJourneyIT {

    private static final String WORDS = "I er på sporet af noget vigtigt. Hvad sker der, hvis I siger det som det allerførste?";
    private static final String CORRECTED = "I er på sporet af noget vigtigt. Hvad sker der, hvis borgeren siger det først?";
    private static final String ANSWER = "Det prøver vi i næste uge.";

    private final Product product = Product.sharedDemo();

    @Test
    void feedbackIsGivenOpenedAndAnswered() {
        try (var anne = Person.atADesk(product).logsInAs("forsker").opens("/indbakke?kind=reflection&jobcentre=silkeborg");
             var line = Person.onAPhone(product).logsInAs("deltager1.silkeborg").opens("/min-gruppe")) {
            var group = line.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).innerText();

            assertThat(anne.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Indbakke");
            anne.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Fælles refleksion ?, " + group + "$"))).click();
            assertThat(anne.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Fælles refleksion");
            send(anne, "Send til gruppen", WORDS);
            assertThat(anne.page.getByText("Din feedback er sendt til gruppen")).isVisible();
            anne.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ret din feedback")).first().click();
            send(anne, "Send rettelsen", CORRECTED);
            assertThat(anne.page.getByText("Rettet").first()).isVisible();
            anne.photographs("reading");

            line.opens("/min-gruppe");
            line.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Læs og svar")).click();
            assertThat(line.page.getByText(CORRECTED)).isVisible();
            assertThat(line.page.getByText(Pattern.compile("^Åbnet"))).isVisible();
            line.page.getByLabel("Skriv til forskeren").fill(ANSWER);
            line.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send svaret")).click();
            assertThat(line.page.getByText(ANSWER)).isVisible();
            line.photographs("feedback");

            anne.page.reload();
            assertThat(anne.page.getByText(ANSWER).first()).isVisible();
        }
    }

    private static void send(Person researcher, String button, String words) {
        researcher.page.getByLabel("Spørge").check();
        researcher.page.getByLabel("Din tekst til gruppen").fill(words);
        researcher.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }
}
