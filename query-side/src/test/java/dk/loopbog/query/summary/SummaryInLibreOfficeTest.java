package dk.loopbog.query.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.loopbog.query.paper.DocxPaper;
import dk.loopbog.query.paper.XlsxPaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another office suite makes of the Word document and the workbook; where LibreOffice is installed. */
class SummaryInLibreOfficeTest {

    private static final Path LIBRARIES = Path.of("/usr/lib/libreoffice/program");
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    @Test
    void opensTheWordDocumentAndShowsItsText() throws Exception {
        assertThat(rendered("summary.docx", DocxPaper.of(SummaryPaperTest.paper(4, "da")))).contains("Hvad lærte vi i AL 3?",
                "»Telefonen fik os til at lytte.«", "Her stod et citat.", "Udgave 2, offentliggjort", "Workshopresumé · Silkeborg");
    }

    @Test
    void opensTheWorkbookWithATextThatLooksLikeAFormulaAsText() throws Exception {
        assertThat(rendered("summary.xlsx", XlsxPaper.of(SummaryPaperTest.paper(4, "da")))).contains("Gruppe 2 om at lytte længe", "=HYPERLINK(",
                "Samtalen om job", "Indsendelser modtaget");
    }

    private String rendered(String name, byte[] file) throws IOException, InterruptedException {
        var soffice = Stream.of("/usr/bin/soffice", "/usr/local/bin/soffice").map(Path::of).filter(Files::isExecutable).findFirst();
        assumeTrue(soffice.isPresent() && Files.exists(LIBRARIES.resolve(name.endsWith(".docx") ? "libswlo.so" : "libsclo.so")),
                "this part of LibreOffice is not installed");
        Files.write(folder.resolve(name), file);
        var office = new ProcessBuilder(soffice.get().toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
                "--convert-to", "pdf", "--outdir", folder.toString(), folder.resolve(name).toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(office.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        try (var pdf = Loader.loadPDF(folder.resolve(name.replaceAll("\\.\\w+$", ".pdf")).toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
