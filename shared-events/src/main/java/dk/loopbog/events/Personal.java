package dk.loopbog.events;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Text that a person wrote, or that identifies a person, with the one whose it is. Text of this type is what the right to be
 * forgotten reaches: it is stored apart from the rest of an event's data, under a name of its own.
 *
 * @param subject the participant, account or group whose text this is
 * @param text    null once it has been erased
 */
public record Personal(UUID subject, @Nullable String text) {

    /** To be shown; {@link TextsTaken} hears of it. */
    @Override
    public @Nullable String text() {
        if (text != null) {
            TextsTaken.note(subject);
        }
        return text;
    }

    /** Whether there is text, for those who do not show it. */
    public boolean holdsText() {
        return text != null;
    }

    /** Whether there is text at all. */
    public static boolean isWritten(@Nullable Personal personal) {
        return personal != null && personal.holdsText();
    }

    public static @Nullable Personal orNull(UUID subject, @Nullable String text) {
        return text == null || text.isBlank() ? null : new Personal(subject, text);
    }

    /** For texts that consist of named parts: one that is missing or has been erased is no part. */
    public static void putInto(Map<String, Personal> parts, String part, @Nullable Personal written) {
        if (written != null && written.holdsText()) {
            parts.put(part, written);
        }
    }

    /** The text, or nothing where there is none or it has been erased. */
    public static @Nullable String textOf(@Nullable Personal personal) {
        return personal == null ? null : personal.text();
    }
}
