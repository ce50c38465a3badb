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

    /** What waits for an answer in the newest programmes. */
    public Waits waits(Viewer viewer) {
        var waiting = all(programmes.newest(viewer).ids(), null, null, false, viewer).stream().filter(each -> each.state() == State.WAITING).toList();
        return new Waits(waiting.size(), waiting.isEmpty() ? null : waiting.getFirst().since());
    }

    /** The programmes that are looked over: the one named, or those of what is named, or else the newest. */
    Set<UUID> lookedOver(@Nullable String programme, @Nullable String round, @Nullable String jobcentre, Viewer viewer) {
        var named = Stream.concat(Stream.ofNullable(round).map(key -> rounds.named(key, viewer).programmeId()),
                Stream.ofNullable(jobcentre).flatMap(key -> jobcentres.named(key, viewer).stream()).map(JobcentreDocument::programmeId))
                .collect(Collectors.toSet());
        return programme == null && !named.isEmpty() ? named : programmes.namedOrNewest(programme, viewer);
    }

    /**
     * What has waited longest first, in these programmes; keys narrow the list.
     *
     * @param answeredToo whether what is answered is on the list, of which there is far more than of the rest
     */
    List<Waiting> all(Set<UUID> lookedOver, @Nullable String round, @Nullable String jobcentre, boolean answeredToo, Viewer viewer) {
        var askedRounds = round == null ? rounds.of(lookedOver) : List.of(rounds.named(round, viewer));
        var places = jobcentres.asked(jobcentre, lookedOver, viewer);
        var roundKeys = askedRounds.stream().collect(Collectors.toMap(RoundDocument::id, RoundDocument::key));
        var placeKeys = places.stream().collect(Collectors.toMap(JobcentreDocument::id, JobcentreDocument::key));
        var handedIn = facts.of(askedRounds, places).stream().flatMap(Desk::handedIn).filter(each -> answeredToo || !each.isAnswered())
                .filter(each -> DeskVisibility.seesInTheInbox(viewer, each.ref())).toList();
        var desks = desks(handedIn, viewer);
        return handedIn.stream()
                .map(each -> each.waiting(roundKeys.getOrDefault(each.group().roundId(), ""), placeKeys.getOrDefault(each.group().jobcentreId(), ""),
                        desks.get(each.ref())))
                .sorted(Comparator.comparing(Waiting::since).thenComparing(Waiting::group).thenComparing(waiting -> waiting.ref().id()))
                .toList();
    }

    private Map<SubmissionRef, DeskDocument> desks(List<HandedIn> handedIn, Viewer viewer) {
        if (!DeskVisibility.seesWhoLooksAfterWhat(viewer)) {
            return Map.of();
        }
        return models.of(new DeskView()).find(handedIn.stream().map(HandedIn::ref).map(Ids::deskCase).toList()).stream()
                .collect(Collectors.toMap(DeskDocument::submission, desk -> desk));
    }

    private static Stream<HandedIn> handedIn(RoundStatusDocument group) {
        return Stream.concat(group.submissions().stream().map(submission -> handedIn(group, submission)),
                group.data().stream().filter(item -> FROM_PARTICIPANTS.contains(item.kind())).map(item -> handedIn(group, item)));
    }

    private static HandedIn handedIn(RoundStatusDocument group, RoundStatusDocument.Submission submission) {
        return new HandedIn(group, submission.ref(), submission.number(), null, 1,
                Stream.concat(Stream.of(submission.on()), submission.revised().stream()).toList(), answered(group, submission.ref()));
    }

    private static HandedIn handedIn(RoundStatusDocument group, RoundStatusDocument.DataItem item) {
        var ref = new SubmissionRef(SubmissionRef.Kind.DATA, item.id());
        return new HandedIn(group, ref, null, item.kind(), item.count(), List.of(item.on()), answered(group, ref));
    }

    private static @Nullable Integer answered(RoundStatusDocument group, SubmissionRef ref) {
        return group.feedback().stream().filter(given -> given.submission().equals(ref)).map(RoundStatusDocument.Feedback::version)
                .max(Comparator.naturalOrder()).orElse(null);
    }

    /**
     * What a group handed in, without what researchers did about it on their desk.
     *
     * @param versions days of all versions, oldest first
     * @param answered the latest version with feedback, or null
     */
    private record HandedIn(RoundStatusDocument group, SubmissionRef ref, @Nullable Integer number, @Nullable String dataKind, int count,
                            List<LocalDate> versions, @Nullable Integer answered) {

        boolean isAnswered() {
            return answered != null && answered >= versions.size();
        }

        Waiting waiting(String round, String jobcentre, @Nullable DeskDocument desk) {
            var version = versions.size();
            var settled = Math.max(answered == null ? 0 : answered, desk == null || desk.aside() == null ? 0 : desk.aside().version());
            var state = isAnswered() ? State.ANSWERED : desk != null && desk.asideAt(version) ? State.ASIDE : State.WAITING;
            return new Waiting(ref, group.key(), GroupFacts.title(group), round, jobcentre, number, dataKind, count,
                    settled < version ? versions.get(settled) : versions.getFirst(), version, answered, state, desk);
        }
    }
}
