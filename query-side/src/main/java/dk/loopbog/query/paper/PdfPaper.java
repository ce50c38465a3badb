package dk.loopbog.query.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
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
        var builder = new PdfRendererBuilder();
        use(builder, REGULAR, 400, FontStyle.NORMAL);
        use(builder, ITALIC, 400, FontStyle.ITALIC);
        use(builder, SEMIBOLD, 600, FontStyle.NORMAL);
        use(builder, BOLD, 700, FontStyle.NORMAL);
        try (var svg = new BatikSVGDrawer(); var bytes = new ByteArrayOutputStream()) {
            builder.usePdfUaAccessibility(true).usePdfVersion(1.7f).withProducer("Loopbog").useSVGDrawer(svg)
                    .withHtmlContent(HtmlPaper.forPdf(paper, PdfPaper::writable), null);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                try (var document = renderer.createPDFKeepOpen()) {
                    var made = GregorianCalendar.from(paper.madeAt().atZone(ZoneOffset.UTC));
                    document.getDocumentInformation().setCreationDate(made);
                    document.getDocumentInformation().setModificationDate(made);
                    document.setDocumentId(paper.madeAt().toEpochMilli());
                    document.save(bytes);
                }
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

    private static void use(PdfRendererBuilder builder, byte[] font, int weight, FontStyle style) {
        builder.useFont(() -> new ByteArrayInputStream(font), FAMILY, weight, style, true, EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
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
