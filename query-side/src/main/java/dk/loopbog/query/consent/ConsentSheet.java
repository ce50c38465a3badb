package dk.loopbog.query.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One's own consent. */
record ConsentSheet(UUID participantId, List<Purpose> purposes) {

    /**
     * @param key     of its texts
     * @param name    as commands name it
     * @param version of the current text
     * @param since   day of the consent that holds, or null
     * @param former  the earlier text that it holds for, where there is a newer one
     * @param history what was said and taken back before, oldest first
     */
    record Purpose(String key, String name, String text, int version, @Nullable LocalDate since, @Nullable String former, List<Span> history) {
    }

    record Span(LocalDate from, LocalDate until) {
    }
}
