package dk.loopbog.query.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class FirstPapersTest {

    @Test
    void onePaperOfEachFormatIsMadeWithAllKindsOfBlocks() throws Exception {
        var papers = FirstPapers.make();
        assertThat(papers).hasSize(3);
        try (var pdf = Loader.loadPDF(papers.getFirst())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Kapitel", "Æblegrød", "Punkt");
        }
    }
}
