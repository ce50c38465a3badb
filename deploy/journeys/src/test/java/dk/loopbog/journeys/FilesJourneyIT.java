package dk.loopbog.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A member sends a survey with a file from a phone; one with a CPR number in it is refused and the text kept; a researcher reads it. */
class FilesJourneyIT {

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
    void aSurveyIsSentRefusedMendedAndRead() throws IOException {
        try (var dorthe = Person.onAPhone(product).logsInAs("deltager1.silkeborg").opens("/min-gruppe");
             var anne = Person.atADesk(product).logsInAs("forsker")) {
            link(dorthe, "Send andre data").click();
            dorthe.page.getByLabel("Interviewresuméer").check();
            dorthe.page.getByLabel("Titel (valgfrit)").fill("Fem snakke i \u202eventerummet 🐤");
            dorthe.page.getByLabel("Vedhæft en fil (valgfrit)").setInputFiles(pdf("snakke.pdf", "Vi talte med fem.", "Nummer 070761-4285 sagde ja."));
            button(dorthe, "Send").click();

            assertThat(heading(dorthe)).hasText("Det blev ikke gemt");
            assertThat(dorthe.page.getByText(Pattern.compile("side 2, linje 1"))).isVisible();
            Assertions.assertThat(dorthe.page.content()).doesNotContain("4285");
            dorthe.photographs("file-refused");
            dorthe.page.locator("input[type=file]").setInputFiles(pdf("snakke.pdf", "Vi talte med fem.", "B7 sagde ja."));
            button(dorthe, "Send igen").click();

            var sent = dorthe.page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Fem snakke i"));
            assertThat(sent).containsText("2 sider");
            dorthe.photographs("group-data");
            var saved = dorthe.page.waitForDownload(() -> sent
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("snakke.pdf")).click());
            Assertions.assertThat(bytesOf(saved)).startsWith('%', 'P', 'D', 'F');

            anne.opens("/dataregister/interview-summary");
            assertThat(anne.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("snakke.pdf"))).isVisible();
            anne.photographs("register-list");
        }
    }

    @Test
    void minutesAreAFileAndTheirWordsAreReadOnThePage() throws IOException {
        try (var ulla = Person.atADesk(product).logsInAs("deltager2.silkeborg").opens("/grupper/al4-silkeborg-1/referater/2/skriv")) {
            ulla.page.getByLabel("Vedhæft en fil (valgfrit)").setInputFiles(pdf("referat fra mødet.pdf", "Vi blev ved ønsket i ti minutter."));
            ulla.photographs("minutes-with-file");
            button(ulla, Pattern.compile("^Send re(feratet|ttelsen)$")).click();

            assertThat(ulla.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("referat fra mødet.pdf"))).isVisible();
            assertThat(ulla.page.getByText("Læs teksten fra filen her")).isVisible();
            ulla.photographs("minutes-file");
        }
    }

    private static Locator link(Person person, String name) {
        return person.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Person person, String name) {
        return person.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Person person, Pattern name) {
        return person.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator heading(Person person) {
        return person.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static byte[] bytesOf(Download download) throws IOException {
        return Files.readAllBytes(download.path());
    }

    private static FilePayload pdf(String name, String... pages) throws IOException {
        try (var pdf = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            for (var text : pages) {
                var page = new PDPage();
                pdf.addPage(page);
                try (var content = new PDPageContentStream(pdf, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            pdf.save(bytes);
            return new FilePayload(name, "application/octet-stream", bytes.toByteArray());
        }
    }
}
