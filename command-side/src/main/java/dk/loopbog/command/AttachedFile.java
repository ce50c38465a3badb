package dk.loopbog.command;

import dk.loopbog.events.Attachment;
import dk.loopbog.events.Personal;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that was put into the file store before the command that hands it in. What came with a request becomes one in
 * {@code dk.loopbog.command.files} alone; a request cannot describe one in words.
 *
 * @param bytes  its size
 * @param sha256 its name in the file store, 64 lower-case hex digits
 * @param text   what could be read out of it
 */
public record AttachedFile(String fileName, @NoText String mediaType, long bytes, @NoText String sha256, @Nullable String text) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Checks the file's description; {@code field} is the command's component that holds it. */
    public static void check(@Nullable AttachedFile file, String field) {
        if (file == null) {
            return;
        }
        Texts.line(file.fileName, field);
        Texts.line(file.mediaType, field);
        if (file.text != null) {
            Texts.document(file.text, field);
        }
        RuleViolated.unless(file.bytes > 0, "bad-number", field);
        RuleViolated.unless(file.sha256 != null && SHA256.matcher(file.sha256).matches(), "bad-text", field);
    }

    /** As it is kept: its name and its words are the subject's. */
    public Attachment by(UUID subject) {
        return new Attachment(new Personal(subject, fileName), mediaType, bytes, sha256, Personal.orNull(subject, text));
    }
}
