package dk.loopbog.query.group;

import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.view.ReadModels;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The groups that a reader is or was a member of. */
@Component
public class OwnGroups {

    private final ReadModels models;

    OwnGroups(ReadModels models) {
        this.models = models;
    }

    /** The one formed last; of two formed on the same day the one that the reader has not left. */
    public Optional<GroupDocument> latestOf(Viewer viewer) {
        if (viewer.participant() == null) {
            return Optional.empty();
        }
        return models.of(new ParticipantsView()).find(viewer.participant())
                .flatMap(person -> models.of(new JobcentreGroupsView()).find(person.jobcentreId()))
                .stream().flatMap(groups -> models.of(new GroupsView()).find(groups.groupIds()).stream())
                .filter(group -> group.memberships().stream().anyMatch(member -> member.participantId().equals(viewer.participant())))
                .max(Comparator.comparing(GroupDocument::formed).thenComparing(group -> group.memberships().stream()
                        .anyMatch(member -> member.participantId().equals(viewer.participant()) && member.to() == null)));
    }
}
