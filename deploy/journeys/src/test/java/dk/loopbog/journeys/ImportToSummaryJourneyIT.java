package dk.loopbog.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A programme comes in; the round's status, a group's page and the workshop's summary come out. */
@TestMethodOrder(OrderAnnotation.class)
class ImportToSummaryJourneyIT {

    private static final Path PROGRAMME = Path.of("../demo/programme");

    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.empty();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    @Order(1)
    void aDryRunReportsAndWritesNothing() throws IOException {
        var answer = product.post("/api/import?dryRun=true", "application/zip", zipOf(PROGRAMME), "admin");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"rejected\":[]");
        assertThat(product.get("/api/rounds", "admin").body()).isEqualTo("[]");
    }

    @Test
    @Order(2)
    void theProgrammeComesInOnce() throws IOException {
        var first = product.post("/api/import?dryRun=false", "application/zip", zipOf(PROGRAMME), "admin");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).contains("\"rejected\":[]", "\"unchanged\":0");
        var again = product.post("/api/import?dryRun=false", "application/zip", zipOf(PROGRAMME), "admin");
        assertThat(again.body()).contains("\"accepted\":0", "\"rejected\":[]");
    }

    @Test
    @Order(3)
    void somebodySeesTheStatusOfARoundAndWalksFromItToAGroup() {
        try (var anne = Person.atADesk(product).logsInAs("admin").opens("/runder/al3")) {
            assertThat(anne.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Rundestatus, AL 3");
            anne.photographs("round-status");
            anne.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Jobønsket først")).first().click();
            assertThat(anne.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Jobønsket først");
            assertThat(anne.page.getByText("Det lærte vi").first()).isVisible();
            anne.photographs("group");
        }
    }

    @Test
    @Order(4)
    void theSummaryOfAWorkshopSaysWhatTheGroupsLearned() {
        try (var anne = Person.onAPhone(product).logsInAs("admin").opens("/workshops")) {
            anne.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Se kladden")).first().click();
            assertThat(anne.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Overblik"))).isVisible();
            anne.photographs("summary");
        }
    }

    private static byte[] zipOf(Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes); Stream<Path> files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }
}
