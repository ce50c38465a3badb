package dk.loopbog.query.consent;

import dk.loopbog.events.Passage;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupDocument.Membership;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionDocument.Version;
import dk.loopbog.query.submission.SubmissionTexts;
import dk.loopbog.query.submission.SubmissionsView;
import dk.loopbog.query.view.ReadModels;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whether words may be used for a purpose, as of now. Whose they are decides: the one who wrote them; of what a group wrote together everybody
 * who was a member on the day it was handed in, or, where nobody was, everybody who ever was. Words that are nobody's here, such as
 * the centre's own notes of what others said, are not quoted, and neither are words that are erased.
 */
@Component
public class AuthorsConsent {

    private final ReadModels models;

    public AuthorsConsent(ReadModels models) {
        this.models = models;
    }

    /** No for whoever never said yes. */
    public boolean allows(ConsentPurpose purpose, UUID participantId) {
        return models.of(new ConsentsView()).find(participantId).flatMap(consent -> consent.now(purpose)).isPresent();
    }

    /** Whether every text of this version may be used so. */
    public boolean allows(ConsentPurpose purpose, SubmissionDocument submission, Version version) {
        return allows(purpose, submission, version, SubmissionTexts.whose(version).values());
    }

    /** Whether one part of it may be; parts are named as {@link SubmissionTexts#of} names them. */
    public boolean allows(ConsentPurpose purpose, SubmissionDocument submission, Version version, String part) {
        var whose = SubmissionTexts.whose(version).get(part);
        return whose != null && allows(purpose, submission, version, Set.of(whose));
    }

    /** Whether a passage that was quoted before may still be shown. */
    public boolean allows(ConsentPurpose purpose, Passage passage) {
        return passage.quote().holdsText() && models.of(new SubmissionsView()).find(passage.source().id())
                .filter(submission -> submission.versions().stream().filter(version -> version.version() == passage.version())
                        .anyMatch(version -> allows(purpose, submission, version, Set.of(passage.quote().subject())))).isPresent();
    }

    /**
     * Whether what a group or one of its members handed in may be used in research, as it stands now. What somebody entered for a group is
     * the group's.
     */
    public boolean allowsResearch(SubmissionDocument submission) {
        var version = submission.current();
        var subjects = new HashSet<>(SubmissionTexts.whose(version).values());
        if (version.author() != null) {
            subjects.add(version.author());
        }
        subjects.removeIf(subject -> !subject.equals(submission.groupId()) && models.of(new ParticipantsView()).find(subject).isEmpty());
        if (subjects.isEmpty() && submission.groupId() != null) {
            subjects.add(submission.groupId());
        }
        return allows(ConsentPurpose.RESEARCH, submission, version, subjects);
    }

    /** Whether everybody who is heard on it agrees to be recorded; yes for what is no recording. */
    public boolean allowsRecording(SubmissionDocument submission) {
        return submission.recorded().stream().allMatch(person -> allows(ConsentPurpose.RECORDING, person));
    }

    /** Those of these submissions that are recordings to which somebody does not agree any more. */
    public Set<UUID> closedRecordings(Collection<UUID> submissions) {
        return models.of(new SubmissionsView()).find(submissions).stream().filter(each -> !allowsRecording(each)).map(SubmissionDocument::id)
                .collect(Collectors.toSet());
    }

    private boolean allows(ConsentPurpose purpose, SubmissionDocument submission, Version version, Collection<UUID> subjects) {
        var people = authors(submission, version, subjects);
        return !people.isEmpty() && people.stream().allMatch(person -> allows(purpose, person));
    }

    private Set<UUID> authors(SubmissionDocument submission, Version version, Collection<UUID> subjects) {
        var people = new HashSet<>(subjects);
        if (submission.groupId() != null && people.remove(submission.groupId())) {
            people.addAll(models.of(new GroupsView()).find(submission.groupId()).map(group -> authors(group, version.on())).orElse(Set.of()));
        }
        return people;
    }

    private static Set<UUID> authors(GroupDocument group, LocalDate day) {
        var present = group.memberships().stream().filter(membership -> membership.holds(day)).map(Membership::participantId)
                .collect(Collectors.toSet());
        return present.isEmpty() ? group.memberIds() : present;
    }
}
