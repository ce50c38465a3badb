package dk.loopbog.query.jobcentre;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.view.ReadModels;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
     * Those of the programmes that the reader may see, or the one named.
     *
     * @throws Refused 404 {@code unknown-jobcentre} where there is none of that key or the reader may not see it
     */
    public List<JobcentreDocument> asked(@Nullable String key, Set<UUID> programmes, Viewer viewer) {
        var seen = models.of(new JobcentresView()).all().stream()
                .filter(jobcentre -> programmes.contains(jobcentre.programmeId()) && JobcentreVisibility.sees(viewer, jobcentre)).toList();
        if (key == null || key.isBlank()) {
            return seen;
        }
        return seen.stream().filter(jobcentre -> jobcentre.id().equals(Ids.jobcentre(key))).findFirst().map(List::of)
                .orElseThrow(() -> Refused.unknown("jobcentre"));
    }
}
