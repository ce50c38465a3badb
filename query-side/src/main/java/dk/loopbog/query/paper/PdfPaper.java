package dk.loopbog.query.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A paper as a tagged PDF (PDF/UA) on A4 with its fonts in it, bookmarks and page numbers. */
public final class PdfPaper {

    private static final String FAMILY = "IBM Plex Sans";
    private static final byte[] REGULAR = font("Regular");
    private static final byte[] ITALIC = font("Italic");
    private static final byte[] SEMIBOLD = font("SemiBold");
    private static final byte[] BOLD = font("Bold");
    private static final CmapLookup GLYPHS = glyphsOf(REGULAR);

    private PdfPaper() {
    }

    public static byte[] of(Paper paper) {
        try (var document = new PDDocument(); var svg = new BatikSVGDrawer(); var bytes = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder().usePDDocument(document);
            write(builder, document, REGULAR, 400, FontStyle.NORMAL);
            write(builder, document, ITALIC, 400, FontStyle.ITALIC);
            write(builder, document, SEMIBOLD, 600, FontStyle.NORMAL);
            write(builder, document, BOLD, 700, FontStyle.NORMAL);
            draw(builder, REGULAR, 400);
            draw(builder, BOLD, 700);
            builder.usePdfUaAccessibility(true).usePdfVersion(1.7f).withProducer("Loopbog").useSVGDrawer(svg)
                    .withHtmlContent(HtmlPaper.forPdf(paper, PdfPaper::writable), null);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFKeepOpen();
                var made = GregorianCalendar.from(paper.madeAt().atZone(ZoneOffset.UTC));
                document.getDocumentInformation().setCreationDate(made);
                document.getDocumentInformation().setModificationDate(made);
                document.setDocumentId(paper.madeAt().toEpochMilli());
                document.save(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the font has no sign for is named, where it is an emoji, or else shown as missing; a PDF cannot borrow from the reader's fonts. */
    private static String writable(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (composed.codePoints().allMatch(PdfPaper::hasGlyph)) {
            return composed;
        }
        var written = new StringBuilder();
        var signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(composed);
        for (int from = signs.first(), to = signs.next(); to != BreakIterator.DONE; from = to, to = signs.next()) {
            var sign = composed.substring(from, to);
            var first = sign.codePointAt(0);
            if (sign.codePoints().allMatch(PdfPaper::hasGlyph)) {
                written.append(sign);
            } else if (hasGlyph(first)) {
                sign.codePoints().filter(PdfPaper::hasGlyph).forEach(written::appendCodePoint);
            } else if (Character.isEmoji(first)) {
                written.append('[').append(String.valueOf(Character.getName(first)).toLowerCase(Locale.ROOT)).append(']');
            } else if (Character.isLetterOrDigit(first) || Character.isDefined(first) && !Character.isISOControl(first)
                    && Character.getType(first) != Character.FORMAT) {
                written.append('?');
            }
        }
        return written.toString();
    }

    private static boolean hasGlyph(int codePoint) {
        return codePoint == '\n' || codePoint == '\r' || codePoint == '\t' || codePoint == 0xAD || GLYPHS.getGlyphId(codePoint) != 0;
    }

    private static void write(PdfRendererBuilder builder, PDDocument document, byte[] font, int weight, FontStyle style) {
        builder.useFont(new PDFontSupplier(null) {
            @Override
            public PDFont supply() {
                return embedded(document, font);
            }
        }, FAMILY, weight, style, true);
    }

    /** Without ligatures: a search for fi does not find the one sign ﬁ, and looking for what could be one takes much of the time. */
    private static PDFont embedded(PDDocument document, byte[] font) {
        try {
            var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font));
            parsed.setEnableGsub(false);
            return PDType0Font.load(document, parsed, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(PdfRendererBuilder builder, byte[] font, int weight) {
        builder.useFont(() -> new ByteArrayInputStream(font), FAMILY, weight, FontStyle.NORMAL, true, EnumSet.of(FSFontUseCase.SVG));
    }

    private static CmapLookup glyphsOf(byte[] font) {
        try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] font(String cut) {
        var path = "/paper/fonts/IBMPlexSans-" + cut + ".ttf";
        try (var file = Objects.requireNonNull(PdfPaper.class.getResourceAsStream(path), path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
