package dk.loopbog.query.workshop;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.jobcentre.Jobcentres;
import dk.loopbog.query.programme.ProgrammeParts;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.view.ReadModels;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The workshops that a question is about. */
@Component
public class Workshops {

    private final ReadModels models;
    private final Programmes programmes;
    private final Jobcentres jobcentres;

    public Workshops(ReadModels models, Programmes programmes, Jobcentres jobcentres) {
        this.models = models;
        this.programmes = programmes;
        this.jobcentres = jobcentres;
    }

    /** All that the reader may see, oldest first. */
    public List<WorkshopDocument> asked(@Nullable String programme, Viewer viewer) {
        return of(programmes.askedIds(programme, viewer), viewer);
    }

    /** Of these programmes, which the reader may see, oldest first. */
    public List<WorkshopDocument> of(Set<UUID> programmes, Viewer viewer) {
        var places = jobcentres.asked(null, programmes, viewer);
        return ProgrammeParts.of(programmes, ProgrammeParts::workshops, new WorkshopsView(), models).stream()
                .filter(workshop -> WorkshopVisibility.sees(viewer, workshop, places))
                .sorted(Comparator.comparing(WorkshopDocument::date).thenComparing(WorkshopDocument::key)).toList();
    }

    /** Those of them that the reader may see. */
    public List<WorkshopDocument> seen(Collection<UUID> ids, Viewer viewer) {
        var found = models.of(new WorkshopsView()).find(ids);
        var asked = found.stream().map(WorkshopDocument::programmeId)
                .filter(programme -> programmes.sees(viewer, programme)).collect(Collectors.toSet());
        var places = jobcentres.asked(null, asked, viewer);
        return found.stream().filter(workshop -> asked.contains(workshop.programmeId()) && WorkshopVisibility.sees(viewer, workshop, places)).toList();
    }

    /** @throws Refused 404 {@code unknown-workshop} where there is none of that key or the reader may not see it */
    public WorkshopDocument named(String key, Viewer viewer) {
        return seen(List.of(Ids.workshop(key)), viewer).stream().findFirst().orElseThrow(() -> Refused.unknown("workshop"));
    }
}
