package dk.loopbog.query.consent;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people at the jobcentres had agreed to on a day, and the texts that they are asked with.
 *
 * @param problem    why the day asked for cannot be used, so that today's state is shown; or null
 * @param programmes keys of all that the reader may see, the newest first
 * @param writes     whether the reader may issue a new text
 */
record ConsentsSheet(@Nullable String problem, String programme, String title, List<Programme> programmes, LocalDate day, List<Place> places, List<Text> texts,
                     boolean writes) {

    record Programme(String key, String title) {
    }

    record Place(String key, String name, List<Person> people) {
    }

    record Person(String name, boolean research, boolean quotation, boolean recording) {
    }

    /** @param version 0 for the text that comes with the product */
    record Text(String key, int version, String text) {
    }
}
