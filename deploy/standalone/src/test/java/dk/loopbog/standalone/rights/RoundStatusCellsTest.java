package dk.loopbog.standalone.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every cell of the matrix opens what lies behind it, for whoever is offered the link. */
class RoundStatusCellsTest {

    private static final Pattern CELL = Pattern.compile("<a class=\"cell\" href=\"([^\"#]+)(?:#([^\"]+))?\">([^<]*)<span class=\"sr-only\">: ([^<,]+)");

    /** What stands for one of the things counted, in the section that the cell points at. */
    private static final Map<String, Pattern> ONE_OF = Map.of("Medlemmer", Pattern.compile("<th scope=\"row\""), "Mål", Pattern.compile("<li><span"),
            "Planlagt", Pattern.compile("<h3 id=\"a"), "Prøvet", Pattern.compile("<h3 id=\"a"), "Data", Pattern.compile("<li"),
            "Logbog", Pattern.compile("<a href=\"/indsendelser/[^\"]+\">Logbog"));

    @TempDir
    private static Path folder;
    private static TwoJobcentres product;

    @BeforeAll
    static void start() throws Exception {
        product = new TwoJobcentres(folder);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void everyCellOpensWhatItCounts(Visitor visitor) throws Exception {
        var softly = new SoftAssertions();
        for (var cell : cells(visitor)) {
            var answer = product.get(cell.group(1), visitor);
            softly.assertThat(answer.statusCode()).as("%s, %s", visitor, cell.group()).isEqualTo(200);
            if (cell.group(2) != null) {
                var section = section(answer.body(), cell.group(2));
                softly.assertThat(section).as("%s, %s", visitor, cell.group()).isNotEmpty();
                var counted = cell.group(3).strip();
                switch (cell.group(4).strip()) {
                    case "Svar givet" -> softly.assertThat(section).as("%s, %s", visitor, cell.group())
                            .contains(counted.equals("1") ? "Ét svar givet" : counted + " svar givet");
                    case "Svar venter" -> softly.assertThat(section).as("%s, %s", visitor, cell.group())
                            .contains(counted.equals("1") ? "én indsendelse venter" : counted + " indsendelser venter");
                    default -> softly.assertThat(ONE_OF.get(cell.group(4).strip()).matcher(section).results().count())
                            .as("%s, %s", visitor, cell.group()).isEqualTo(Long.parseLong(counted));
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void logbooksAreOpenedByResearchersAlone() throws Exception {
        for (var visitor : Visitor.values()) {
            assertThat(cells(visitor).stream().anyMatch(cell -> cell.group(4).strip().equals("Logbog"))).as(visitor.name())
                    .isEqualTo(visitor == Visitor.RESEARCHER);
        }
    }

    private static List<MatchResult> cells(Visitor visitor) throws Exception {
        var cells = new ArrayList<>(CELL.matcher(product.get("/runder/" + TwoJobcentres.ROUND, visitor).body()).results().toList());
        assertThat(cells).as(visitor.name()).hasSizeGreaterThan(10);
        return cells;
    }

    /** From the heading to the end of its section. */
    private static String section(String page, String heading) {
        var begin = page.indexOf("id=\"" + heading + "\"");
        return begin < 0 ? "" : page.substring(begin, page.indexOf("</section>", begin));
    }
}
