package dk.loopbog.query.status;

import dk.loopbog.events.SubmissionRef.Kind;
import dk.loopbog.query.status.RoundChanges.Changes;
import dk.loopbog.query.status.RoundChanges.MeetingChange;
import dk.loopbog.query.status.RoundChanges.MinutesChange;
import dk.loopbog.query.status.RoundStatusDocument.DataItem;
import dk.loopbog.query.status.RoundStatusDocument.Meeting;
import dk.loopbog.query.status.RoundStatusDocument.Submission;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out of a group's dated facts what is later than a day. */
final class ChangesSince {

    private final LocalDate since;

    ChangesSince(LocalDate since) {
        this.since = since;
    }

    Changes of(RoundStatusDocument group) {
        var actions = group.actions();
        return new Changes(later(group.formed()),
                count(group.memberships().stream(), membership -> later(membership.from()) && membership.from().isAfter(group.formed())),
                count(group.memberships().stream(), membership -> later(membership.to())),
                count(submissions(group, Kind.PROJECT), project -> later(project.on())) > 0,
                revisions(submissions(group, Kind.PROJECT)),
                count(group.goals().stream(), goal -> later(goal.set()) && goal.dropped() == null),
                count(group.goals().stream(), goal -> later(goal.dropped())),
                count(actions.stream(), action -> later(action.planned())),
                count(actions.stream(), action -> action.tried().stream().anyMatch(attempt -> later(attempt.on()))),
                count(actions.stream(), action -> action.adjusted().stream().anyMatch(this::later)),
                count(actions.stream(), action -> later(action.stopped())),
                count(actions.stream(), action -> later(action.kept())),
                meetings(group, meeting -> later(meeting.held()), Meeting::held),
                meetings(group, meeting -> later(meeting.cancelled()), Meeting::cancelled),
                meetings(group, meeting -> later(meeting.moved()) && meeting.held() == null && meeting.cancelled() == null, Meeting::plannedFor),
                submissions(group, Kind.MINUTES).filter(minutes -> later(minutes.on())).map(minutes -> received(group, minutes))
                        .sorted(Comparator.comparing(MinutesChange::number)).toList(),
                revisions(submissions(group, Kind.MINUTES)),
                count(submissions(group, Kind.LOGBOOK), entry -> later(entry.on())),
                count(submissions(group, Kind.REFLECTION), reflection -> later(reflection.on())),
                group.data().stream().filter(item -> later(item.on())).mapToInt(DataItem::count).sum(),
                count(group.feedback().stream(), feedback -> later(feedback.on())),
                count(group.feedback().stream(), feedback -> later(feedback.answered())));
    }

    private boolean later(@Nullable LocalDate day) {
        return day != null && day.isAfter(since);
    }

    private static <T> int count(Stream<T> facts, Predicate<T> counts) {
        return (int) facts.filter(counts).count();
    }

    private static Stream<Submission> submissions(RoundStatusDocument group, Kind kind) {
        return group.submissions().stream().filter(submission -> submission.ref().kind() == kind);
    }

    private int revisions(Stream<Submission> submissions) {
        return (int) submissions.flatMap(submission -> submission.revised().stream()).filter(this::later).count();
    }

    private static List<MeetingChange> meetings(RoundStatusDocument group, Predicate<Meeting> counts, Function<Meeting, @Nullable LocalDate> day) {
        return group.meetings().stream().filter(counts).sorted(Comparator.comparing(Meeting::number))
                .map(meeting -> new MeetingChange(meeting.number(), Objects.requireNonNull(day.apply(meeting)))).toList();
    }

    private static MinutesChange received(RoundStatusDocument group, Submission minutes) {
        var number = Objects.requireNonNull(minutes.number());
        var held = group.meetings().stream().filter(meeting -> meeting.number() == number).map(Meeting::held).filter(Objects::nonNull).findFirst();
        return new MinutesChange(number, minutes.on(), held.map(day -> ChronoUnit.DAYS.between(day, minutes.on())).orElse(0L));
    }
}
