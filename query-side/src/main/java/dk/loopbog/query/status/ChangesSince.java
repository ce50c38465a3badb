package dk.loopbog.query.status;

import dk.loopbog.events.SubmissionRef.Kind;
import dk.loopbog.query.status.RoundChanges.Changes;
import dk.loopbog.query.status.RoundChanges.MeetingChange;
import dk.loopbog.query.status.RoundChanges.MinutesChange;
import dk.loopbog.query.status.RoundStatusDocument.DataItem;
import dk.loopbog.query.status.RoundStatusDocument.Late.What;
import dk.loopbog.query.status.RoundStatusDocument.Meeting;
import dk.loopbog.query.status.RoundStatusDocument.Submission;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

    /** What happened by the day, but was only written down after it. */
    Changes late(RoundStatusDocument group) {
        var actions = group.actions();
        return new Changes(false, 0, 0, late(group, What.DESCRIBED, group.groupId()), 0,
                count(group.goals().stream(), goal -> late(group, What.GOAL_SET, goal.id())), 0,
                count(actions.stream(), action -> late(group, What.PLANNED, action.id())),
                count(actions.stream(), action -> late(group, What.TRIED, action.id())),
                count(actions.stream(), action -> late(group, What.ADJUSTED, action.id())),
                count(actions.stream(), action -> late(group, What.STOPPED, action.id())),
                count(actions.stream(), action -> late(group, What.KEPT, action.id())),
                meetings(group, meeting -> meeting.held() != null && late(group, What.HELD, meeting.id()), Meeting::held), List.of(), List.of(),
                submissions(group, Kind.MINUTES).filter(minutes -> late(group, What.SUBMITTED, minutes.ref().id()))
                        .map(minutes -> received(group, minutes)).sorted(Comparator.comparing(MinutesChange::number)).toList(), 0,
                count(submissions(group, Kind.LOGBOOK), entry -> late(group, What.SUBMITTED, entry.ref().id())),
                count(submissions(group, Kind.REFLECTION), reflection -> late(group, What.SUBMITTED, reflection.ref().id())),
                group.data().stream().filter(item -> late(group, What.DATA, item.id())).mapToInt(DataItem::count).sum(), 0, 0);
    }

    private boolean late(RoundStatusDocument group, What what, UUID id) {
        return group.late().stream().anyMatch(fact -> fact.what() == what && fact.id().equals(id) && !later(fact.on()) && later(fact.recorded()));
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
