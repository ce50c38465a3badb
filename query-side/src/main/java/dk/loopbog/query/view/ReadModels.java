package dk.loopbog.query.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Every read model, live or as it once stood. */
public interface ReadModels {

    <D> ReadModel<D> of(View<D> view);

    /**
     * The same models folded anew from the log, in memory, from what had happened by one day and was recorded by one time.
     *
     * @param happenedBy last day that counts, or null for all days
     * @param recordedBy last instant that counts, or null for all
     */
    ReadModels asOf(@Nullable LocalDate happenedBy, @Nullable Instant recordedBy);
}
