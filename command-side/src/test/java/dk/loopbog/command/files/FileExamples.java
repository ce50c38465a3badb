package dk.loopbog.command.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Real files, written by the libraries that others write them with. */
public final class FileExamples {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private FileExamples() {
    }

    /** Each text is a page; a line break begins a new line. */
    public static byte[] pdf(String... pages) throws IOException {
        try (var pdf = new PDDocument()) {
            write(pdf, pages);
            return saved(pdf);
        }
    }

    static byte[] encryptedPdf(String userPassword, boolean mayExtract) throws IOException {
        try (var pdf = new PDDocument()) {
            write(pdf, "Hemmeligt");
            var may = new AccessPermission();
            may.setCanExtractContent(mayExtract);
            var policy = new StandardProtectionPolicy("ejer", userPassword, may);
            policy.setEncryptionKeyLength(256);
            pdf.protect(policy);
            return saved(pdf);
        }
    }

    /** A page of a few kilobytes that unpacks to a number of megabytes. */
    static byte[] pdfBomb(int megabytes, boolean packedTwice) throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            var stream = new COSStream();
            try (var out = packedTwice ? stream.createOutputStream(filters()) : stream.createOutputStream(COSName.FLATE_DECODE)) {
                var blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
                for (var i = 0; i < megabytes; i++) {
                    out.write(blanks);
                }
            }
            page.setContents(new PDStream(stream));
            return saved(pdf);
        }
    }

    private static COSArray filters() {
        var twice = new COSArray();
        twice.add(COSName.FLATE_DECODE);
        twice.add(COSName.FLATE_DECODE);
        return twice;
    }

    private static void write(PDDocument pdf, String... pages) throws IOException {
        for (var text : pages) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                for (var line : text.split("\n")) {
                    content.showText(line);
                    content.newLineAtOffset(0, -20);
                }
                content.endText();
            }
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    public static byte[] docx(int pages, String... paragraphs) throws IOException {
        return word(pages, null, paragraphs);
    }

    static byte[] docxWithHeader(String header, String... paragraphs) throws IOException {
        return word(0, header, paragraphs);
    }

    private static byte[] word(int pages, String header, String... paragraphs) throws IOException {
        try (var word = new XWPFDocument()) {
            for (var text : paragraphs) {
                word.createParagraph().createRun().setText(text);
            }
            if (header != null) {
                word.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText(header);
            }
            if (pages > 0) {
                word.getProperties().getExtendedProperties().getUnderlyingProperties().setPages(pages);
            }
            var bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] encryptedDocx() throws IOException, GeneralSecurityException {
        try (var shell = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("kodeord");
            try (var out = encryptor.getDataStream(shell)) {
                out.write(docx(1, "Hemmeligt"));
            }
            var bytes = new ByteArrayOutputStream();
            shell.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    /** A Word document with a body of one's own making. */
    static byte[] docxWith(String body) throws IOException {
        return zip(Map.of("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
                "word/document.xml", body));
    }

    static String body(String content) {
        return "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + content + "</w:body></w:document>";
    }

    static byte[] docxBomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i <= Limits.MOST_UNPACKED / zeros.length; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    static byte[] odt(String content, boolean encrypted) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
            var first = new ZipEntry("mimetype");
            var crc = new CRC32();
            crc.update(type);
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            put(zip, "META-INF/manifest.xml", "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry>"
                    + (encrypted ? "<m:encryption-data/>" : "") + "</m:file-entry></m:manifest>");
            put(zip, "meta.xml", "<o:document-meta xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\">"
                    + "<o:meta><meta:document-statistic meta:page-count=\"3\"/></o:meta></o:document-meta>");
            put(zip, "content.xml", "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                    + "<o:body><o:text>" + content + "</o:text></o:body></o:document-content>");
        }
        return bytes.toByteArray();
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
