package dk.loopbog.query.projection;

import dk.loopbog.query.view.LoggedEvent;
import dk.loopbog.query.view.View;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents of one view in memory while events are folded into them; the same for a live batch and for a rebuild. */
final class Fold<D> {

    private final View<D> view;
    private final Map<UUID, Stored<D>> documents;
    private final Set<UUID> changed = new HashSet<>();

    /** @param documents as they are stored: all that exist among those that the coming events will change */
    Fold(View<D> view, Map<UUID, Stored<D>> documents) {
        this.view = view;
        this.documents = new HashMap<>(documents);
    }

    /** Folds the event in, unless its document has seen it already. */
    void take(UUID id, LoggedEvent logged) {
        var before = documents.get(id);
        var position = logged.recorded().position();
        if (before != null && position <= before.at()) {
            return;
        }
        var after = view.after(before == null ? null : before.is(), logged.event(), logged.recorded());
        if (after == null) {
            throw new FoldFailed(view.name() + " has no document " + id + " for " + logged.event().getClass().getSimpleName()
                    + " at position " + position);
        }
        documents.put(id, new Stored<>(id, position, after));
        changed.add(id);
    }

    List<Stored<D>> changed() {
        return changed.stream().map(documents::get).toList();
    }

    /** What has changed so far is written. */
    void written() {
        changed.clear();
    }

    @Nullable Stored<D> find(UUID id) {
        return documents.get(id);
    }

    Collection<Stored<D>> all() {
        return documents.values();
    }
}
