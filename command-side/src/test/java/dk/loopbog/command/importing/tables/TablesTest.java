package dk.loopbog.command.importing.tables;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.command.RuleViolated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String UNREADABLE = String.valueOf(Table.UNREADABLE);

    @TempDir
    Path folder;

    @Test
    void readsColumnsInAnyOrderAndWhateverTheirCase() throws IOException {
        var table = csv(" Name ,KEY\nAL 1,al1\n".getBytes(UTF_8));

        assertThat(table.header()).containsExactly("name", "key");
        assertThat(table.lines()).containsExactly(new Table.Line(2, Map.of("key", "al1", "name", "AL 1"), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"key,name\na,\"x;y, z\"\n", "key;name\na;\"x;y, z\"\n", "\"key\";\"na,me,\"\na;b\n", "key,name\r\na,\"x;y, z\"\r\n"})
    void tellsTheSeparatorFromTheHeader(String text) throws IOException {
        assertThat(csv(text.getBytes(UTF_8)).lines().getFirst().cells()).hasSize(2).containsEntry("key", "a");
    }

    @Test
    void countsRecordsNotLines() throws IOException {
        var table = csv("key,name\r\n\r\na,\"two\r\nlines and \"\"quotes\"\"\"\r\n,,\r\nb,x\r\n".getBytes(UTF_8));

        assertThat(table.lines()).containsExactly(
                new Table.Line(2, Map.of("key", "a", "name", "two\r\nlines and \"quotes\""), false),
                new Table.Line(4, Map.of("key", "b", "name", "x"), false));
    }

    @Test
    void leavesOutASecondColumnOfTheSameName() throws IOException {
        var table = csv("key,name,Key,\n1,2,3,4\n".getBytes(UTF_8));

        assertThat(table.repeated()).containsExactly("key");
        assertThat(table.lines().getFirst().cells()).containsOnly(Map.entry("key", "1"), Map.entry("name", "2"));
    }

    @Test
    void marksTextBeyondTheLastColumn() throws IOException {
        assertThat(csv("key,name\n1,Jobs, and more\n".getBytes(UTF_8)).lines().getFirst().overlong()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"key,name\na,x\nb,\"never closed\nc,y\n", "key,name\na,x\nb,\"closed\" too early\nc,y\n"})
    void saysWhereQuotesBreakOff(String text) throws IOException {
        var table = csv(text.getBytes(UTF_8));

        assertThat(table.unreadableFrom()).isEqualTo(3);
        assertThat(table.lines()).hasSize(1);
    }

    @Test
    void readsAnEmptyFileAsATableOfNothing() throws IOException {
        assertThat(csv(new byte[0])).isEqualTo(new Table("rounds.csv", List.of(), List.of(), List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blåbærgrød på Ærø", "bla\u030ab\u00e6r", "العربية 😀 שלום", "Á and 🍏"})
    void readsUtf8WithAndWithoutAByteOrderMark(String name) throws IOException {
        assertThat(nameIn(("key,name\n1," + name).getBytes(UTF_8))).isEqualTo(name);
        assertThat(nameIn(("\ufeffkey,name\n1," + name).getBytes(UTF_8))).isEqualTo(name);
    }

    @Test
    void readsWindows1252WhereBytesAreNoUtf8() throws IOException {
        assertThat(nameIn("key,name\n1,Sønderborg – 5 €".getBytes(WINDOWS_1252))).isEqualTo("Sønderborg – 5 €");
    }

    @Test
    void marksBytesOfNeitherEncoding() throws IOException {
        assertThat(nameIn("key,name\n1,S\u00f8nder\u0081borg".getBytes(ISO_8859_1))).isEqualTo("Sønder" + UNREADABLE + "borg");
        var utf8 = new ByteArrayOutputStream();
        utf8.writeBytes("key,name\n1,Sønder".getBytes(UTF_8));
        utf8.write(0x81);
        assertThat(nameIn(utf8.toByteArray())).isEqualTo("Sønder" + UNREADABLE);
    }

    @Test
    void marksBytesThatAreNoUtf8WhereAByteOrderMarkPromisesIt() throws IOException {
        var bytes = "\u00ef\u00bb\u00bfkey,name\n1,\u00f8".getBytes(ISO_8859_1);

        assertThat(nameIn(bytes)).isEqualTo(UNREADABLE);
    }

    @Test
    void marksHalfOfASurrogatePair() throws IOException {
        var text = new ByteArrayOutputStream();
        text.writeBytes("key,name\n1,æ".getBytes(UTF_8));
        text.writeBytes(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0xbd});

        assertThat(nameIn(text.toByteArray())).isEqualTo("æ" + UNREADABLE);
    }

    @Test
    void findsFilesInFoldersAndPassesOverWhatIsNotForPeople() throws IOException {
        var tables = Tables.read(zip(Map.of("a/b/Rounds.CSV", bytes("key\n1"), "__MACOSX/a/._Rounds.CSV", bytes("x"), ".DS_Store", bytes("x"),
                "notes.txt", bytes("x"))), Set.of("rounds.csv"));

        assertThat(tables.known()).extracting(Table::file).containsExactly("rounds.csv");
        assertThat(tables.unknown()).containsExactly("notes.txt");
    }

    @Test
    void refusesTheSameFileTwice() throws IOException {
        refuses(zip(Map.of("a/rounds.csv", bytes("key\n1"), "b/rounds.csv", bytes("key\n1"))), "duplicate-file");
    }

    @Test
    void refusesAContainerWithNothingOfUse() throws IOException {
        refuses(zip(Map.of("notes.txt", bytes("x"))), "nothing-to-import");
        refuses(zip(Map.of()), "nothing-to-import");
    }

    @Test
    void refusesWhatIsNoContainer() throws IOException {
        refuses(file(bytes("key,name\n1,2\n")), "unreadable-container");
        refuses(file(new byte[0]), "unreadable-container");
        refuses(file(new byte[] {'P', 'K', 3, 4, 0, 0}), "unreadable-container");
    }

    @Test
    void refusesAZipThatWasCutOffOrDamaged() throws IOException {
        var whole = Files.readAllBytes(zip(Map.of("rounds.csv", bytes("key,name\n" + "al1,Første runde\n".repeat(100)))));
        refuses(file(java.util.Arrays.copyOf(whole, whole.length / 2)), "unreadable-container");
        whole[50] ^= 0x55;
        refuses(file(whole), "unreadable-container");
    }

    @Test
    void refusesABomb() throws IOException {
        var bomb = file(new byte[0]);
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("rounds.csv"));
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }

        refuses(bomb, "container-too-large");
    }

    @Test
    void refusesABombInAWorkbook() throws IOException {
        var bomb = file(new byte[0]);
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var blanks = " ".repeat(1024 * 1024).getBytes(UTF_8);
            for (var i = 0; i < 300; i++) {
                zip.write(blanks);
            }
        }

        refuses(bomb, "container-too-large");
    }

    @Test
    void readsNoOtherFileByWayOfAWorkbook() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "hemmeligt");
        var book = workbook(sheets -> cells(sheets.newWorksheet("rounds"), List.of("key", "name"), List.of("al1", "PLACE")));
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(book.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var text = new String(zip.getInputStream(entry).readAllBytes(), UTF_8);
                entries.put(entry.getName(), bytes(!text.contains("PLACE") ? text : text.replace("PLACE", "&x;").replaceFirst("\\?>",
                        "?><!DOCTYPE x [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>")));
            }
        }
        assertThat(entries.values()).as("the workbook is changed").anyMatch(content -> new String(content, UTF_8).contains("&x;"));

        assertThatThrownBy(() -> Tables.read(zip(entries), Set.of("rounds.csv"))).isInstanceOf(RuleViolated.class).hasMessage("unreadable-container");
    }

    @Test
    void refusesMoreLinesThanAnybodyHasWritten() throws IOException {
        refuses(zip(Map.of("rounds.csv", bytes("key\n" + "a\n".repeat(300_001)))), "container-too-large");
    }

    @Test
    void refusesAWorkbookThatIsNone() throws IOException {
        refuses(zip(Map.of("[Content_Types].xml", bytes("<Types/>"), "rounds.csv", bytes("key\n1"))), "unreadable-container");
        refuses(zip(Map.of("[Content_Types].xml", bytes("no xml"))), "unreadable-container");
    }

    @Test
    void readsSheetsUnderTheNamesOfFiles() throws IOException {
        var tables = Tables.read(workbook(book -> {
            cells(book.newWorksheet("Rounds"), List.of("key", "name"), List.of("al1", "blåbær 😀"));
            cells(book.newWorksheet("groups.csv"), List.of("key"), List.of("g1"));
            cells(book.newWorksheet("Noter"), List.of("x"));
        }), Set.of("rounds.csv", "groups.csv"));

        assertThat(tables.known()).extracting(Table::file).containsExactly("rounds.csv", "groups.csv");
        assertThat(tables.known().getFirst().lines()).containsExactly(new Table.Line(2, Map.of("key", "al1", "name", "blåbær 😀"), false));
        assertThat(tables.unknown()).containsExactly("Noter");
    }

    @Test
    void takesDatesNumbersAndTruthFromTypedCells() throws IOException {
        var table = sheet(sheet -> {
            cells(sheet, List.of("date", "dk", "number", "key", "tiny", "leader"));
            sheet.value(1, 0, LocalDate.of(2020, 2, 29));
            sheet.style(1, 0).format("yyyy-mm-dd").set();
            sheet.value(1, 1, LocalDate.of(2020, 2, 29));
            sheet.style(1, 1).format("[$-406]d. mmmm yyyy;@").set();
            sheet.value(1, 2, new BigDecimal("7.50"));
            sheet.value(1, 3, 12);
            sheet.value(1, 4, 0.1 + 0.2);
            sheet.value(1, 5, true);
        });

        assertThat(table.lines().getFirst().cells()).isEqualTo(Map.of("date", "2020-02-29", "dk", "2020-02-29", "number", "7.5", "key", "12",
                "tiny", "0.3", "leader", "yes"));
    }

    @Test
    void doesNotTakeANumberForADate() throws IOException {
        var table = sheet(sheet -> {
            cells(sheet, List.of("plain", "money"));
            sheet.value(1, 0, 43_890);
            sheet.value(1, 1, 43_890);
            sheet.style(1, 1).format("#,##0.00 \"kr. dyrt\";[Red]-0").set();
        });

        assertThat(table.lines().getFirst().cells()).isEqualTo(Map.of("plain", "43890", "money", "43890"));
    }

    @Test
    void marksFormulas() throws IOException {
        var table = sheet(sheet -> {
            cells(sheet, List.of("key", "name"), List.of("a"));
            sheet.formula(1, 1, "HYPERLINK(\"http://x\")");
        });

        assertThat(table.lines().getFirst().text("name")).isEqualTo(UNREADABLE);
    }

    @Test
    void keepsTheRowNumbersOfASheetWithGaps() throws IOException {
        var table = sheet(sheet -> {
            cells(sheet, List.of("key"));
            sheet.value(4, 0, "a");
        });

        assertThat(table.lines()).extracting(Table.Line::row).containsExactly(5);
    }

    @Test
    void readsCharactersThatAWorkbookEscapes() throws IOException {
        var table = sheet(sheet -> cells(sheet, List.of("key", "name"), List.of("a_x0000_b", "1_x000D_2")));

        assertThat(table.lines().getFirst().cells()).isEqualTo(Map.of("key", "a\0b", "name", "1\r2"));
    }

    private Table csv(byte[] bytes) throws IOException {
        return Tables.read(zip(Map.of("rounds.csv", bytes)), Set.of("rounds.csv")).known().getFirst();
    }

    private String nameIn(byte[] bytes) throws IOException {
        return csv(bytes).lines().getFirst().text("name");
    }

    private Table sheet(Consumer<Worksheet> content) throws IOException {
        return Tables.read(workbook(book -> content.accept(book.newWorksheet("rounds"))), Set.of("rounds.csv")).known().getFirst();
    }

    private static void refuses(Path container, String code) {
        assertThatThrownBy(() -> Tables.read(container, Set.of("rounds.csv"))).isInstanceOf(RuleViolated.class).hasMessage(code);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "container", ".zip"), bytes);
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        var file = file(new byte[0]);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : new LinkedHashMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private Path workbook(Consumer<Workbook> content) throws IOException {
        var file = Files.createTempFile(folder, "book", ".xlsx");
        try (var out = Files.newOutputStream(file); var book = new Workbook(out, "test", "1.0")) {
            content.accept(book);
        }
        return file;
    }

    @SafeVarargs
    private static void cells(Worksheet sheet, List<String>... rows) {
        for (var r = 0; r < rows.length; r++) {
            for (var c = 0; c < rows[r].size(); c++) {
                sheet.value(r, c, rows[r].get(c));
            }
        }
    }
}
