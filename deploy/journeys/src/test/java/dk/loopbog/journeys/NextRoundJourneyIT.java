package dk.loopbog.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A facilitator looks back on a past day and forms the next round's groups, from the keyboard. */
class NextRoundJourneyIT {

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
    void groupsAreFormedByKeyboardOutOfWhatPeopleWishFor() {
        try (var facilitator = Person.atADesk(product).logsInAs("facilitator"); var line = Person.onAPhone(product).logsInAs("deltager1.silkeborg")) {
            var page = facilitator.page;
            plansARound(facilitator, "AL 5", "al5");
            page.navigate(product.at("/naeste-runde/al5/silkeborg").toString());
            page.getByLabel("Samtalen om job", new Page.GetByLabelOptions().setExact(true)).first().press("Space");
            page.getByLabel("Virksomhedskontakt", new Page.GetByLabelOptions().setExact(true)).first().press("Space");
            button(page, "Foreslå temaerne").press("Enter");
            assertThat(page.getByText("Ingen udkast til grupper endnu.")).isVisible();

            line.opens("/oenske");
            line.page.getByLabel("Første ønske").selectOption("Samtalen om job");
            line.page.getByLabel("Andet ønske").selectOption("Virksomhedskontakt");
            button(line.page, "Send ønsket").click();
            assertThat(button(line.page, "Ret ønsket")).isVisible();
            line.photographs("wish");

            page.navigate(product.at("/naeste-runde/al5/silkeborg").toString());
            page.getByLabel("Navn (kan vente)").press("a");
            page.getByLabel("Navn (kan vente)").fill("Jobbet først");
            page.getByLabel("Start fra en idé").selectOption("Jobbet først i samtalen");
            button(page, "Tilføj gruppen").press("Enter");

            var wished = page.getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText("ønsker Samtalen om job, ellers Virksomhedskontakt"));
            assertThat(wished).hasCount(1);
            wished.getByRole(AriaRole.COMBOBOX).press("ArrowDown");
            wished.getByRole(AriaRole.BUTTON).press("Enter");
            var group = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Jobbet først"));
            assertThat(group.getByText("1 person", new Locator.GetByTextOptions().setExact(false)).first()).isVisible();
            facilitator.photographs("next-round");

            button(page, "Start gruppen").press("Enter");
            assertThat(page.getByText("Ingen udkast til grupper endnu.")).isVisible();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Jobbet først")).press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Jobbet først");
        }
    }

    @Test
    void somebodyElseIsMovedWithTheMouse() {
        try (var facilitator = Person.atADesk(product).logsInAs("facilitator")) {
            var page = facilitator.page;
            plansARound(facilitator, "AL 6", "al6");
            page.navigate(product.at("/naeste-runde/al6/sonderborg").toString());
            page.getByLabel("Sprog og ord", new Page.GetByLabelOptions().setExact(true)).first().check();
            button(page, "Foreslå temaerne").click();
            page.getByLabel("Navn (kan vente)").fill("Ord");
            button(page, "Tilføj gruppen").click();

            var person = page.locator("#without .person").first();
            var column = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Ord"));
            person.locator("strong").dragTo(column);
            assertThat(column.getByRole(AriaRole.LISTITEM)).hasCount(1);
        }
    }

    @Test
    void theStatusOfAPastDayKeepsItsAddress() {
        try (var facilitator = Person.atADesk(product).logsInAs("facilitator")) {
            var page = facilitator.opens("/runder/al3").page;
            page.getByLabel("Sket senest").fill("2020-01-22");
            page.getByLabel("Orden").selectOption("Navn");
            button(page, "Vis").first().click();
            assertThat(page.getByText("Sådan stod det onsdag 22. januar 2020:")).isVisible();
            assertThat(page).hasURL(Pattern.compile("happenedBy=2020-01-22"));
            facilitator.photographs("status-then");
            var then = page.locator("table.matrix").innerText();

            facilitator.opens("/runder/al3?happenedBy=2020-01-22&order=name");
            Assertions.assertThat(page.locator("table.matrix").innerText()).isEqualTo(then);
            facilitator.opens("/runder/al3?happenedBy=2018-01-01");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Den dag ligger før programmet begyndte.");
        }
    }

    private static void plansARound(Person facilitator, String name, String key) {
        var page = facilitator.opens("/naeste-runde/ny").page;
        page.getByLabel("Navn", new Page.GetByLabelOptions().setExact(true)).fill(name);
        page.getByLabel(Pattern.compile("^Kort navn")).fill(key);
        page.getByLabel("Første dag").fill(LocalDate.now().toString());
        page.getByLabel("Sidste dag").fill(LocalDate.now().plusMonths(6).toString());
        button(page, "Planlæg runden").press("Enter");
        assertThat(page).hasURL(Pattern.compile("/naeste-runde/al[0-9]/"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
