package dk.loopbog.query.group;

import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionVisibility;
import dk.loopbog.query.submission.SubmissionsView;
import dk.loopbog.query.view.ReadModels;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The groups that a reader is or was a member of. */
@Component
public class OwnGroups {

    private final ReadModels models;

    public OwnGroups(ReadModels models) {
        this.models = models;
    }

    /** All of them, in no order. */
    public List<GroupDocument> of(Viewer viewer) {
        if (viewer.participant() == null) {
            return List.of();
        }
        return models.of(new ParticipantsView()).find(viewer.participant())
                .flatMap(person -> models.of(new JobcentreGroupsView()).find(person.jobcentreId()))
                .stream().flatMap(groups -> models.of(new GroupsView()).find(groups.groupIds()).stream())
                .filter(group -> group.memberships().stream().anyMatch(member -> member.participantId().equals(viewer.participant())))
                .toList();
    }

    /** What the reader wrote in the logbook in these groups, the latest first. */
    public List<SubmissionDocument> logbookOf(Viewer viewer, Collection<GroupDocument> groups) {
        var ids = groups.stream().flatMap(group -> group.logbook().stream()).filter(entry -> entry.participantId().equals(viewer.participant()))
                .map(GroupDocument.LogbookEntry::id).collect(Collectors.toSet());
        return models.of(new SubmissionsView()).find(ids).stream()
                .filter(entry -> SubmissionVisibility.readsLogbook(viewer, entry.versions().getFirst().author(), entry.shared(), Set.of()))
                .sorted(Comparator.comparing(SubmissionDocument::on).reversed()).toList();
    }

    /** The one formed last; of two formed on the same day the one that the reader has not left. */
    public Optional<GroupDocument> latestOf(Viewer viewer) {
        return of(viewer).stream().max(Comparator.comparing(GroupDocument::formed).thenComparing(group -> group.memberships().stream()
                .anyMatch(member -> member.participantId().equals(viewer.participant()) && member.to() == null)));
    }
}
