package dk.loopbog.query.workshop;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.jobcentre.Jobcentres;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.view.ReadModels;
import java.util.Comparator;
import java.util.List;
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
        var asked = programmes.askedIds(programme, viewer);
        var seen = jobcentres.asked(null, asked, viewer);
        return models.of(new WorkshopsView()).all().stream()
                .filter(workshop -> asked.contains(workshop.programmeId()) && WorkshopVisibility.sees(viewer, workshop, seen))
                .sorted(Comparator.comparing(WorkshopDocument::date).thenComparing(WorkshopDocument::key))
                .toList();
    }

    /** @throws Refused 404 {@code unknown-workshop} where there is none of that key or the reader may not see it */
    public WorkshopDocument named(String key, Viewer viewer) {
        return asked(null, viewer).stream().filter(workshop -> workshop.id().equals(Ids.workshop(key))).findFirst()
                .orElseThrow(() -> Refused.unknown("workshop"));
    }
}
