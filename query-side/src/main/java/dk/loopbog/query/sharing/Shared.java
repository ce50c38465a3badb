package dk.loopbog.query.sharing;

import dk.loopbog.events.Ids;
import dk.loopbog.events.sharing.SharedPart;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.OwnGroups;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.sharing.SharingVisibility.Belonging;
import dk.loopbog.query.view.ReadModels;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The groups that share something with a reader. */
public final class Shared {

    private final ReadModels models;
    private final OwnGroups own;

    public Shared(ReadModels models, OwnGroups own) {
        this.models = models;
        this.own = own;
    }

    /** Ids of those that share this part with the reader, whether the reader could see it without or not. */
    public Set<UUID> groups(SharedPart part, Viewer viewer) {
        var reader = belonging(viewer);
        return models.of(new SharingsView()).all().stream()
                .filter(sharing -> sharing.part(part).filter(shared -> SharingVisibility.reads(viewer, shared, reader)).isPresent())
                .map(SharingDocument::id).collect(Collectors.toSet());
    }

    boolean reads(UUID group, SharedPart part, Viewer viewer) {
        return models.of(new SharingsView()).find(group).flatMap(sharing -> sharing.part(part))
                .filter(shared -> SharingVisibility.reads(viewer, shared, belonging(viewer))).isPresent();
    }

    private Belonging belonging(Viewer viewer) {
        var jobcentre = Optional.ofNullable(viewer.jobcentre()).map(Ids::jobcentre).flatMap(models.of(new JobcentresView())::find);
        return new Belonging(jobcentre.map(JobcentreDocument::programmeId).orElse(null), jobcentre.map(JobcentreDocument::id).orElse(null),
                own.of(viewer).stream().map(GroupDocument::id).collect(Collectors.toSet()));
    }
}
