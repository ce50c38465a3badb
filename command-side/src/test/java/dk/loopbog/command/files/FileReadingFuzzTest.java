package dk.loopbog.command.files;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dk.loopbog.command.CprNumber;
import dk.loopbog.command.RuleViolated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Whatever the file is: its words come out of it, readable and without a CPR number, or a refusal. */
class FileReadingFuzzTest {

    private static final FileReading READING = new FileReading();
    private static final String PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
            5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
            """;

    @FuzzTest
    void anything(byte[] content) {
        read(content);
    }

    @FuzzTest
    void text(@NotNull String text) {
        read(text.getBytes(StandardCharsets.UTF_8));
        read(text.getBytes(StandardCharsets.UTF_16));
    }

    @FuzzTest
    void docx(byte[] body) throws IOException {
        read(FileExamples.docxWith(FileExamples.body(new String(body, StandardCharsets.UTF_8))));
    }

    @FuzzTest
    void odt(byte[] body) throws IOException {
        read(FileExamples.odt(new String(body, StandardCharsets.UTF_8), false));
    }

    @FuzzTest
    void pdf(byte[] page) throws IOException {
        var pdf = new ByteArrayOutputStream();
        pdf.write(PDF.getBytes(StandardCharsets.ISO_8859_1));
        pdf.write(("4 0 obj<</Length " + page.length + ">>stream\n").getBytes(StandardCharsets.ISO_8859_1));
        pdf.write(page);
        pdf.write("\nendstream endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
        read(pdf.toByteArray());
    }

    @FuzzTest
    void name(@NotNull String submitted) {
        var name = FileName.of(submitted, FileType.PDF);

        if (name.length() > 260 || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.startsWith(".") || !name.endsWith(".pdf")
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new AssertionError("no name for a file: " + name);
        }
    }

    private static void read(byte[] content) {
        try {
            var text = READING.read("fil", content).text();
            if (text != null && (CprNumber.standsIn(text) || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'))) {
                throw new AssertionError("these words must not be kept: " + text);
            }
        } catch (RuleViolated e) {
            // refused with a code
        }
    }
}
