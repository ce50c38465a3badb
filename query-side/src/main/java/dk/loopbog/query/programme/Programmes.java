package dk.loopbog.query.programme;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentreVisibility;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.view.ReadModels;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The programmes that a question is about. */
@Component
public class Programmes {

    /** That a page looks over which names none: what it shows would otherwise grow with every programme there ever was. */
    private static final int AT_ONCE = 6;

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
        if (key == null || key.isBlank()) {
            return seen(viewer).sorted(Comparator.comparing(ProgrammeDocument::starts).thenComparing(ProgrammeDocument::key)).toList();
        }
        return models.of(new ProgrammesView()).find(Ids.programme(key)).filter(programme -> sees(viewer, programme)).map(List::of)
                .orElseThrow(() -> Refused.unknown("programme"));
    }

    public Set<UUID> askedIds(@Nullable String key, Viewer viewer) {
        return ids(asked(key, viewer));
    }

    /** Those begun last of all that the reader may see. */
    public NewestProgrammes newest(Viewer viewer) {
        var all = asked(null, viewer);
        return new NewestProgrammes(all.subList(Math.max(0, all.size() - AT_ONCE), all.size()), all.size());
    }

    /** The one named, or else those begun last. */
    public Set<UUID> namedOrNewest(@Nullable String key, Viewer viewer) {
        return key == null || key.isBlank() ? newest(viewer).ids() : askedIds(key, viewer);
    }

    /** To choose among: the newest, and before them those already chosen that are older. */
    public List<ProgrammeDocument> choices(Set<UUID> chosen, Viewer viewer) {
        var newest = newest(viewer);
        var older = chosen.stream().filter(programme -> !newest.ids().contains(programme)).toList();
        return Stream.concat(models.of(new ProgrammesView()).find(older).stream().filter(programme -> sees(viewer, programme)),
                newest.programmes().stream()).toList();
    }

    public boolean sees(Viewer viewer, UUID programme) {
        return models.of(new ProgrammesView()).find(programme).filter(found -> sees(viewer, found)).isPresent();
    }

    static Set<UUID> ids(List<ProgrammeDocument> programmes) {
        return programmes.stream().map(ProgrammeDocument::id).collect(Collectors.toSet());
    }

    private Stream<ProgrammeDocument> seen(Viewer viewer) {
        return (JobcentreVisibility.seesAll(viewer) ? models.of(new ProgrammesView()).all().stream()
                : only(viewer).map(JobcentreDocument::programmeId).flatMap(models.of(new ProgrammesView())::find).stream())
                .filter(programme -> sees(viewer, programme));
    }

    private boolean sees(Viewer viewer, ProgrammeDocument programme) {
        return ProgrammeVisibility.sees(viewer, programme, only(viewer).stream().toList());
    }

    private Optional<JobcentreDocument> only(Viewer viewer) {
        return JobcentreVisibility.only(viewer).flatMap(models.of(new JobcentresView())::find);
    }
}
