package dk.loopbog.command;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to change something, checked against the rules of one aggregate. Commands are records; each feature has one sealed
 * family of them, named in {@link CommandCatalogue}. Texts in a command are plain: the aggregate knows whose they are.
 */
public interface Command {

    /** The day on which it happened; null means today. */
    @Nullable LocalDate happenedOn();

    /** Whoever writes something new need not think of an id: where none is sent, one is given. */
    static UUID orNew(@Nullable UUID id) {
        return id == null ? UUID.randomUUID() : id;
    }

    /** A form in which nothing is chosen sends no list at all. */
    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
