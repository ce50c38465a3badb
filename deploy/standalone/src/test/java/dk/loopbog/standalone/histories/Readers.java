package dk.loopbog.standalone.histories;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.events.group.MemberJoined;
import dk.loopbog.events.group.ProjectDescribed;
import dk.loopbog.events.jobcentre.JobcentreJoined;
import dk.loopbog.events.logbook.LogbookEntryWritten;
import dk.loopbog.events.logbook.LogbookSharingChanged;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.participant.ParticipantCorrected;
import dk.loopbog.events.participant.ParticipantJoined;
import dk.loopbog.events.reflection.JointReflectionWritten;
import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.feedback.SeenSubmissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may read what was handed in, said once more without the product's code, of the log alone; and what the product lets them read. */
final class Readers {

    private record HandedIn(SubmissionRef.Kind kind, UUID group, @Nullable UUID author, boolean gatheredByTheCentre) {
    }

    private final Map<UUID, String> jobcentres = new HashMap<>();
    private final Map<UUID, UUID> jobcentreOfGroup = new HashMap<>();
    private final Map<UUID, Set<UUID>> everMembers = new HashMap<>();
    private final Map<UUID, ParticipantJoined> people = new LinkedHashMap<>();
    private final Set<UUID> leaders = new HashSet<>();
    private final Set<UUID> shared = new HashSet<>();
    private final Map<UUID, HandedIn> handedIn = new LinkedHashMap<>();

    private Readers(List<Logged> log) {
        log.forEach(logged -> {
            switch (logged.event()) {
                case JobcentreJoined e -> jobcentres.put(e.jobcentreId(), e.key());
                case ParticipantJoined e -> {
                    people.put(e.participantId(), e);
                    mark(leaders, e.participantId(), e.leader());
                }
                case ParticipantCorrected e -> mark(leaders, e.participantId(), e.leader());
                case LearningGroupFormed e -> {
                    jobcentreOfGroup.put(e.groupId(), e.jobcentreId());
                    everMembers.put(e.groupId(), new HashSet<>(e.members()));
                }
                case MemberJoined e -> everMembers.get(e.groupId()).add(e.participantId());
                case ProjectDescribed e -> handedIn.put(e.groupId(), new HandedIn(SubmissionRef.Kind.PROJECT, e.groupId(), null, false));
                case MinutesSubmitted e -> handedIn.put(e.minutesId(), new HandedIn(SubmissionRef.Kind.MINUTES, e.groupId(), e.author(), false));
                case JointReflectionWritten e -> handedIn.put(e.reflectionId(), new HandedIn(SubmissionRef.Kind.REFLECTION, e.groupId(), null, false));
                case LogbookEntryWritten e -> {
                    handedIn.put(e.entryId(), new HandedIn(SubmissionRef.Kind.LOGBOOK, e.groupId(), e.participantId(), false));
                    mark(shared, e.entryId(), e.sharedWithGroup());
                }
                case LogbookSharingChanged e -> mark(shared, e.entryId(), e.sharedWithGroup());
                case DataItemReceived e when e.groupId() != null -> handedIn.put(e.dataItemId(),
                        new HandedIn(SubmissionRef.Kind.DATA, e.groupId(), null, e.kind().source() == DataKind.Source.CENTRE));
                default -> { }
            }
        });
    }

    private static void mark(Set<UUID> marked, UUID id, boolean is) {
        if (is) {
            marked.add(id);
        } else {
            marked.remove(id);
        }
    }

    /** Everybody tries to read everything. */
    static void readWhatIsTheirs(List<Logged> log, SeenSubmissions submissions) {
        var readers = new Readers(log);
        for (var viewer : readers.everybody()) {
            readers.handedIn.forEach((id, text) -> assertThat(submissions.find(id, viewer).isPresent()).as("%s reads %s %s", viewer, text, id)
                    .isEqualTo(readers.mayRead(viewer, id, text)));
        }
    }

    private List<Viewer> everybody() {
        var all = new ArrayList<Viewer>();
        for (var role : List.of(Role.ADMIN, Role.FACILITATOR, Role.RESEARCHER)) {
            all.add(new Viewer(role.name(), role.name(), Set.of(role), null, null));
        }
        jobcentres.values().forEach(jobcentre -> all.add(new Viewer("k-" + jobcentre, "k", Set.of(Role.COORDINATOR), jobcentre, null)));
        people.values().forEach(person -> all.add(new Viewer(person.key(), "p", Set.of(leaders.contains(person.participantId()) ? Role.LEADER : Role.PARTICIPANT),
                jobcentres.get(person.jobcentreId()), person.participantId())));
        return all;
    }

    private boolean mayRead(Viewer viewer, UUID id, HandedIn text) {
        var reader = viewer.participant();
        if (text.kind() == SubmissionRef.Kind.LOGBOOK) {
            return viewer.is(Role.RESEARCHER) || reader != null && (reader.equals(text.author())
                    || shared.contains(id) && everMembers.get(text.group()).contains(reader) && !leaders.contains(reader));
        }
        return viewer.jobcentre() == null || !text.gatheredByTheCentre() && viewer.jobcentre().equals(jobcentres.get(jobcentreOfGroup.get(text.group())));
    }
}
