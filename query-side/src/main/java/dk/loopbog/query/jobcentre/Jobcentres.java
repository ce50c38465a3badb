package dk.loopbog.query.jobcentre;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.programme.ProgrammeParts;
import dk.loopbog.query.view.ReadModels;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The jobcentres that a question is about. */
@Component
public class Jobcentres {

    private final ReadModels models;

    public Jobcentres(ReadModels models) {
        this.models = models;
    }

    /**
     * Those of the programmes that the reader may see, ordered by id, or the one named.
     *
     * @throws Refused 404 {@code unknown-jobcentre} where there is none of that key or the reader may not see it
     */
    public List<JobcentreDocument> asked(@Nullable String key, Set<UUID> programmes, Viewer viewer) {
        if (key == null || key.isBlank()) {
            return candidates(programmes, viewer).filter(jobcentre -> programmes.contains(jobcentre.programmeId()))
                    .filter(JobcentreVisibility.of(viewer)).sorted(Comparator.comparing(jobcentre -> jobcentre.id().toString())).toList();
        }
        return named(key, viewer).filter(jobcentre -> programmes.contains(jobcentre.programmeId())).map(List::of)
                .orElseThrow(() -> Refused.unknown("jobcentre"));
    }

    /** The one of that key, where the reader may see it. */
    public Optional<JobcentreDocument> named(String key, Viewer viewer) {
        return models.of(new JobcentresView()).find(Ids.jobcentre(key)).filter(JobcentreVisibility.of(viewer));
    }

    private Stream<JobcentreDocument> candidates(Set<UUID> programmes, Viewer viewer) {
        return JobcentreVisibility.seesAll(viewer) ? ProgrammeParts.of(programmes, ProgrammeParts::jobcentres, new JobcentresView(), models).stream()
                : JobcentreVisibility.only(viewer).flatMap(models.of(new JobcentresView())::find).stream();
    }
}
