package dk.loopbog.query.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterExportTest {

    private final DataRegister register = DataRegister.of(List.of(item(RegisterKind.GROUP_INTERVIEW, 2, 30), item(RegisterKind.SURVEY, 19, 77)), List.of());

    @Test
    void writesEveryKindItsTotalsAndShares() {
        var csv = new String(RegisterExport.csv(register), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFsource;kind;").contains("CENTRE;group-interview;2;30;;;\r\n", "CENTRE;total;2;30;;;28,0\r\n",
                "PARTICIPANTS;survey;19;77;;;\r\n", "PARTICIPANTS;total;19;77;;;72,0\r\n").endsWith("ALL;total;21;107;;;\r\n");
        assertThat(RegisterExport.xlsx(register)).startsWith((byte) 'P', (byte) 'K');
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+45", "-1", "@SUM(A1)", "\tcmd", "\r=1", "\n=1"})
    void noTextIsTakenForAFormula(String text) {
        assertThat(RegisterExport.harmless(text)).isEqualTo("'" + text);
    }

    @Test
    void aTitleThatSomebodyWroteIsTextInBothFiles() throws IOException {
        var line = new RegisterList.Line(UUID.randomUUID(), "other", LocalDate.parse("2020-01-09"), List.of(), "=HYPERLINK(\"http://ond.example\";\"klik\")", "Odder", 1, 2,
                null, false, false, RegisterList.Consent.MISSING, RegisterList.Consent.NOT_NEEDED);
        var list = new RegisterList("other", false, false, 1, 2, List.of(line));
        assertThat(new String(RegisterExport.csv(list), StandardCharsets.UTF_8))
                .contains("other;2020-01-09;Odder;\"'=HYPERLINK(\"\"http://ond.example\"\";\"\"klik\"\")\";1;2;;no;not needed\r\n");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(RegisterExport.xlsx(list))); var rows = book.getFirstSheet().openStream()) {
            var cell = rows.skip(1).findFirst().orElseThrow().getCell(3);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getText()).startsWith("'=HYPERLINK");
        }
    }

    @Test
    void whatWasPublishedStandsBesideWhatIsComputed() {
        var row = new RegisterSheet.Row("survey", 19, 77, new DataRegister.Published(BigDecimal.valueOf(21), null));
        assertThat(row.countDifference()).isEqualByComparingTo("-2");
        assertThat(row.pagesDifference()).isNull();
    }

    private static RegisterItemDocument item(RegisterKind kind, int count, int pages) {
        return new RegisterItemDocument(UUID.randomUUID(), kind, null, List.of(), UUID.randomUUID(), null, null, LocalDate.parse("2020-01-09"), List.of(), count, pages, null, null);
    }
}
