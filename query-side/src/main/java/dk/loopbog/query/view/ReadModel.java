package dk.loopbog.query.view;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The documents of one view, live or as they once stood. */
public interface ReadModel<D> {

    Optional<D> find(UUID id);

    /** Those that exist, in the order asked for. */
    List<D> find(Collection<UUID> ids);

    /** All documents, ordered by id: for small models only. */
    List<D> all();
}
