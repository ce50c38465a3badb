package dk.loopbog.command;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a rule may know of other aggregates: their states as the event log has them at the moment of asking. A fact may change
 * between the question and the commit; rules that must never be broken live inside one aggregate.
 */
public interface Facts {

    /** Today in Denmark. */
    LocalDate today();

    /** @param state one of the classes named in {@link CommandCatalogue#STATES} */
    <S> Optional<S> find(Class<S> state, UUID id);

    /** Refuses with {@code unknown-key} at {@code field} where there is none. */
    default <S> S require(Class<S> state, UUID id, String field) {
        return find(state, id).orElseThrow(() -> new RuleViolated("unknown-key", field));
    }
}
