package dk.loopbog.query.summary;

import dk.loopbog.query.paper.DocxPaper;
import dk.loopbog.query.paper.Paper;
import dk.loopbog.query.paper.PdfPaper;
import dk.loopbog.query.paper.XlsxPaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Measures, and asserts nothing: run by deploy/bench/summary-papers alone. */
class SummaryPaperBench {

    private static final int GROUPS = 20;
    private static final int TIMES = 10;

    @Test
    void measure() throws IOException {
        var paper = SummaryPaperTest.paper(GROUPS, "da");
        var lines = new StringBuilder("a summary of %d groups, milliseconds\n".formatted(GROUPS));
        new TreeMap<String, Function<Paper, byte[]>>(Map.of("pdf", PdfPaper::of, "docx", DocxPaper::of, "xlsx", XlsxPaper::of)).forEach((format, make) -> {
            var first = millis(make, paper);
            var next = new ArrayList<Long>();
            for (var i = 0; i < TIMES; i++) {
                next.add(millis(make, paper));
            }
            next.sort(Long::compare);
            lines.append("%-5s first %5d, then %5d (median of %d), %d bytes%n".formatted(format, first, next.get(TIMES / 2), TIMES, make.apply(paper).length));
        });
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/summary-papers.txt"), lines);
    }

    private static long millis(Function<Paper, byte[]> make, Paper paper) {
        var started = System.nanoTime();
        make.apply(paper);
        return (System.nanoTime() - started) / 1_000_000;
    }
}
