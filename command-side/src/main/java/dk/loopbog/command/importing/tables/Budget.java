package dk.loopbog.command.importing.tables;

import dk.loopbog.command.RuleViolated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What one container may cost in all. Sizes that a container states of itself are not believed: bytes are counted as they come
 * out of the inflater, so that a bomb is put down after {@link #MOST_BYTES}.
 */
final class Budget {

    static final long MOST_BYTES = 100L * 1024 * 1024;
    static final int MOST_LINES = 300_000;
    static final int MOST_ENTRIES = 1_000;

    private long bytes;
    private int lines;

    byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
        var out = new ByteArrayOutputStream();
        drain(zip, entry, out);
        return out.toByteArray();
    }

    /** Reads to the end for the sake of counting. */
    void measure(ZipFile zip, ZipEntry entry) throws IOException {
        drain(zip, entry, OutputStream.nullOutputStream());
    }

    void takeLine() {
        lines++;
        refuseIf(lines > MOST_LINES);
    }

    private void drain(ZipFile zip, ZipEntry entry, OutputStream out) throws IOException {
        var buffer = new byte[64 * 1024];
        try (var in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
                refuseIf(bytes > MOST_BYTES);
                out.write(buffer, 0, n);
            }
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new ZipException("checksum of " + entry.getName());
            }
        }
    }

    private static void refuseIf(boolean over) {
        if (over) {
            throw new RuleViolated("container-too-large", null);
        }
    }
}
