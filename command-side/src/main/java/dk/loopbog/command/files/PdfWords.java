package dk.loopbog.command.files;

import dk.loopbog.command.RuleViolated;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The words of a PDF. */
final class PdfWords {

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final int DEEPEST = 3;

    private PdfWords() {
    }

    static Words of(byte[] content) {
        partsUnpackToWhatIsUsual(content);
        try (var pdf = Loader.loadPDF(content)) {
            if (!pdf.getCurrentAccessPermission().canExtractContent()) {
                throw new RuleViolated("file-encrypted", ReadFile.FIELD);
            }
            var stripper = new Stripper();
            stripper.setPageEnd(String.valueOf(Words.PAGE_END));
            return new Words(FileType.PDF, stripper.getText(pdf), aside(pdf), Math.max(1, pdf.getNumberOfPages()));
        } catch (InvalidPasswordException e) {
            throw new RuleViolated("file-encrypted", ReadFile.FIELD);
        } catch (IOException | IllegalArgumentException | ClassCastException | IndexOutOfBoundsException | NullPointerException e) {
            throw new RuleViolated("file-broken", ReadFile.FIELD);
        }
    }

    private static String aside(PDDocument pdf) {
        var about = pdf.getDocumentInformation();
        return Stream.of(about.getTitle(), about.getAuthor(), about.getSubject(), about.getKeywords()).filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    /** PDFBox unpacks a part into memory however large it gets, so all are measured first. */
    private static void partsUnpackToWhatIsUsual(byte[] content) {
        for (var at = 0; at + STREAM.length + 2 < content.length; at++) {
            if (!startsWith(content, at)) {
                continue;
            }
            var begin = at + STREAM.length;
            begin += content[begin] == '\r' ? 1 : 0;
            begin += content[begin] == '\n' ? 1 : 0;
            measure(new ByteArrayInputStream(content, begin, content.length - begin), 1);
        }
    }

    private static boolean startsWith(byte[] content, int at) {
        for (var i = 0; i < STREAM.length; i++) {
            if (content[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    /** What was packed twice is unpacked twice. */
    private static void measure(InputStream packed, int depth) {
        try {
            packed.mark(2);
            var first = packed.read();
            var second = packed.read();
            packed.reset();
            if ((first & 0x0f) != 8 || (first * 256 + second) % 31 != 0) {
                return;
            }
            var unpacked = new Limits.Budget(Limits.MOST_IN_ONE_PART).over(new InflaterInputStream(packed));
            var buffered = new BufferedInputStream(unpacked);
            if (depth < DEEPEST) {
                measure(buffered, depth + 1);
            }
            buffered.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // no packed part, or a broken one, which is for PDFBox to judge
        }
    }

    private static final class Stripper extends PDFTextStripper {

        private int characters;

        Stripper() throws IOException {
            setSortByPosition(false);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            Limits.stillWanted();
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (++characters > Limits.MOST_CHARACTERS) {
                throw Limits.tooComplex();
            }
            super.processTextPosition(text);
        }
    }
}
