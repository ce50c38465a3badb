package dk.loopbog.query.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Personal;
import dk.loopbog.events.workshop.WorkshopKind;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.paper.DocxPaper;
import dk.loopbog.query.paper.HtmlPaper;
import dk.loopbog.query.paper.Paper;
import dk.loopbog.query.paper.PdfPaper;
import dk.loopbog.query.paper.XlsxPaper;
import dk.loopbog.query.summary.SummaryDocument.PublishedSummary;
import dk.loopbog.query.summary.SummaryEditions.Shown;
import dk.loopbog.query.workshop.WorkshopDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** A summary with what people really write, in every format. */
class SummaryPaperTest {

    private static final Path LOOK = Path.of("target/papers");
    private static final int GROUPS = 6;

    @Test
    void thePdfIsTaggedNamedAndBookmarkedWithItsFontsInIt() throws IOException {
        try (var pdf = Loader.loadPDF(kept("summary.pdf", PdfPaper.of(paper(GROUPS, "da"))))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("da-DK");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().exportXMPMetadata().readAllBytes(), StandardCharsets.UTF_8)).contains("pdfuaid");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Hvad lærte vi i AL 3? – Silkeborg");
            assertThat(names(catalog.getDocumentOutline().getFirstChild()))
                    .contains("Overblik", "Temaer", "Grupperne", "Gruppe 2 om at lytte længe", "Det vil vi gerne tale om", "Og hvad så nu?", "Udgaver");
            assertThat(fonts(pdf)).isNotEmpty().allMatch(font -> font.endsWith(" embedded"));
            assertThat(text(pdf)).contains("Side 1 af " + pdf.getNumberOfPages(), "Udgave 2, offentliggjort 24. februar 2020 kl. 14.05",
                    "[grinning face]", "sagsbehandler og medarbejder", "'skrift' & <script>alert(1)</script>", "9f2c 41d7");
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
        }
    }

    @Test
    void thePdfIsWrittenInSingleLettersSoThatASearchFindsEachWord() throws IOException {
        try (var pdf = Loader.loadPDF(PdfPaper.of(paper(1, "da")))) {
            var letters = new StringBuilder();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition written) {
                    letters.append(written.getUnicode());
                }
            }.getText(pdf);
            assertThat(letters).contains("figuren");
        }
    }

    @Test
    void theWordDocumentHasRealHeadingsListsAndTablesAndSaysWhatIsToBeSeenInPictures() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(kept("summary.docx", DocxPaper.of(paper(GROUPS, "da")))))) {
            assertThat(headings(word)).contains("Heading1 Hvad lærte vi i AL 3?", "Heading2 Overblik", "Heading3 " + SummaryExamples.FORMULA, "Heading2 Udgaver");
            assertThat(word.getStyles().getStyle("Heading2").getName()).isEqualTo("heading 2");
            assertThat(word.getParagraphs()).anyMatch(paragraph -> "ListBullet".equals(paragraph.getStyle()) && paragraph.getText().equals(SummaryExamples.MARKUP));
            assertThat(word.getTables()).hasSize(4).allMatch(table -> table.getRow(0).isRepeatHeader());
            assertThat(word.getAllPictures()).hasSize(2);
            assertThat(word.getParagraphs().stream().flatMap(paragraph -> paragraph.getRuns().stream()).flatMap(run -> run.getCTR().getDrawingList().stream())
                    .map(drawing -> drawing.getInlineArray(0).getDocPr().getDescr())).hasSize(2).allMatch(said -> said.length() > 30);
            assertThat(word.getProperties().getCoreProperties().getTitle()).startsWith("Hvad lærte vi");
            assertThat(word.getProperties().getCoreProperties().getUnderlyingProperties().getLanguageProperty()).contains("da-DK");
        }
    }

    @Test
    void theWorkbookHoldsTextAsTextAndNumbersAsNumbers() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(kept("summary.xlsx", XlsxPaper.of(paper(GROUPS, "da")))))) {
            assertThat(book.getSheets().map(Sheet::getName)).containsExactly("Overblik", "Grupperne i tal", "Grupper efter tema", "Rundens aktivitet, uge for uge");
            var status = book.findSheet("Grupperne i tal").orElseThrow().read();
            assertThat(status.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(status.get(1).getCellText(0)).isEqualTo(SummaryExamples.FORMULA);
            assertThat(status.get(1).getCell(1).getType()).isEqualTo(CellType.NUMBER);
        }
    }

    @Test
    void theHtmlIsWellFormedAndAllowsNothingButItsOwnStyle() throws Exception {
        var html = HtmlPaper.of(paper(GROUPS, "en"));
        kept("summary.html", html.getBytes(StandardCharsets.UTF_8));
        var document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("en-GB");
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(HtmlPaper.policy()).startsWith("default-src 'none'; style-src 'sha256-");
    }

    @Test
    void everyFormatHasTheSameNumbers() throws IOException {
        var paper = paper(GROUPS, "da");
        var numbers = numbers(paper);
        try (var word = new XWPFDocument(new ByteArrayInputStream(DocxPaper.of(paper)));
                var book = new ReadableWorkbook(new ByteArrayInputStream(XlsxPaper.of(paper))); var pdf = Loader.loadPDF(PdfPaper.of(paper))) {
            assertThat(word.getTables().stream().flatMap(table -> rows(table).stream()).toList()).containsAll(numbers);
            assertThat(book.getSheets().flatMap(SummaryPaperTest::rows).toList()).containsAll(numbers);
            var words = text(pdf);
            assertThat(numbers.stream().filter(row -> row.startsWith("Gruppe ") || row.startsWith("I alt"))).hasSize(GROUPS)
                    .allMatch(row -> words.contains(row.replaceFirst(".* (?=(\\d+ ){7}\\d+$)", "")));
            var html = HtmlPaper.of(paper).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
            assertThat(numbers.stream().filter(row -> row.startsWith("I alt"))).allMatch(html::contains);
        }
    }

    @Test
    void everySentenceStandsInEveryFormatThatHoldsText() throws IOException {
        var paper = paper(GROUPS, "da");
        try (var word = new XWPFDocument(new ByteArrayInputStream(DocxPaper.of(paper))); var extracted = new XWPFWordExtractor(word);
                var pdf = Loader.loadPDF(PdfPaper.of(paper))) {
            var formats = Map.of("html", HtmlPaper.of(paper).replaceAll("(?s)<style>.*?</style>|<desc.*?</desc>|<title.*?</title>", "").replaceAll("<[^>]+>", ""),
                    "docx", extracted.getText(), "pdf", pages(pdf));
            assertThat(sentences(paper)).hasSizeGreaterThan(100).contains("Her stod et citat. Det er trukket tilbage og vises ikke mere.",
                    "»Telefonen fik os til at lytte.«", "Logbog, medarbejder, version 1, 22. januar 2020 · Jobønsket først · Silkeborg",
                    "Spørgsmål til jer: Hvornår flyttede jeres egen tro sig sidst?", "Gruppen »Gruppe 6 om at lytte længe« er kommet med.");
            formats.forEach((format, text) -> assertThat(sentences(paper)).as(format)
                    .allSatisfy(sentence -> assertThat(bare(text)).contains(bare(sentence))));
        }
    }

    private static List<String> sentences(Paper paper) {
        return paper.blocks().stream().flatMap(block -> switch (block) {
            case Paper.Heading heading -> Stream.of(heading.text());
            case Paper.Text text -> text.text().lines();
            case Paper.Items items -> items.items().stream();
            case Paper.Facts facts -> facts.facts().stream().flatMap(fact -> Stream.of(fact.label(), String.valueOf(fact.number()), fact.note()));
            case Paper.Table table -> table.rows().stream().flatMap(row -> row.stream().map(Paper.Cell::shown));
            case Paper.Picture picture -> Stream.of(picture.title());
        }).filter(sentence -> !sentence.isBlank() && !sentence.equals(SummaryExamples.EMOJI)).toList();
    }

    /** Without what layout adds or takes away: blanks, line breaks, and what stands for signs that XML must escape. */
    private static String bare(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&").replaceAll("[\\s\u00a0\u00ad]+", "");
    }

    private static String pages(PDDocument pdf) throws IOException {
        // a footer would part a sentence that goes on overleaf
        return new PDFTextStripper().getText(pdf).replaceAll("Loopbog · Workshopresumé · Silkeborg\\s+Side \\d+ af \\d+", "");
    }

    @Test
    void oneEditionGivesTheSameBytesEveryTime() {
        assertThat(PdfPaper.of(paper(2, "da"))).isEqualTo(PdfPaper.of(paper(2, "da")));
        assertThat(HtmlPaper.of(paper(2, "da"))).isEqualTo(HtmlPaper.of(paper(2, "da")));
        assertThat(DocxPaper.of(paper(2, "da"))).isEqualTo(DocxPaper.of(paper(2, "da")));
        assertThat(XlsxPaper.of(paper(2, "da"))).isEqualTo(XlsxPaper.of(paper(2, "da")));
    }

    @Test
    void aPdfOfTwentyGroupsStaysSmallEnoughToSend() {
        assertThat(PdfPaper.of(paper(20, "da"))).hasSizeLessThan(2_000_000);
    }

    static Paper paper(int groups, String language) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("texts/messages");
        texts.setDefaultEncoding("UTF-8");
        var say = new Wording(texts, Locale.of(language));
        var summary = SummaryExamples.of(groups);
        var published = new PublishedSummary(2, Instant.parse("2020-02-24T13:05:00Z"), new Personal(UUID.randomUUID(), "{}"), "9f2c41d7".repeat(8),
                new Personal(UUID.randomUUID(), "Fund 2 er skrevet om"), List.of());
        var shown = new Shown(new WorkshopDocument(UUID.randomUUID(), "sil-ws5", UUID.randomUUID(), WorkshopKind.LOCAL, null, null,
                summary.date(), null, null, null, List.of(), null, List.of(), 2), summary, published, SummaryExamples.of(groups - 1),
                List.of(published), "{}", SummaryExamples.WORDS, null);
        return SummaryPaper.of(SummarySheet.of(shown, Viewer.of(new TestingAuthenticationToken("f", "", "ROLE_FACILITATOR")), say), say);
    }

    /** Each row of every table as its cells parted by a blank. */
    private static List<String> numbers(Paper paper) {
        return paper.blocks().stream().filter(Paper.Table.class::isInstance).map(Paper.Table.class::cast).flatMap(table -> table.rows().stream())
                .map(row -> row.stream().map(cell -> cell.number() == null ? String.valueOf(cell.text()) : cell.number().toString())
                        .collect(Collectors.joining(" "))).toList();
    }

    private static List<String> rows(XWPFTable table) {
        return table.getRows().stream().map(row -> row.getTableCells().stream().map(cell -> cell.getText()).collect(Collectors.joining(" "))).toList();
    }

    private static Stream<String> rows(Sheet sheet) {
        try {
            return sheet.read().stream().map(row -> StreamSupport.stream(row.spliterator(), false).map(cell -> cell.getText())
                    .collect(Collectors.joining(" ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> headings(XWPFDocument word) {
        return word.getParagraphs().stream().filter(paragraph -> String.valueOf(paragraph.getStyle()).startsWith("Heading"))
                .map((XWPFParagraph paragraph) -> paragraph.getStyle() + " " + paragraph.getText()).toList();
    }

    private static List<String> names(PDOutlineItem first) {
        var names = new ArrayList<String>();
        for (var item = first; item != null; item = item.getNextSibling()) {
            names.add(item.getTitle());
            if (item.hasChildren()) {
                names.addAll(names(item.getFirstChild()));
            }
        }
        return names;
    }

    private static List<String> fonts(PDDocument pdf) throws IOException {
        var fonts = new ArrayList<String>();
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                fonts.add(font.getName() + (font.isEmbedded() ? " embedded" : " missing"));
            }
        }
        return fonts;
    }

    private static String text(PDDocument pdf) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(pdf).replaceAll("\\s+", " ");
    }

    /** Left to be looked at after the test. */
    private static byte[] kept(String name, byte[] content) throws IOException {
        Files.createDirectories(LOOK);
        Files.write(LOOK.resolve(name), content);
        return content;
    }
}
