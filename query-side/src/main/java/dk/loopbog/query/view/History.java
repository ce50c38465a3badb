package dk.loopbog.query.view;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The whole log, from its beginning, in the order of commits. */
@FunctionalInterface
public interface History {

    /** Hands over one event after the other until there are no more or the reader has had enough and answers false. */
    void replay(Predicate<? super LoggedEvent> reader);

    /** The same events, where all of them are at hand; null where the log has to be read to find one. */
    default @Nullable EventsAtHand atHand() {
        return null;
    }
}
