package dk.loopbog.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.loopbog.events.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Ten minutes between two citizens: a project out of an idea, a score with one tap, a thought for the logbook, its answer. */
class GroupWorkJourneyIT {

    private static final String THOUGHT = "Jeg spurgte til hunden før jobbet, og så kom resten af sig selv.";

    private final Product product = Product.sharedDemo();

    @Test
    void aScoreIsOneTapAndOneMoreTakesItBack() {
        try (var line = Person.onAPhone(product).logsInAs("deltager1.silkeborg").opens("/min-gruppe")) {
            line.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lav et score-skema")).click();
            line.page.getByLabel("Hvad vil I give en score?").fill("Hvor meget tror jeg selv på det?");
            line.page.getByLabel("Højeste tal").fill("5");
            line.page.getByLabel("Kode 1").fill("B7");
            line.page.getByLabel("Kode 2").fill("B8");
            line.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lav skemaet")).click();
            assertThat(line.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Hvor meget tror jeg selv på det?");

            tap(line, "B7: 2");
            tap(line, "B8: 4");
            assertThat(line.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("B7: 6"))).hasCount(0);
            assertThat(line.page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Hvor meget tror jeg selv på det?"))).isVisible();
            line.page.getByText("Se det som tabel").click();
            assertThat(line.page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("B8"))).hasCount(1);
            line.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Tag tilbage.*B8: 4"))).click();
            assertThat(line.page.getByText("Scoren er taget tilbage.")).isVisible();
            assertThat(line.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Tag tilbage.*B8: 4")))).hasCount(0);
            line.photographs("scores");
        }
    }

    @Test
    void aLogbookEntryIsAnsweredToItsAuthorAlone() {
        try (var line = Person.onAPhone(product).logsInAs("deltager1.silkeborg").opens("/logbog");
             var karen = Person.atADesk(product).logsInAs("forsker")) {
            var before = submissions();
            line.page.getByLabel("Hvad skete der, og hvad fik det dig til at tænke?").fill(THOUGHT);
            line.page.getByLabel(Pattern.compile("^Skrive vores eget tal")).check();
            line.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gem i logbogen")).click();
            assertThat(line.page.getByText("Det står i din logbog nu.")).isVisible();

            var written = submissions();
            written.removeAll(before);
            karen.opens("/indsendelser/" + written.iterator().next());
            karen.page.getByLabel("Spørge").check();
            karen.page.getByLabel("Din tekst til gruppen").fill("Hvad gjorde hunden ved dit eget tal?");
            karen.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send til gruppen")).click();
            assertThat(karen.page.getByText("Din feedback er sendt til gruppen")).isVisible();

            line.opens("/");
            line.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Feedback til din logbog")).first().click();
            line.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Feedback fra "))).first().click();
            assertThat(line.page.getByText("Hvad gjorde hunden ved dit eget tal?")).isVisible();
            assertThat(line.page.getByText(THOUGHT)).isVisible();
            assertThat(line.page.getByText(Pattern.compile("^Åbnet"))).isVisible();
            line.opens("/logbog");
            assertThat(line.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Feedback fra "))).first())
                    .isVisible();
            line.photographs("logbook");
        }
    }

    @Test
    void aNewGroupBeginsFromAnIdeaAndMakesItItsOwn() {
        var formed = "{'key':'al4-frederiksberg-ny','roundId':'%s','jobcentreId':'%s','members':['%s'],'happenedOn':'2020-09-01'}"
                .formatted(Ids.round("al4"), Ids.jobcentre("frederiksberg"), Ids.participant("fre-08")).replace('\'', '"');
        var answer = product.post("/commands/group/form-group", "application/json", formed.getBytes(StandardCharsets.UTF_8), "facilitator");
        assertEquals(200, answer.status(), answer.body());
        try (var kirstine = Person.onAPhone(product).logsInAs("deltager3.frederiksberg").opens("/grupper/al4-frederiksberg-ny")) {
            kirstine.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start fra en idé")).click();
            kirstine.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Jobbet først i samtalen")).click();
            assertThat(kirstine.page.getByLabel("Det vil vi prøve")).hasValue(Pattern.compile("Hvad kunne du tænke dig at arbejde med"));
            kirstine.page.getByLabel("Titel").fill(" ");
            kirstine.page.getByLabel("Kort fortalt").fill("Borgeren 010190-1234 skal spørges først.");
            kirstine.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gem beskrivelsen")).click();
            assertThat(kirstine.page.getByLabel("Titlen")).hasAccessibleDescription("Feltet skal udfyldes.");
            kirstine.page.getByLabel("Titlen").fill("Jobbet først hos os");
            kirstine.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send igen")).click();
            assertThat(kirstine.page.getByLabel("Kort fortalt")).hasAccessibleDescription(Pattern.compile("Borgeren ●●●●●●-●●●● skal"));
            kirstine.photographs("refused");
            kirstine.page.getByLabel("Kort fortalt").fill("B7 skal spørges først.");
            kirstine.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send igen")).click();
            assertThat(kirstine.page.getByText("B7 skal spørges først.")).isVisible();
            kirstine.opens("/grupper/al4-frederiksberg-ny");
            assertThat(kirstine.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Jobbet først hos os");
            assertThat(kirstine.page.getByText("Start fra en idé")).hasCount(0);
        }
    }

    /** Ids of all that has been handed in. */
    private Set<String> submissions() {
        return Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(product.get("/api/submissions?state=all", "forsker").body()).results()
                .map(id -> id.group(1)).collect(Collectors.toSet());
    }

    private static void tap(Person person, String number) {
        person.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(number).setExact(true)).click();
        assertThat(person.page.getByText("Scoren er gemt.")).isVisible();
    }
}
