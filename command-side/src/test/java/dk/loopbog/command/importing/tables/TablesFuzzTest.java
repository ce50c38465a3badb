package dk.loopbog.command.importing.tables;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.loopbog.command.RuleViolated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Whatever the bytes are: tables come out of them, or a refusal. */
class TablesFuzzTest {

    private static final Set<String> FILES = Set.of("rounds.csv");
    private static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""";
    private static final String WORKBOOK = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="rounds" sheetId="1" r:id="rId1"/></sheets></workbook>""";
    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""";

    @FuzzTest
    void csv(byte[] bytes) {
        var table = Csv.read("rounds.csv", bytes, new Budget());

        for (var line : table.lines()) {
            if (!table.header().containsAll(line.cells().keySet()) || line.row() < 2) {
                throw new AssertionError("a line with a column that no header names: " + line);
            }
        }
    }

    @FuzzTest
    void container(byte[] bytes) throws IOException {
        read(bytes);
    }

    @FuzzTest
    void sheet(byte[] bytes) throws IOException {
        var text = new String(bytes, StandardCharsets.UTF_8);
        read(zip(Map.of("[Content_Types].xml", TYPES, "xl/workbook.xml", WORKBOOK, "xl/_rels/workbook.xml.rels", RELATIONS, "xl/worksheets/sheet1.xml",
                text.startsWith("<") ? text : "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>key</t></is></c></row>" + text + "</sheetData></worksheet>")));
    }

    private static void read(byte[] container) throws IOException {
        var file = Files.createTempFile("fuzz-", ".tmp");
        try {
            Files.write(file, container);
            Tables.read(file, FILES);
        } catch (RuleViolated e) {
            // refused with a code
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : new LinkedHashMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
