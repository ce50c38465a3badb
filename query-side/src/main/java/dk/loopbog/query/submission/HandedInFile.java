package dk.loopbog.query.submission;

import dk.loopbog.events.Attachment;
import dk.loopbog.events.Personal;
import dk.loopbog.query.page.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a submission, as a link to fetch it.
 *
 * @param kind  "PDF" or the like
 * @param size  for people
 * @param words what could be read out of it
 */
public record HandedInFile(String name, String href, String kind, String size, @Nullable String words) {

    private static final int KILO = 1024;

    /** Null where there is none, or it was erased. */
    public static @Nullable HandedInFile of(UUID submission, int version, @Nullable Attachment file, Wording say) {
        var name = file == null ? null : file.fileName().text();
        return name == null ? null : new HandedInFile(name, "/filer/" + submission + "/" + version,
                name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT), size(file.bytes(), say), Personal.textOf(file.text()));
    }

    private static String size(long bytes, Wording say) {
        return bytes < KILO * KILO ? say.text("file.kilobytes", Math.max(1, bytes / KILO))
                : say.text("file.megabytes", say.number(BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf((long) KILO * KILO), 1, RoundingMode.HALF_UP)));
    }
}
