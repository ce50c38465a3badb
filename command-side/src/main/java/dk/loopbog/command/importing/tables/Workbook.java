package dk.loopbog.command.importing.tables;

import dk.loopbog.command.RuleViolated;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** One XLSX workbook. Formulas are not computed and what they once gave is not trusted: such a cell is unreadable. */
final class Workbook {

    /** What a spreadsheet shows of a number, in digits; more of them are noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);
    /** How a workbook writes a character that XML cannot hold (ECMA-376, ST_Xstring). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern NO_PART_OF_A_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");

    private Workbook() {
    }

    static Tables read(Path file, Set<String> files, Budget budget) throws IOException {
        var known = new ArrayList<Table>();
        var unknown = new ArrayList<String>();
        var seen = new HashSet<String>();
        try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            for (var sheet : workbook.getSheets().toList()) {
                var name = fileOf(sheet);
                if (!files.contains(name)) {
                    unknown.add(sheet.getName());
                } else if (seen.add(name)) {
                    known.add(read(name, sheet, budget));
                } else {
                    throw new RuleViolated("duplicate-file", null);
                }
            }
            return new Tables(known, unknown);
        } catch (RuleViolated e) {
            throw e;
        } catch (RuntimeException e) {
            // a damaged workbook shows in whatever the parser stumbles over first
            throw new IOException(e);
        }
    }

    private static String fileOf(Sheet sheet) {
        var name = sheet.getName().strip().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") ? name : name + ".csv";
    }

    private static Table read(String name, Sheet sheet, Budget budget) throws IOException {
        var table = new Table.Builder(name, budget);
        try (var rows = sheet.openStream()) {
            rows.forEach(row -> table.add(row.getRowNum(), textsOf(row)));
        }
        return table.build(null);
    }

    private static List<String> textsOf(Row row) {
        var texts = new ArrayList<String>(row.getCellCount());
        for (var i = 0; i < row.getCellCount(); i++) {
            texts.add(row.getOptionalCell(i).map(Workbook::textOf).orElse(""));
        }
        return texts;
    }

    private static String textOf(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> unescaped(cell.getText());
            case BOOLEAN -> cell.asBoolean() ? "yes" : "no";
            case NUMBER -> isDate(cell) ? dateOf(cell) : number(cell.asNumber());
            // some programs write plain text as the result of a formula that is not there
            case FORMULA -> cell.getFormula() == null ? unescaped(cell.getText()) : String.valueOf(Table.UNREADABLE);
            case ERROR -> String.valueOf(Table.UNREADABLE);
        };
    }

    private static String number(BigDecimal number) {
        var rounded = number.round(DIGITS).stripTrailingZeros();
        return Math.abs(rounded.scale()) > DIGITS.getPrecision() ? rounded.toString() : rounded.toPlainString();
    }

    private static String dateOf(Cell cell) {
        try {
            return cell.asDate().toLocalDate().toString();
        } catch (RuntimeException e) {
            // a serial number beyond the calendar
            return cell.getRawValue();
        }
    }

    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        if (id == null) {
            return false;
        }
        if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58) {
            return true;
        }
        var format = cell.getDataFormatString();
        if (format == null || id < 164) {
            return false;
        }
        var letters = NO_PART_OF_A_FORMAT.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        return letters.contains("d") || letters.contains("y") || letters.contains("å") && letters.contains("m");
    }

    private static String unescaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(match ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16)))) : text;
    }
}
