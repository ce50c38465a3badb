package dk.loopbog.command.files;

import dk.loopbog.command.RuleViolated;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The words of a DOCX or ODT file: a zip of XML parts, each read once from front to back. Only few elements matter for the words
 * (ECMA-376 part 1, 17; ODF 1.3 part 3, 5 and 6), so no library that builds the whole document is needed.
 */
final class OfficeWords {

    private static final String WORD_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final Set<String> WORD_ASIDE = Set.of("footnotes", "endnotes", "comments", "header", "footer");
    /** Below what the JDK itself gives up at (jdk.xml.maxElementDepth); a text box within a table within a table needs 30. */
    private static final int DEEPEST = 90;

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder aside = new StringBuilder();
    private @Nullable FileType type;
    private boolean hasBody;
    private boolean encrypted;
    private @Nullable Integer pages;

    private OfficeWords() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    static Words of(byte[] content) {
        return new OfficeWords().read(content);
    }

    private Words read(byte[] content) {
        var budget = new Limits.Budget(Limits.MOST_UNPACKED);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            var parts = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > Limits.MOST_PARTS) {
                    throw Limits.tooComplex();
                }
                var part = new Part(budget.over(zip));
                part(entry.getName(), part);
                part.transferTo(OutputStream.nullOutputStream());
            }
        } catch (ZipException e) {
            throw refused(e.getMessage() != null && e.getMessage().contains("encrypted") ? "file-encrypted" : "file-broken");
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw refused("file-broken");
        }
        if (encrypted) {
            throw refused("file-encrypted");
        }
        if (type == null) {
            throw refused("file-type");
        }
        if (!hasBody) {
            throw refused("file-broken");
        }
        return new Words(type, text.toString(), aside.toString(), pages);
    }

    private static RuleViolated refused(String code) {
        return new RuleViolated(code, ReadFile.FIELD);
    }

    private void part(String name, Part in) throws IOException, XMLStreamException {
        switch (name) {
            case "mimetype" -> type = new String(in.readNBytes(100), StandardCharsets.US_ASCII).equals(FileType.ODT.mediaType()) ? FileType.ODT : type;
            case "[Content_Types].xml" -> each(in, reader -> {
                if (WORD_MAIN.equals(reader.getAttributeValue(null, "ContentType"))) {
                    type = FileType.DOCX;
                }
            });
            case "META-INF/manifest.xml" -> each(in, reader -> encrypted |= reader.getLocalName().equals("encryption-data"));
            case "word/document.xml" -> {
                hasBody = true;
                word(in, text);
            }
            case "content.xml" -> {
                hasBody = true;
                openDocument(in, text);
            }
            case "styles.xml" -> openDocument(in, aside);
            case "docProps/app.xml" -> property(in, "Pages");
            case "meta.xml" -> each(in, reader -> {
                if (reader.getLocalName().equals("document-statistic")) {
                    pagesAre(reader.getAttributeValue("urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "page-count"));
                }
            });
            case "docProps/core.xml" -> everyWord(in);
            default -> {
                if (name.startsWith("word/") && name.endsWith(".xml") && WORD_ASIDE.stream().anyMatch(name.substring(5)::startsWith)) {
                    word(in, aside);
                }
            }
        }
    }

    /** What is struck out, or there a second time for older programs, is no part of the text. */
    private void word(InputStream in, StringBuilder words) throws XMLStreamException {
        walk(in, new Walk() {
            private boolean inText;
            private boolean struckOut;
            private int fallback;

            @Override
            public void begin(XMLStreamReader reader) {
                switch (reader.getLocalName()) {
                    case "t" -> inText = true;
                    case "delText" -> struckOut = true;
                    case "tab" -> add(words, "\t");
                    case "br", "cr" -> add(words, "page".equals(attribute(reader, "type")) ? String.valueOf(Words.PAGE_END) : "\n");
                    case "lastRenderedPageBreak" -> add(words, String.valueOf(Words.PAGE_END));
                    case "noBreakHyphen" -> add(words, "-");
                    case "Fallback" -> fallback++;
                    default -> { }
                }
            }

            @Override
            public void characters(String written) {
                if (struckOut) {
                    add(aside, written);
                } else if (inText && fallback == 0) {
                    add(words, written);
                }
            }

            @Override
            public void end(String element) {
                switch (element) {
                    case "t" -> inText = false;
                    case "delText" -> {
                        struckOut = false;
                        add(aside, "\n");
                    }
                    case "p" -> add(words, "\n");
                    case "Fallback" -> fallback--;
                    default -> { }
                }
            }
        });
    }

    private void openDocument(InputStream in, StringBuilder words) throws XMLStreamException {
        walk(in, new Walk() {
            private int paragraphs;
            private int besides;

            @Override
            public void begin(XMLStreamReader reader) {
                switch (reader.getLocalName()) {
                    case "p", "h" -> paragraphs++;
                    case "tab" -> add(target(), "\t");
                    case "s" -> add(target(), " ".repeat(Math.clamp(number(attribute(reader, "c"), 1), 1, 100)));
                    case "line-break" -> add(target(), "\n");
                    case "soft-page-break" -> add(target(), String.valueOf(Words.PAGE_END));
                    case "tracked-changes", "annotation" -> besides++;
                    default -> { }
                }
            }

            @Override
            public void characters(String written) {
                if (paragraphs > 0) {
                    add(target(), written);
                }
            }

            @Override
            public void end(String element) {
                switch (element) {
                    case "p", "h" -> {
                        paragraphs--;
                        add(target(), "\n");
                    }
                    case "tracked-changes", "annotation" -> besides--;
                    default -> { }
                }
            }

            private StringBuilder target() {
                return besides > 0 ? aside : words;
            }
        });
    }

    private void everyWord(InputStream in) throws XMLStreamException {
        walk(in, new Walk() {
            @Override
            public void characters(String written) {
                add(aside, written + "\n");
            }
        });
    }

    private void property(InputStream in, String name) throws XMLStreamException {
        walk(in, new Walk() {
            private boolean within;

            @Override
            public void begin(XMLStreamReader reader) {
                within = reader.getLocalName().equals(name);
            }

            @Override
            public void characters(String written) {
                if (within) {
                    pagesAre(written);
                }
            }

            @Override
            public void end(String element) {
                within = false;
            }
        });
    }

    private void each(InputStream in, Consumer<XMLStreamReader> element) throws XMLStreamException {
        walk(in, new Walk() {
            @Override
            public void begin(XMLStreamReader reader) {
                element.accept(reader);
            }
        });
    }

    private interface Walk {
        default void begin(XMLStreamReader reader) {
        }

        default void characters(String written) {
        }

        default void end(String element) {
        }
    }

    private void walk(InputStream in, Walk walk) throws XMLStreamException {
        var reader = xml.createXMLStreamReader(in);
        var depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw Limits.tooComplex();
                    }
                    walk.begin(reader);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    walk.end(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> walk.characters(reader.getText());
                // no office program writes either; entities that stand for others are how a small file grows without end
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw refused("file-broken");
                default -> Limits.stillWanted();
            }
        }
    }

    private void add(StringBuilder words, String written) {
        if (text.length() + aside.length() + written.length() > Limits.MOST_CHARACTERS) {
            throw Limits.tooComplex();
        }
        words.append(written);
    }

    private void pagesAre(@Nullable String written) {
        var number = number(written, 0);
        if (number > 0) {
            pages = number;
        }
    }

    private static int number(@Nullable String written, int otherwise) {
        return written != null && written.strip().matches("\\d{1,6}") ? Integer.parseInt(written.strip()) : otherwise;
    }

    private static @Nullable String attribute(XMLStreamReader reader, String name) {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A reader of XML may close what it reads; here that would end the whole zip. */
    private static final class Part extends FilterInputStream {

        Part(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the next part follows
        }
    }
}
