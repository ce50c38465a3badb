package dk.loopbog.query.data;

import dk.loopbog.query.data.DataRegister.Published;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** The register's table, or the list behind one of its figures, as a file. Cells are numbers, or texts that no spreadsheet takes for a formula. */
final class RegisterExport {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RegisterExport() {
    }

    static byte[] csv(DataRegister register) {
        return csv(rows(register));
    }

    static byte[] csv(RegisterList list) {
        return csv(rows(list));
    }

    static byte[] xlsx(DataRegister register) {
        return xlsx(rows(register));
    }

    static byte[] xlsx(RegisterList list) {
        return xlsx(rows(list));
    }

    /** UTF-8 with a byte-order mark and semicolons, as a Danish Excel opens it; decimals are written with a comma. */
    private static byte[] csv(List<List<@Nullable Object>> rows) {
        return (BYTE_ORDER_MARK + rows.stream().map(row -> row.stream().map(RegisterExport::csvCell).collect(Collectors.joining(";")) + "\r\n")
                .collect(Collectors.joining())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<List<@Nullable Object>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Loopbog", null)) {
            var sheet = workbook.newWorksheet("dataregister");
            for (var i = 0; i < rows.size(); i++) {
                for (var j = 0; j < rows.get(i).size(); j++) {
                    var cell = rows.get(i).get(j);
                    if (cell instanceof Number number) {
                        sheet.value(i, j, number);
                    } else if (cell != null) {
                        sheet.value(i, j, harmless(cell.toString()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** With an apostrophe before what would begin a formula. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static List<List<@Nullable Object>> rows(DataRegister register) {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(List.of("source", "kind", "count", "pages", "published_count", "published_pages", "share_of_pages"));
        for (var section : register.sections()) {
            section.kinds().forEach(kind -> rows.add(row(section.source().name(), kind.kind(), kind.count(), kind.pages(), kind.published(), null)));
            rows.add(row(section.source().name(), "total", section.computed().count(), section.computed().pages(), section.published(),
                    section == register.sections().getFirst() ? register.shares().centre() : register.shares().participants()));
        }
        rows.add(row("ALL", "total", register.computed().count(), register.computed().pages(), null, null));
        return rows;
    }

    private static List<List<@Nullable Object>> rows(RegisterList list) {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(List.of("kind", "date", "from", "title", "count", "pages", "file", "research_consent", "recording_consent"));
        list.lines().forEach(line -> {
            var row = new ArrayList<@Nullable Object>(List.of(line.kind(), line.on()));
            row.add(line.from());
            row.add(line.title());
            row.add(line.count());
            row.add(line.pages());
            row.add(line.file() == null ? null : line.file().name());
            row.add(said(line.consent()));
            row.add(said(line.recorded()));
            rows.add(row);
        });
        return rows;
    }

    private static String said(RegisterList.Consent consent) {
        return switch (consent) {
            case NOT_NEEDED -> "not needed";
            case GIVEN -> "yes";
            case MISSING -> "no";
        };
    }

    private static List<@Nullable Object> row(String source, String kind, int count, int pages, @Nullable Published published,
                                              @Nullable BigDecimal share) {
        var row = new ArrayList<@Nullable Object>(List.of(source, kind, count, pages));
        row.add(published == null ? null : published.count());
        row.add(published == null ? null : published.pages());
        row.add(share);
        return row;
    }

    private static String csvCell(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        var text = cell instanceof Number ? cell.toString() : harmless(cell.toString());
        return text.matches("[^\";\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
