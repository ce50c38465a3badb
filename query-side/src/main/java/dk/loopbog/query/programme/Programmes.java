package dk.loopbog.query.programme;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.view.ReadModels;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The programmes that a question is about. */
@Component
public class Programmes {

    private final ReadModels models;

    public Programmes(ReadModels models) {
        this.models = models;
    }

    /**
     * All that the reader may see, oldest first, or the one named.
     *
     * @throws Refused 404 {@code unknown-programme} where there is none of that key or the reader may not see it
     */
    public List<ProgrammeDocument> asked(@Nullable String key, Viewer viewer) {
        var jobcentres = models.of(new JobcentresView()).all();
        var seen = models.of(new ProgrammesView()).all().stream()
                .filter(programme -> ProgrammeVisibility.sees(viewer, programme, jobcentres))
                .sorted(Comparator.comparing(ProgrammeDocument::starts).thenComparing(ProgrammeDocument::key))
                .toList();
        if (key == null || key.isBlank()) {
            return seen;
        }
        return seen.stream().filter(programme -> programme.id().equals(Ids.programme(key))).findFirst().map(List::of)
                .orElseThrow(() -> Refused.unknown("programme"));
    }

    public Set<UUID> askedIds(@Nullable String key, Viewer viewer) {
        return asked(key, viewer).stream().map(ProgrammeDocument::id).collect(Collectors.toSet());
    }
}
