package dk.loopbog.command.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.loopbog.command.RuleViolated;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The number in these files is the register's own example. */
class FileReadingTest {

    private static final FileReading READING = new FileReading();
    private static final String NUMBER = "070761-4285";

    @AfterAll
    static void close() {
        READING.close();
    }

    @Test
    void readsTheWordsAndPagesOfAPdf() throws IOException {
        var file = READING.read("referat.pdf", FileExamples.pdf("Vi spurgte om job.\nDet gik godt.", "Næste gang: B7 igen."));
        assertThat(file.text()).contains("Vi spurgte om job.", "Det gik godt.", "Næste gang: B7 igen.");
        assertThat(file.pages()).isEqualTo(2);
        assertThat(file.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void readsAPdfThatMayBeReadWithoutAPassword() throws IOException {
        assertThat(READING.read("a.pdf", FileExamples.encryptedPdf("", true)).text()).contains("Hemmeligt");
    }

    @Test
    void readsTheWordsAndPagesOfAWordDocument() throws IOException {
        var file = READING.read("Referat.docx", FileExamples.docx(3, "Vi spurgte & lyttede", "æøå og 🐤"));
        assertThat(file.text()).isEqualTo("Vi spurgte & lyttede\næøå og 🐤");
        assertThat(file.pages()).isEqualTo(3);
    }

    @Test
    void readsAWordDocumentAsItStandsNow() throws IOException {
        var file = READING.read("a.docx", FileExamples.docxWith(FileExamples.body("<w:p><w:r><w:t>Vi</w:t><w:tab/><w:t>spurgte</w:t></w:r>"
                + "<w:del><w:r><w:delText>struket</w:delText></w:r></w:del></w:p>"
                + "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice><w:p><w:r><w:t>boks</w:t></w:r></w:p></mc:Choice>"
                + "<mc:Fallback><w:p><w:r><w:t>boks</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>")));
        assertThat(file.text()).startsWith("Vi\tspurgte\nboks").containsOnlyOnce("boks").doesNotContain("struket");
    }

    @Test
    void readsTheWordsAndPagesOfAnOpenDocument() throws IOException {
        var file = READING.read("a.odt", FileExamples.odt("<text:h>Møde 1</text:h><text:p>Vi<text:tab/>spurgte<text:s text:c=\"2\"/>igen<text:line-break/>og<text:span> igen</text:span></text:p>", false));
        assertThat(file.text()).isEqualTo("Møde 1\nVi\tspurgte  igen\nog igen");
        assertThat(file.pages()).isEqualTo(3);
        assertThat(file.mediaType()).isEqualTo("application/vnd.oasis.opendocument.text");
    }

    @Test
    void readsPlainTextInWhateverItWasWritten() {
        for (var charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252")}) {
            assertThat(READING.read("a.txt", "Blåbærgrød\r\npå Ærø".getBytes(charset)).text()).as("%s", charset).isEqualTo("Blåbærgrød\npå Ærø");
        }
        assertThat(READING.read("a.txt", "\uFEFFæ".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("æ");
    }

    @Test
    void judgesAFileByItsContentAndNamesItAfterThat() throws IOException {
        var file = READING.read("referat.docx", FileExamples.pdf("Ord"));
        assertThat(file.name()).isEqualTo("referat.pdf");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "../../etc/passwd, passwd.txt", "C:\\Users\\anna\\møde 1.txt, møde 1.txt", ".htaccess, htaccess.txt", "..., fil.txt",
        "`<script>\"'.txt`, script'.txt", "CON:ny.txt, CONny.txt", "exe\u202etxt.pdf, exetxt.txt"})
    void keepsTheNameOfAFileAlone(String submitted, String kept) {
        assertThat(READING.read(submitted, "Ord".getBytes(StandardCharsets.UTF_8)).name()).isEqualTo(kept);
    }

    @Test
    void keepsNothingInANameThatEndsALine() {
        assertThat(READING.read("a\u0000b\r\nSet-Cookie c.TXT", new byte[] {'a'}).name()).isEqualTo("abSet-Cookie c.txt");
    }

    @Test
    void cutsAVeryLongName() {
        assertThat(READING.read("🐤".repeat(300) + ".txt", new byte[] {'a'}).name()).isEqualTo("🐤".repeat(120) + ".txt");
    }

    @Test
    void refusesWhatIsEmptyOrTooLarge() {
        refuses("file-empty", new byte[0]);
        refuses("file-too-large", new byte[Limits.MOST_BYTES + 1]);
    }

    @Test
    void refusesOtherKindsOfFilesWhateverTheyAreCalled() throws IOException {
        refuses("file-type", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
        refuses("file-type", "{\\rtf1 Hej}".getBytes(StandardCharsets.US_ASCII));
        refuses("file-type", "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        refuses("file-type", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII));
        refuses("file-type", FileExamples.zip(Map.of("a.csv", "1;2")));
        refuses("file-type", FileExamples.zip(Map.of("[Content_Types].xml", "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>",
                "word/document.xml", FileExamples.body(""))));
        refuses("file-type", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
    }

    @Test
    void refusesWhatIsLocked() throws Exception {
        refuses("file-encrypted", FileExamples.encryptedPdf("kodeord", true));
        refuses("file-encrypted", FileExamples.encryptedPdf("", false));
        refuses("file-encrypted", FileExamples.encryptedDocx());
        refuses("file-encrypted", FileExamples.odt("<text:p/>", true));
    }

    @Test
    void refusesWhatIsBroken() throws IOException {
        refuses("file-broken", "%PDF-1.7\nog så ikke mere".getBytes(StandardCharsets.US_ASCII));
        var docx = FileExamples.docx(1, "Ord");
        refuses("file-broken", Arrays.copyOf(docx, 40));
        refuses("file-broken", FileExamples.docxWith("<w:document"));
    }

    @Test
    void refusesWhatUnpacksToMoreThanAnybodyWrites() throws IOException {
        refuses("file-too-complex", FileExamples.docxBomb());
        refuses("file-too-complex", FileExamples.pdfBomb(160, false));
        refuses("file-too-complex", FileExamples.pdfBomb(160, true));
        // deeper still, and the reader of XML itself gives up
        refuses("file-too-complex", FileExamples.docxWith(FileExamples.body("<w:p>".repeat(150) + "</w:p>".repeat(150))));
        refuses("file-too-complex", FileExamples.docxWith(FileExamples.body("<w:p><w:r><w:t>" + "a".repeat(Limits.MOST_CHARACTERS + 1) + "</w:t></w:r></w:p>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><a>&c;</a>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><a/>", "<a>&b;</a>"})
    void refusesEntitiesOfEveryKind(String xml) throws IOException {
        refuses("file-broken", FileExamples.docxWith(xml));
    }

    @Test
    void tellsOnWhichPageANumberStandsAndCoversIt() throws IOException {
        var place = refuses("cpr-number", FileExamples.pdf("Vi spurgte", "Anden side\nog " + NUMBER + " sagde ja")).place();
        assertThat(place).satisfies(at -> {
            assertThat(at.page()).isEqualTo(2);
            assertThat(at.line()).isEqualTo(2);
            assertThat(at.before() + at.covered() + at.after()).contains("og ●●●●●●-●●●● sagde ja").doesNotContain("070761", "4285");
        });
    }

    @Test
    void tellsOnWhichLineANumberStandsWhereThereAreNoPages() throws IOException {
        assertThat(refuses("cpr-number", ("Et\nto\ntre " + NUMBER).getBytes(StandardCharsets.UTF_8)).place())
                .satisfies(at -> assertThat(at.line() + "," + at.column() + "," + at.page()).isEqualTo("3,5,null"));
        assertThat(refuses("cpr-number", FileExamples.docx(0, "Et", "to " + NUMBER)).place()).satisfies(at -> assertThat(at.line()).isEqualTo(2));
    }

    @Test
    void findsANumberThatIsNoPartOfTheText() throws IOException {
        assertThat(refuses("cpr-number", FileExamples.docxWithHeader("Sag " + NUMBER, "Et")).place().line()).isZero();
        assertThat(refuses("cpr-number", FileExamples.docxWith(FileExamples.body("<w:p><w:del><w:r><w:delText>" + NUMBER + "</w:delText></w:r></w:del></w:p>")))
                .place().line()).isZero();
        assertThat(refuses("cpr-number", FileExamples.odt("<text:p>Et<o:annotation><text:p>" + NUMBER + "</text:p></o:annotation></text:p>", false)).place().line()).isZero();
    }

    @Test
    void aNumberInAParagraphOfSeveralRunsIsFound() throws IOException {
        refuses("cpr-number", FileExamples.docxWith(FileExamples.body("<w:p><w:r><w:t>070761</w:t></w:r><w:r><w:t>-4285</w:t></w:r></w:p>")));
    }

    @Test
    void keepsTheBeginningOfAVeryLongText() {
        var file = READING.read("a.txt", "🐤".repeat(FileReading.LONGEST_TEXT).getBytes(StandardCharsets.UTF_8));
        assertThat(file.text()).hasSizeLessThanOrEqualTo(FileReading.LONGEST_TEXT).hasSizeGreaterThan(FileReading.LONGEST_TEXT - 3).endsWith("🐤");
    }

    private static RuleViolated refuses(String code, byte[] content) {
        var refusal = catchThrowableOfType(RuleViolated.class, () -> READING.read("referat.docx", content));
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).isEqualTo("attachment");
        return refusal;
    }
}
