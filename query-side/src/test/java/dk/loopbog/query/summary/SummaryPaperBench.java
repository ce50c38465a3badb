package dk.loopbog.query.summary;

import dk.loopbog.query.paper.PdfPaper;
import java.util.ArrayList;

/** Makes the summary of a jobcentre with 20 groups as a PDF, time and again: {@code times}. Started by deploy/bench/run. */
final class SummaryPaperBench {

    private static final int GROUPS = 20;

    private SummaryPaperBench() {
    }

    public static void main(String[] arguments) {
        var paper = SummaryPaperTest.paper(GROUPS, "da");
        var millis = new ArrayList<Double>();
        for (var time = 0; time < Integer.parseInt(arguments[0]); time++) {
            var started = System.nanoTime();
            PdfPaper.of(paper);
            millis.add((System.nanoTime() - started) / 1e6);
        }
        System.out.println("RESULT {\"millis\":" + millis + "}");
    }
}
