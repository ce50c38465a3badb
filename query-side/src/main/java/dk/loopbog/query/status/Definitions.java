package dk.loopbog.query.status;

import dk.loopbog.events.Personal;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.status.RoundStatus.Actions;
import dk.loopbog.query.status.RoundStatus.Completeness;
import dk.loopbog.query.status.RoundStatus.Feedback;
import dk.loopbog.query.status.RoundStatus.MeetingLine;
import dk.loopbog.query.status.RoundStatus.MeetingState;
import dk.loopbog.query.status.RoundStatus.Meetings;
import dk.loopbog.query.status.RoundStatus.Minutes;
import dk.loopbog.query.status.RoundStatusDocument.Attempt;
import dk.loopbog.query.status.RoundStatusDocument.DataItem;
import dk.loopbog.query.status.RoundStatusDocument.Meeting;
import dk.loopbog.query.status.RoundStatusDocument.Membership;
import dk.loopbog.query.status.RoundStatusDocument.Submission;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What each number of a round's status means, one function for each. All of them are told a group's facts as of the day in
 * question and nothing later.
 */
final class Definitions {

    private Definitions() {
    }

    /** Members are counted on the day in question, but never later than the round's last day. */
    static LocalDate memberDay(LocalDate day, RoundDocument round) {
        return day.isBefore(round.to()) ? day : round.to();
    }

    /** Also without a group a jobcentre takes part in a round if it had joined by its last day and not withdrawn by its first. */
    static boolean takesPartWithoutGroups(JobcentreDocument jobcentre, RoundDocument round) {
        return !jobcentre.joined().isAfter(round.to()) && !jobcentre.withdrawnBy(round.from());
    }

    /** The project's title, else the group's name, else its key. */
    static String title(RoundStatusDocument group) {
        var title = group.description() == null ? null : Personal.textOf(group.description().title());
        return title != null ? title : Objects.requireNonNullElse(group.name(), group.key());
    }

    /** Those whose membership holds on that day. */
    static Set<UUID> members(RoundStatusDocument group, LocalDate memberDay, Map<UUID, ParticipantDocument> people, JobcentreDocument jobcentre) {
        return group.memberships().stream()
                .filter(membership -> holds(membership, memberDay, people.get(membership.participantId()), jobcentre.withdrawn(), group.dissolved()))
                .map(Membership::participantId)
                .collect(Collectors.toSet());
    }

    /** A membership holds until it ends, the person leaves, the jobcentre withdraws or the group is dissolved, whichever comes first. */
    static boolean holds(Membership membership, LocalDate day, @Nullable ParticipantDocument person, @Nullable LocalDate withdrawn,
                         @Nullable LocalDate dissolved) {
        var leaves = person == null ? null : person.leavesAfter(membership.from());
        return !membership.from().isAfter(day) && lasts(membership.to(), day) && lasts(leaves, day) && lasts(withdrawn, day) && lasts(dissolved, day);
    }

    private static boolean lasts(@Nullable LocalDate firstDayWithout, LocalDate day) {
        return firstDayWithout == null || day.isBefore(firstDayWithout);
    }

    /**
     * Different common functions among the members; all titles without a rule together are one.
     *
     * @param memberDay titles as they were on that day
     * @param day       rules as they stood on that day
     */
    static int functions(Set<UUID> members, Map<UUID, ParticipantDocument> people, ProgrammeDocument programme, LocalDate memberDay, LocalDate day) {
        return (int) members.stream().map(people::get).filter(Objects::nonNull)
                .map(person -> programme.functionOf(person.titleOn(memberDay), day))
                .distinct().count();
    }

    /** Complete: every field is filled in and there is a goal that is not dropped. */
    static Completeness description(RoundStatusDocument group) {
        if (group.description() == null) {
            return Completeness.MISSING;
        }
        return group.description().everyFieldIsFilledIn() && goals(group) > 0 ? Completeness.COMPLETE : Completeness.PARTIAL;
    }

    static int goals(RoundStatusDocument group) {
        return (int) group.goals().stream().filter(goal -> goal.dropped() == null).count();
    }

    static Actions actions(RoundStatusDocument group) {
        var actions = group.actions();
        return new Actions(actions.size(),
                (int) actions.stream().filter(action -> !action.tried().isEmpty()).count(),
                (int) actions.stream().filter(action -> !action.adjusted().isEmpty()).count(),
                (int) actions.stream().filter(action -> action.stopped() != null).count());
    }

