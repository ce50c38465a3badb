package dk.loopbog.query.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a text is. */
public enum TextKind {

    PROJECT, GOAL, ACTION, MINUTES, LOGBOOK, REFLECTION, FEEDBACK,

    /** Among researchers, beside a feedback. */
    NOTE,

    /** An item of the data register: its title, and what could be read out of its file. */
    DATA, FINDING,

    /** What participants said of a finding. */
    REPLY, IDEA;

    /** As written in addresses and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TextKind> of(String key) {
        return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
