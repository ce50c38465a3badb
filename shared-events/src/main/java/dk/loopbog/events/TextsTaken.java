package dk.loopbog.events;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hears, within one thread, whose texts are taken out of their {@link Personal}, so that nothing can be shown to somebody without
 * being written down: there is no other way out. Threads that nobody asked to listen, such as those that fold and index, hear nothing.
 */
public final class TextsTaken {

    private static final ThreadLocal<@Nullable Set<UUID>> HEARD = new ThreadLocal<>();

    private TextsTaken() {
    }

    /** What this thread takes from now on is heard. */
    public static void listen() {
        HEARD.set(new LinkedHashSet<>());
    }

    /** Whose texts were taken since {@link #listen()}, and hears no more. */
    public static Set<UUID> heard() {
        var heard = HEARD.get();
        HEARD.remove();
        return heard == null ? Set.of() : heard;
    }

    /** For text that comes from elsewhere than a {@link Personal}: out of the search index, out of a file. */
    public static void note(UUID subject) {
        var heard = HEARD.get();
        if (heard != null) {
            heard.add(subject);
        }
    }

    /** For text that is compared, counted or sealed, and shown to nobody. */
    public static <T> T unheard(Supplier<T> work) {
        var heard = HEARD.get();
        HEARD.remove();
        try {
            return work.get();
        } finally {
            if (heard != null) {
                HEARD.set(heard);
            }
        }
    }
}
