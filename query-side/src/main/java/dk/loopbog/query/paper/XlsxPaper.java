package dk.loopbog.query.paper;

import dk.loopbog.query.paper.Paper.Cell;
import dk.loopbog.query.paper.Paper.Column;
import dk.loopbog.query.paper.Paper.Facts;
import dk.loopbog.query.paper.Paper.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/**
 * The tables of a paper as a workbook, a sheet for each. Text is written as text, so that one which begins like a formula is
 * never taken for one, and numbers as numbers.
 */
public final class XlsxPaper {

    /** Excel's own limits, in characters. */
    private static final int LONGEST_CELL = 32_767;
    private static final int LONGEST_SHEET_NAME = 31;
    private static final double WIDTH_PER_SHARE = 4.5;

    private XlsxPaper() {
    }

    public static byte[] of(Paper paper) {
        var tables = paper.blocks().stream().flatMap(block -> switch (block) {
            case Facts(var name, var facts) -> Stream.of(new Table(name, List.of(new Column(name, 6), new Column("", 2), new Column("", 8)),
                    facts.stream().map(fact -> List.of(Cell.of(fact.label()), Cell.of(fact.number()), Cell.of(fact.note()))).toList()));
            case Table table -> Stream.of(table);
            default -> Stream.<Table>empty();
        }).toList();
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Loopbog", "1.0")) {
            workbook.properties().setTitle(Characters.standingInXml(paper.title()));
            for (var table : tables.isEmpty() ? List.of(new Table(paper.footer(), List.of(new Column(paper.title(), 8)), List.of())) : tables) {
                write(table, workbook);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SteadyZip.of(bytes.toByteArray(), paper.madeAt());
    }

    private static void write(Table table, Workbook workbook) {
        var sheet = workbook.newWorksheet(sheetName(table.name()));
        for (var column = 0; column < table.columns().size(); column++) {
            var head = table.columns().get(column);
            sheet.value(0, column, text(head.head()));
            sheet.style(0, column).bold().set();
            sheet.width(column, Math.max(10, head.share() * WIDTH_PER_SHARE));
        }
        sheet.freezePane(1, 1);
        for (var row = 0; row < table.rows().size(); row++) {
            for (var column = 0; column < table.columns().size(); column++) {
                var cell = table.rows().get(row).get(column);
                if (cell.number() == null) {
                    sheet.value(row + 1, column, text(cell.shown()));
                } else {
                    sheet.value(row + 1, column, cell.number());
                }
            }
        }
    }

    private static String text(String text) {
        var safe = Characters.standingInXml(text);
        return safe.length() <= LONGEST_CELL ? safe : safe.substring(0, safe.offsetByCodePoints(0, safe.codePointCount(0, LONGEST_CELL - 1) - 1));
    }

    private static String sheetName(String name) {
        var safe = Characters.standingInXml(name).replaceAll("[\\[\\]*/\\\\?:']", " ").strip();
        return safe.length() <= LONGEST_SHEET_NAME ? safe : safe.substring(0, LONGEST_SHEET_NAME);
    }
}
