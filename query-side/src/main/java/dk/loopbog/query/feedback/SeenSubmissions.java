package dk.loopbog.query.feedback;

import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.consent.AuthorsConsent;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupVisibility;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionVisibility;
import dk.loopbog.query.submission.SubmissionsView;
import dk.loopbog.query.view.ReadModels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What groups have handed in, with the group that it is of, as far as a reader may read it. */
@Component
public class SeenSubmissions {

    private final ReadModels models;
    private final AuthorsConsent consent;

    SeenSubmissions(ReadModels models, AuthorsConsent consent) {
        this.models = models;
        this.consent = consent;
    }

    /**
     * @param submission without its file where it is a closed recording
     * @param closed     whether somebody who is heard on it does not agree to be recorded any more
     * @param leaders    those of its members who are marked as leaders
     */
    public record Seen(SubmissionDocument submission, boolean closed, GroupDocument group, JobcentreDocument jobcentre, Set<UUID> leaders) {

        /** The title that the group goes by. */
        public String groupTitle() {
            return group.currentProject().map(project -> project.text().title().text()).or(() -> Optional.ofNullable(group.name())).orElse(group.key());
        }

        Set<UUID> membersWithoutLeaders() {
            var members = new HashSet<>(group.memberIds());
            members.removeAll(leaders);
            return members;
        }
    }

    /** @throws Refused 404 {@code unknown-submission} where there is none or the reader may not read it */
    Seen seen(UUID id, Viewer viewer) {
        return find(id, viewer).orElseThrow(() -> Refused.unknown("submission"));
    }

    /** Nothing where there is none or the reader may not read it. */
    public Optional<Seen> find(UUID id, Viewer viewer) {
        return models.of(new SubmissionsView()).find(id).flatMap(this::withGroup)
                .filter(seen -> SubmissionVisibility.readsText(viewer, seen.submission(), seen.jobcentre().key(), seen.membersWithoutLeaders()));
    }

    /** All that the same group has handed in and the reader may read, in no order. */
    List<SubmissionDocument> ofTheGroup(Seen seen, Viewer viewer) {
        var group = seen.group();
        var ids = new ArrayList<UUID>(List.of(group.id()));
        group.meetings().stream().map(GroupDocument.Meeting::minutesId).filter(Objects::nonNull).forEach(ids::add);
        group.reflections().stream().map(GroupDocument.Reflection::id).forEach(ids::add);
        group.data().stream().map(GroupDocument.DataItem::id).forEach(ids::add);
        GroupVisibility.logbook(viewer, group, seen.leaders()).stream().map(GroupDocument.LogbookEntry::id).forEach(ids::add);
        return models.of(new SubmissionsView()).find(ids);
    }

    private Optional<Seen> withGroup(SubmissionDocument submission) {
        var closed = !consent.allowsRecording(submission);
        return Optional.ofNullable(submission.groupId()).flatMap(models.of(new GroupsView())::find).map(group -> new Seen(
                closed ? submission.withoutFiles() : submission, closed, group,
                models.of(new JobcentresView()).find(group.jobcentreId()).orElseThrow(),
                models.of(new ParticipantsView()).find(group.memberIds()).stream().filter(ParticipantDocument::leader).map(ParticipantDocument::id)
                        .collect(Collectors.toSet())));
    }
}
