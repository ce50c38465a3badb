package dk.loopbog.query.paper;

import dk.loopbog.query.paper.Paper.Block;
import dk.loopbog.query.paper.Paper.Cell;
import dk.loopbog.query.paper.Paper.Column;
import dk.loopbog.query.paper.Paper.Facts;
import dk.loopbog.query.paper.Paper.Heading;
import dk.loopbog.query.paper.Paper.Items;
import dk.loopbog.query.paper.Paper.Picture;
import dk.loopbog.query.paper.Paper.Table;
import dk.loopbog.query.paper.Paper.Text;
import dk.loopbog.query.paper.Paper.Tone;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** A paper as a Word document: its styles are real ones, so that a reader can change how all headings look at once. */
public final class DocxPaper {

    /** In twentieths of a point: A4 less the margins. */
    private static final int TEXT_WIDTH = 9866;
    private static final int MARGIN = 1020;
    /** In twentieths of a point: text keeps away from a number at the right edge of the column before it. */
    private static final int AFTER_A_NUMBER = 140;
    /** Of a drawing as wide as the page is to be, in points. */
    private static final double WIDEST_PICTURE = 490;

    private final XWPFDocument document;

    private DocxPaper(XWPFDocument document) {
        this.document = document;
    }

    public static byte[] of(Paper paper) {
        try (var document = new XWPFDocument(); var bytes = new ByteArrayOutputStream()) {
            new DocxPaper(document).write(paper);
            document.write(bytes);
            return SteadyZip.of(bytes.toByteArray(), paper.madeAt());
        } catch (IOException | XmlException | InvalidFormatException e) {
            throw new IllegalStateException("a document made here can always be written", e);
        }
    }

    private void write(Paper paper) throws IOException, XmlException, InvalidFormatException {
        properties(paper);
        try (var styles = resource("styles.xml"); var numbering = resource("numbering.xml")) {
            document.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
            document.getStyles().setSpellingLanguage(paper.languageTag());
            document.createNumbering().setNumbering(NumberingDocument.Factory.parse(numbering).getNumbering());
        }
        page();
        footer(paper);
        for (var block : paper.blocks()) {
            write(block);
        }
    }

    private void properties(Paper paper) throws InvalidFormatException {
        var core = document.getProperties().getCoreProperties();
        core.setTitle(Characters.standingInXml(paper.title()));
        core.setSubjectProperty(Characters.standingInXml(paper.about()));
        core.setCreator("Loopbog");
        core.getUnderlyingProperties().setLanguageProperty(Optional.of(paper.languageTag()));
        core.setCreated(Optional.of(Date.from(paper.madeAt())));
        core.setModified(Optional.of(Date.from(paper.madeAt())));
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        var margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(1_134));
        margins.setBottom(BigInteger.valueOf(1_134));
        margins.setHeader(BigInteger.valueOf(567));
        margins.setFooter(BigInteger.valueOf(567));
        margins.setGutter(BigInteger.ZERO);
    }

    private void footer(Paper paper) {
        var line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setStyle("Footer");
        line.createRun().setText(Characters.standingInXml(paper.footer()));
        line.createRun().addTab();
        for (var part : paper.pages().splitWithDelimiters("\\{[01]}", 0)) {
            switch (part) {
                case "{0}" -> field(line, "PAGE");
                case "{1}" -> field(line, "NUMPAGES");
                default -> line.createRun().setText(part);
            }
        }
    }

    private static void field(XWPFParagraph line, String code) {
        var field = line.getCTP().addNewFldSimple();
        field.setInstr(code);
        field.addNewR().addNewT().setStringValue("1");
    }

    private void write(Block block) throws IOException, InvalidFormatException {
        switch (block) {
            case Heading(var level, var text) -> paragraph("Heading" + level, text);
            case Text(var tone, var text) when tone == Tone.LINE -> paragraph("WriteLine", "");
            case Text(var tone, var text) -> text.lines().filter(line -> !line.isBlank()).forEach(line -> paragraph(styleOf(tone), line));
            case Items(var items) -> items.forEach(item -> paragraph("ListBullet", item));
            case Facts(var name, var facts) -> table(List.of(new Column(name, 3), new Column("", 1), new Column("", 3)),
                    facts.stream().map(fact -> List.of(Cell.of(fact.label()), Cell.of(fact.number()), Cell.of(fact.note()))).toList());
            case Table(var name, var columns, var rows) -> {
                paragraph("Caption", name);
                table(columns, rows);
            }
            case Picture picture -> picture(picture);
        }
    }

    private static String styleOf(Tone tone) {
        return switch (tone) {
            case EYEBROW -> "Eyebrow";
            case LEAD -> "Lead";
            case BODY -> "Normal";
            case SOFT -> "Soft";
            case LABEL -> "Caption";
            case QUOTE -> "Quote";
            case LINE -> "WriteLine";
        };
    }

    private void paragraph(String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(Characters.standingInXml(text));
    }

    private void table(List<Column> columns, List<List<Cell>> rows) {
        var table = document.createTable(rows.size() + 1, columns.size());
        table.removeBorders();
        table.setStyleID("Quiet");
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setFirstRow(true);
        look.setFirstColumn(false);
        table.setWidth(TEXT_WIDTH);
        var whole = columns.stream().mapToInt(Column::share).sum();
        var widths = columns.stream().mapToInt(column -> TEXT_WIDTH * column.share() / whole).toArray();
        var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (var width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        var heads = columns.stream().map(column -> Cell.of(column.head())).toList();
        table.getRow(0).setRepeatHeader(true);
        var all = Stream.concat(Stream.of(heads), rows.stream()).toList();
        for (var row = 0; row < all.size(); row++) {
            table.getRow(row).setCantSplitRow(true);
            for (var column = 0; column < columns.size(); column++) {
                var underNumbers = row == 0 && !rows.isEmpty() && rows.getFirst().get(column).number() != null;
                fill(table.getRow(row).getCell(column), all.get(row).get(column), widths[column], underNumbers, column == 0);
            }
        }
        document.createParagraph().setStyle("TableText");
    }

    private static void fill(XWPFTableCell place, Cell cell, int width, boolean toTheRight, boolean first) {
        var size = place.getCTTc().isSetTcPr() ? place.getCTTc().getTcPr() : place.getCTTc().addNewTcPr();
        var wide = size.isSetTcW() ? size.getTcW() : size.addNewTcW();
        wide.setW(BigInteger.valueOf(width));
        wide.setType(STTblWidth.DXA);
        var paragraph = place.getParagraphs().getFirst();
        paragraph.setStyle("TableText");
        if (cell.number() != null || toTheRight) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        } else if (!first) {
            paragraph.setIndentationLeft(AFTER_A_NUMBER);
        }
        paragraph.createRun().setText(Characters.standingInXml(cell.shown()));
    }

    private void picture(Picture picture) throws IOException, InvalidFormatException {
        paragraph("Caption", picture.title());
        var run = document.createParagraph().createRun();
        var wide = WIDEST_PICTURE * picture.width() / 740;
        var high = wide * picture.height() / picture.width();
        try (var png = new ByteArrayInputStream(Png.of(picture))) {
            var placed = run.addPicture(png, Document.PICTURE_TYPE_PNG, "picture.png", Units.toEMU(wide), Units.toEMU(high));
            placed.getCTPicture().getNvPicPr().getCNvPr().setDescr(picture.said());
            var shown = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
            shown.setDescr(picture.title() + ". " + picture.said());
            shown.setName(picture.title());
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(DocxPaper.class.getResourceAsStream("/paper/" + name), name);
    }
}
