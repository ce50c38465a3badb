package dk.loopbog.events.minutes;

import dk.loopbog.events.Attachment;
import dk.loopbog.events.Personal;
import org.jspecify.annotations.Nullable;

/** What minutes say: free text, the four fields of the template, an attached document, or several of them. */
public record MinutesText(
        @Nullable Personal free,
        @Nullable Personal tried,
        @Nullable Personal learned,
        @Nullable Personal adjust,
        @Nullable Personal next,
        @Nullable Attachment attachment) {

    public static MinutesText free(@Nullable Personal text) {
        return new MinutesText(text, null, null, null, null, null);
    }
}
