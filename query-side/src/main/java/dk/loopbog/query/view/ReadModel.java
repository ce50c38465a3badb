package dk.loopbog.query.view;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The documents of one view, live or as they once stood. */
public interface ReadModel<D> {

    Optional<D> find(UUID id);

    /** Those that exist, in the order asked for. */
    List<D> find(Collection<UUID> ids);

    /** All documents, ordered by id: for small models only. */
    List<D> all();

    /** Hands over one document after the other, in no order; for a model of any size. */
    default void forEach(Consumer<? super D> reader) {
        all().forEach(reader);
    }
}
