package dk.loopbog.command;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Facts written down in a test: real states, held in a map in place of the log. */
public final class FactsGiven implements Facts {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private record Key(Class<?> state, UUID id) {
    }

    private final Map<Key, Object> states = new HashMap<>();

    public FactsGiven and(UUID id, Object state) {
        states.put(new Key(state.getClass(), id), state);
        return this;
    }

    @Override
    public LocalDate today() {
        return TODAY;
    }

    @Override
    public <S> Optional<S> find(Class<S> state, UUID id) {
        return Optional.ofNullable(states.get(new Key(state, id))).map(state::cast);
    }
}
