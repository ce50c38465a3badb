package dk.loopbog.command.importing.tables;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** One CSV file (RFC 4180), with a comma or, as spreadsheets in Danish write it, a semicolon between the cells. */
final class Csv {

    private Csv() {
    }

    static Table read(String file, byte[] bytes, Budget budget) {
        var text = Encoding.decode(bytes);
        var format = CSVFormat.DEFAULT.builder().setDelimiter(separatorOf(text)).setIgnoreSurroundingSpaces(true).setIgnoreEmptyLines(true).get();
        var table = new Table.Builder(file, budget);
        var row = 0;
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            for (var record : parser) {
                row = (int) record.getRecordNumber();
                table.add(row, record.toList());
            }
            return table.build(null);
        } catch (UncheckedIOException | IOException e) {
            return table.build(row + 1);
        }
    }

    /** The one that stands more often in the header, outside quotes. */
    private static char separatorOf(String text) {
        var quoted = false;
        var balance = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r') && !text.substring(0, i).isBlank()) {
                break;
            } else if (!quoted && c == ';') {
                balance++;
            } else if (!quoted && c == ',') {
                balance--;
            }
        }
        return balance > 0 ? ';' : ',';
    }
}
