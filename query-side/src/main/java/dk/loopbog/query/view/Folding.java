package dk.loopbog.query.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One view folded in memory. */
final class Folding<D> {

    private final View<D> view;
    private final Map<UUID, D> documents = new HashMap<>();
    private final Map<UUID, List<LoggedEvent>> atHand = new HashMap<>();

    Folding(View<D> view) {
        this.view = view;
    }

    /**
     * Passes over an event that does not count. The beginning of an aggregate is kept at hand, though: what something later
     * happened to was there, whatever day its beginning was given; a meeting may be held before the day it was planned for.
     */
    void passOver(LoggedEvent beginning) {
        if (!beginning.beginsItsAggregate()) {
            return;
        }
        var id = view.documentChangedBy(beginning.event());
        if (id != null) {
            atHand.computeIfAbsent(id, any -> new ArrayList<>()).add(beginning);
        }
    }

    void take(LoggedEvent logged) {
        var id = view.documentChangedBy(logged.event());
        if (id == null) {
            return;
        }
        var beginnings = atHand.getOrDefault(id, List.of());
        if (!beginnings.isEmpty() && !documents.containsKey(id)) {
            fold(id, beginnings.removeFirst());
        }
        if (!beginnings.isEmpty()) {
            beginnings.removeIf(beginning -> {
                var needed = beginning.aggregateId().equals(logged.aggregateId());
                if (needed) {
                    fold(id, beginning);
                }
                return needed;
            });
        }
        fold(id, logged);
    }

    private void fold(UUID id, LoggedEvent logged) {
        var after = view.after(documents.get(id), logged.event(), logged.recorded());
        if (after != null) {
            documents.put(id, after);
        }
    }

    @Nullable D document(UUID id) {
        return documents.get(id);
    }

    /** All documents, ordered by id. */
    List<D> all() {
        return documents.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
