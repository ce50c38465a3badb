package dk.loopbog.query.programme;

import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.view.View;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What belongs to one programme, each kind in the order in which it came, so that it is reached by its ids and nobody has to look
 * through the other programmes' for it.
 */
public record ProgrammeParts(UUID id, List<UUID> jobcentres, List<UUID> rounds, List<UUID> participants, List<UUID> workshops, List<UUID> findings,
                             List<UUID> dataItems) {

    /** The documents of one kind that belong to these programmes. */
    public static <D> List<D> of(Collection<UUID> programmes, Function<ProgrammeParts, List<UUID>> kind, View<D> view, ReadModels models) {
        return models.of(view).find(ids(programmes, kind, models));
    }

    /** The ids of one kind that belong to these programmes. */
    public static List<UUID> ids(Collection<UUID> programmes, Function<ProgrammeParts, List<UUID>> kind, ReadModels models) {
        return models.of(new ProgrammePartsView()).find(programmes).stream().flatMap(parts -> kind.apply(parts).stream()).toList();
    }
}
