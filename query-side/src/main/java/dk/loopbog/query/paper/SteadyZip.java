package dk.loopbog.query.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** An office file without the moment in which it happened to be written: what a paper is made from decides its every byte. */
final class SteadyZip {

    /** In the core properties, which one of the libraries dates by the machine's clock. */
    private static final Pattern WRITTEN_AT = Pattern.compile("(<dcterms:(?:created|modified)[^>]*>)[^<]*");
    private static final int FIRST_YEAR_OF_ZIP = 1980;

    private SteadyZip() {
    }

    static byte[] of(byte[] file, Instant madeAt) {
        var at = LocalDateTime.ofInstant(madeAt, ZoneOffset.UTC);
        var steady = new ByteArrayOutputStream();
        try (var from = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get(); var to = new ZipOutputStream(steady)) {
            for (var entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                var same = new ZipEntry(entry.getName());
                same.setTimeLocal(at.getYear() < FIRST_YEAR_OF_ZIP ? LocalDateTime.of(FIRST_YEAR_OF_ZIP, 1, 1, 0, 0) : at);
                to.putNextEntry(same);
                var content = content(from, entry);
                to.write(entry.getName().equals("docProps/core.xml") ? dated(content, madeAt) : content);
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return steady.toByteArray();
    }

    private static byte[] content(ZipFile file, ZipArchiveEntry entry) throws IOException {
        try (var in = file.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static byte[] dated(byte[] properties, Instant madeAt) {
        return WRITTEN_AT.matcher(new String(properties, StandardCharsets.UTF_8)).replaceAll("$1" + Instant.ofEpochSecond(madeAt.getEpochSecond()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
