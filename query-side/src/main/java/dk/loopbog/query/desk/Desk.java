package dk.loopbog.query.desk;

import dk.loopbog.events.Ids;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.desk.Waiting.State;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.Jobcentres;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.Rounds;
import dk.loopbog.query.status.GroupFacts;
import dk.loopbog.query.status.RoundStatusDocument;
import dk.loopbog.query.view.ReadModels;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All that groups handed in, with its place on the researchers' desk. Wider than the numbers of a round's status: supplementary
 * data lie here too, and a version that came after the feedback waits anew.
 */
@Component
public class Desk {

    private static final Set<String> FROM_PARTICIPANTS = Stream.of(DataKind.values())
            .filter(kind -> kind.source() == DataKind.Source.PARTICIPANTS).map(DataKind::key).collect(Collectors.toSet());

    private final ReadModels models;
    private final Programmes programmes;
    private final Rounds rounds;
    private final Jobcentres jobcentres;
    private final GroupFacts facts;

    Desk(ReadModels models, Programmes programmes, Rounds rounds, Jobcentres jobcentres, GroupFacts facts) {
        this.models = models;
        this.programmes = programmes;
        this.rounds = rounds;
        this.jobcentres = jobcentres;
        this.facts = facts;
    }

    /** @param oldest day from which the one waits that has waited longest; null where nothing waits */
    public record Waits(int count, @Nullable LocalDate oldest) {
    }

    /** What waits for an answer in all that the reader may see. */
    public Waits waits(Viewer viewer) {
        var waiting = all(null, null, null, viewer).stream().filter(each -> each.state() == State.WAITING).toList();
        return new Waits(waiting.size(), waiting.isEmpty() ? null : waiting.getFirst().since());
    }

    /** What has waited longest first; keys narrow the list. */
    List<Waiting> all(@Nullable String programme, @Nullable String round, @Nullable String jobcentre, Viewer viewer) {
        var askedRounds = rounds.asked(round, programme, viewer);
        var places = jobcentres.asked(jobcentre, programmes.askedIds(programme, viewer), viewer);
        var roundKeys = askedRounds.stream().collect(Collectors.toMap(RoundDocument::id, RoundDocument::key));
        var placeKeys = places.stream().collect(Collectors.toMap(JobcentreDocument::id, JobcentreDocument::key));
        var groups = facts.of(askedRounds, places);
        var desks = desks(groups, viewer);
        return groups.stream()
                .flatMap(group -> new OfGroup(group, roundKeys.getOrDefault(group.roundId(), ""), placeKeys.getOrDefault(group.jobcentreId(), ""), desks)
                        .all())
                .filter(waiting -> DeskVisibility.seesInTheInbox(viewer, waiting))
                .sorted(Comparator.comparing(Waiting::since).thenComparing(Waiting::group).thenComparing(waiting -> waiting.ref().id()))
                .toList();
    }

    private Map<UUID, DeskDocument> desks(List<RoundStatusDocument> groups, Viewer viewer) {
        if (!DeskVisibility.seesWhoLooksAfterWhat(viewer)) {
            return Map.of();
        }
        var ids = groups.stream().flatMap(Desk::refs).map(Ids::deskCase).toList();
        return models.of(new DeskView()).find(ids).stream().collect(Collectors.toMap(DeskDocument::id, desk -> desk));
    }

    private static Stream<SubmissionRef> refs(RoundStatusDocument group) {
        return Stream.concat(group.submissions().stream().map(RoundStatusDocument.Submission::ref), group.data().stream().map(Desk::ref));
    }

    private static SubmissionRef ref(RoundStatusDocument.DataItem item) {
        return new SubmissionRef(SubmissionRef.Kind.DATA, item.id());
    }

    private record OfGroup(RoundStatusDocument group, String round, String jobcentre, Map<UUID, DeskDocument> desks) {

        Stream<Waiting> all() {
            return Stream.concat(group.submissions().stream().map(this::submission),
                    group.data().stream().filter(item -> FROM_PARTICIPANTS.contains(item.kind())).map(this::data));
        }

        private Waiting submission(RoundStatusDocument.Submission submission) {
            return waiting(submission.ref(), submission.number(), null, 1,
                    Stream.concat(Stream.of(submission.on()), submission.revised().stream()).toList());
        }

        private Waiting data(RoundStatusDocument.DataItem item) {
            return waiting(ref(item), null, item.kind(), item.count(), List.of(item.on()));
        }

        /** @param versions days of all versions, oldest first */
        private Waiting waiting(SubmissionRef ref, @Nullable Integer number, @Nullable String dataKind, int count, List<LocalDate> versions) {
            var answered = group.feedback().stream().filter(given -> given.submission().equals(ref)).map(RoundStatusDocument.Feedback::version)
                    .max(Comparator.naturalOrder()).orElse(null);
            var desk = desks.get(Ids.deskCase(ref));
            var version = versions.size();
            var settled = Math.max(answered == null ? 0 : answered, desk == null || desk.aside() == null ? 0 : desk.aside().version());
            var state = answered != null && answered >= version ? State.ANSWERED
                    : desk != null && desk.asideAt(version) ? State.ASIDE : State.WAITING;
            return new Waiting(ref, group.key(), GroupFacts.title(group), round, jobcentre, number, dataKind, count,
                    settled < version ? versions.get(settled) : versions.getFirst(), version, answered, state, desk);
        }
    }
}
