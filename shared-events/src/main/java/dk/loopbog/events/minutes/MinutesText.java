package dk.loopbog.events.minutes;

import dk.loopbog.events.Attachment;
import dk.loopbog.events.Personal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What minutes say: free text, the four fields of the template, an attached document, or several of them. */
public record MinutesText(
        @Nullable Personal free,
        @Nullable Personal tried,
        @Nullable Personal learned,
        @Nullable Personal adjust,
        @Nullable Personal next,
        @Nullable Attachment attachment) {

    /** The written parts by their keys, in the order of the template; the words of an attached file are no part of it. */
    public Map<String, Personal> parts() {
        var parts = new LinkedHashMap<String, Personal>();
        Personal.putInto(parts, "free", free);
        Personal.putInto(parts, "tried", tried);
        Personal.putInto(parts, "learned", learned);
        Personal.putInto(parts, "adjust", adjust);
        Personal.putInto(parts, "next", next);
        return parts;
    }

    public static MinutesText free(@Nullable Personal text) {
        return new MinutesText(text, null, null, null, null, null);
    }

    /** The same, but for the words of the file. */
    public MinutesText withoutTextOfFile() {
        return attachment == null ? this : new MinutesText(free, tried, learned, adjust, next, attachment.withoutText());
    }
}
