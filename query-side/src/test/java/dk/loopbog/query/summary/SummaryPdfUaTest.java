package dk.loopbog.query.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.query.paper.PdfPaper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What somebody who has a summary read aloud relies on: all of PDF/UA-1 that a machine can decide, asked by veraPDF. */
class SummaryPdfUaTest {

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void keepsEveryRule(String language) throws Exception {
        var result = asked(PdfPaper.of(SummaryPaperTest.paper(6, language)));
        assertThat(result.getTestAssertions()).extracting(TestAssertion::getRuleId, TestAssertion::getMessage).isEmpty();
        assertThat(result.isCompliant()).isTrue();
        assertThat(result.getTotalAssertions()).isGreaterThan(10_000);
    }

    @Test
    void aPdfWithoutALanguageIsFound() throws Exception {
        try (var pdf = Loader.loadPDF(PdfPaper.of(SummaryPaperTest.paper(1, "da"))); var spoilt = new ByteArrayOutputStream()) {
            pdf.getDocumentCatalog().setLanguage(null);
            pdf.save(spoilt);
            assertThat(asked(spoilt.toByteArray()).isCompliant()).isFalse();
        }
    }

    private static ValidationResult asked(byte[] pdf) throws Exception {
        try (var foundry = Foundries.defaultInstance(); var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser);
        }
    }
}
