package dk.loopbog.query.round;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.programme.ProgrammeParts;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.view.ReadModels;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rounds that a question is about. */
@Component
public class Rounds {

    private final ReadModels models;
    private final Programmes programmes;

    public Rounds(ReadModels models, Programmes programmes) {
        this.models = models;
        this.programmes = programmes;
    }

    /** All that the reader may see, oldest first. */
    public List<RoundDocument> asked(@Nullable String programme, Viewer viewer) {
        return of(programmes.askedIds(programme, viewer));
    }

    /** Of these programmes, oldest first. */
    public List<RoundDocument> of(Collection<UUID> programmes) {
        return ProgrammeParts.of(programmes, ProgrammeParts::rounds, new RoundsView(), models).stream()
                .sorted(Comparator.comparing(RoundDocument::from).thenComparing(RoundDocument::key)).toList();
    }

    /** The one of that key, or without a key all that the reader may see, oldest first. */
    public List<RoundDocument> asked(@Nullable String key, @Nullable String programme, Viewer viewer) {
        return key == null || key.isBlank() ? asked(programme, viewer) : List.of(named(key, viewer));
    }

    /** The key that is asked for, or else that of the current round of the programme named or of the newest. */
    public Optional<String> askedOrCurrent(@Nullable String key, @Nullable String programme, Viewer viewer, LocalDate today) {
        return key == null || key.isBlank() ? current(programmes.namedOrNewest(programme, viewer), today).map(RoundDocument::key) : Optional.of(key);
    }

    /** The round begun last in these programmes; before the first begins, that one. */
    public Optional<RoundDocument> current(Collection<UUID> programmes, LocalDate today) {
        var known = of(programmes);
        return known.stream().filter(round -> !round.from().isAfter(today)).reduce((earlier, later) -> later).or(() -> known.stream().findFirst());
    }

    /** @throws Refused 404 {@code unknown-round} where there is none of that key or the reader may not see it */
    public RoundDocument named(String key, Viewer viewer) {
        return seen(Ids.round(key), viewer).orElseThrow(() -> Refused.unknown("round"));
    }

    /** The one of that id, where the reader may see it. */
    public Optional<RoundDocument> seen(UUID id, Viewer viewer) {
        return models.of(new RoundsView()).find(id).filter(round -> programmes.sees(viewer, round.programmeId()));
    }
}