    static Meetings meetings(RoundStatusDocument group, RoundDocument round) {
        return new Meetings(meetingsExpected(group, round),
                (int) group.meetings().stream().filter(meeting -> meeting.held() != null).count(),
                (int) group.meetings().stream().filter(meeting -> meeting.cancelled() != null).count());
    }

    private static int meetingsExpected(RoundStatusDocument group, RoundDocument round) {
        return group.expectations() == null ? round.meetingsExpected() : group.expectations().meetings();
    }

    private static ReportingForm reporting(RoundStatusDocument group, RoundDocument round) {
        return group.expectations() == null ? round.reporting() : group.expectations().reporting();
    }

    /** Where only logbooks are asked for, no minutes are expected and none are missing, though those that come are counted. */
    static Minutes minutes(RoundStatusDocument group, RoundDocument round) {
        var received = group.submissions().stream().filter(submission -> submission.ref().kind() == SubmissionRef.Kind.MINUTES)
                .map(Submission::number).collect(Collectors.toSet());
        if (!reporting(group, round).expectsMinutes()) {
            return new Minutes(0, received.size(), List.of());
        }
        var missing = group.meetings().stream().filter(meeting -> meeting.held() != null).map(Meeting::number)
                .filter(number -> !received.contains(number)).sorted().toList();
        return new Minutes(meetingsExpected(group, round), received.size(), missing);
    }

    static int logbookEntries(RoundStatusDocument group) {
        return (int) group.submissions().stream().filter(submission -> submission.ref().kind() == SubmissionRef.Kind.LOGBOOK).count();
    }

    static int dataItems(RoundStatusDocument group) {
        return group.data().stream().mapToInt(DataItem::count).sum();
    }

    static Feedback feedback(RoundStatusDocument group) {
        var calling = group.submissions().stream().map(Submission::ref).collect(Collectors.toSet());
        var given = group.feedback().stream().filter(feedback -> calling.contains(feedback.submission())).toList();
        var served = given.stream().map(RoundStatusDocument.Feedback::submission).collect(Collectors.toSet());
        return new Feedback(given.size(), calling.size() - served.size(),
                (int) given.stream().filter(feedback -> feedback.answered() != null).count(), median(daysToFirstFeedback(group)));
    }

    /** For each submission that has had any, whole days from its first version to its first feedback. */
    static List<Long> daysToFirstFeedback(RoundStatusDocument group) {
        return group.submissions().stream()
                .flatMap(submission -> group.feedback().stream()
                        .filter(feedback -> feedback.submission().equals(submission.ref()))
                        .map(RoundStatusDocument.Feedback::on)
                        .min(Comparator.naturalOrder())
                        .map(first -> ChronoUnit.DAYS.between(submission.on(), first)).stream())
                .toList();
    }

    /** The middle one, or the mean of the middle two. */
    static @Nullable BigDecimal median(Collection<Long> days) {
        if (days.isEmpty()) {
            return null;
        }
        var sorted = days.stream().sorted().toList();
        var upper = sorted.get(sorted.size() / 2);
        var twice = sorted.size() % 2 == 1 ? 2 * upper : sorted.get(sorted.size() / 2 - 1) + upper;
        return twice % 2 == 0 ? BigDecimal.valueOf(twice / 2) : BigDecimal.valueOf(twice * 5, 1);
    }

    /** From the day the group was formed; null while nothing was tried. */
    static @Nullable Long daysToFirstTry(RoundStatusDocument group) {
        return group.actions().stream().flatMap(action -> action.tried().stream()).map(Attempt::on).min(Comparator.naturalOrder())
                .map(first -> ChronoUnit.DAYS.between(group.formed(), first)).orElse(null);
    }

    static List<MeetingLine> meetingLines(RoundStatusDocument group) {
        return group.meetings().stream().sorted(Comparator.comparing(Meeting::number)).map(meeting -> {
            var minutes = group.submissions().stream().filter(submission -> Objects.equals(submission.number(), meeting.number()))
                    .map(Submission::on).findFirst().orElse(null);
            if (meeting.held() != null) {
                return new MeetingLine(meeting.number(), MeetingState.HELD, meeting.held(), minutes);
            }
            return meeting.cancelled() != null ? new MeetingLine(meeting.number(), MeetingState.CANCELLED, meeting.cancelled(), minutes)
                    : new MeetingLine(meeting.number(), MeetingState.PLANNED, meeting.plannedFor(), minutes);
        }).toList();
    }
}
