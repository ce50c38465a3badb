package dk.loopbog.query.reminder;

import dk.loopbog.events.ReportingForm;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupDocument.Meeting;
import dk.loopbog.query.group.GroupDocument.Membership;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.round.RoundDocument;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is missing, and who can do something about it.
 *
 * @param person  null where it is for whoever coordinates the jobcentre
 * @param meeting its number, or null where no meeting is agreed upon
 * @param since   day of the meeting, or of the group's last one
 */
public record Reminder(Kind kind, @Nullable UUID person, GroupDocument group, @Nullable Integer meeting, LocalDate since) {

    public enum Kind {
        /** A meeting was held, and its minutes are waited for. */
        MINUTES,
        /** A meeting's day is past, and nobody has said whether it was held. */
        HELD,
        /** The group has no meeting before it. */
        PLAN
    }

    /** After that a thing is left in peace; it stays on the group's page. */
    static final Period PATIENCE = Period.ofDays(42);
    /** Without a meeting before it, a group is left alone for so long after the last one. */
    static final Period WITHOUT_MEETING = Period.ofDays(21);
    /** So near to the round's end no further meeting is asked for. */
    static final Period LAST_STRETCH = Period.ofDays(14);
    /** So long after the round's end what is missing of it is still asked for. */
    static final Period AFTER_THE_ROUND = Period.ofDays(28);

    /**
     * What is missing in a group on a day. Nothing is, before the day after a meeting; nobody is asked who has left the group or the
     * programme, nor in a group that is dissolved or at a jobcentre that has withdrawn.
     *
     * @param people who are or were members, those left out who were forgotten
     */
    public static List<Reminder> due(LocalDate day, GroupDocument group, JobcentreDocument jobcentre, RoundDocument round,
                                     Map<UUID, ParticipantDocument> people) {
        if (group.dissolved() != null || jobcentre.withdrawnBy(day) || round.closed() != null || day.isBefore(group.formed())
                || day.isAfter(round.to().plus(AFTER_THE_ROUND))) {
            return List.of();
        }
        var members = group.memberships().stream().filter(member -> member.holds(day)).map(Membership::participantId).distinct()
                .filter(person -> people.containsKey(person) && people.get(person).presentOn(day)).toList();
        var due = new ArrayList<Reminder>();
        for (var meeting : group.meetings()) {
            var held = meeting.held();
            if (held != null && meeting.minutes().isEmpty() && round.reporting() != ReportingForm.LOGBOOK && isAskedFor(day, held)) {
                some(members, Stream.of(meeting.minuteTaker())).forEach(person -> due.add(new Reminder(Kind.MINUTES, person, group, meeting.number(), held)));
            } else if (meeting.planned() && isAskedFor(day, meeting.plannedFor())) {
                some(members, Stream.of(meeting.chair(), meeting.minuteTaker()))
                        .forEach(person -> due.add(new Reminder(Kind.HELD, person, group, meeting.number(), meeting.plannedFor())));
            }
        }
        var last = lastThingAgreed(group);
        if (group.meetings().stream().noneMatch(Meeting::planned) && held(group) < round.meetingsExpected()
                && !day.isBefore(last.plus(WITHOUT_MEETING)) && !day.isAfter(round.to().minus(LAST_STRETCH))) {
            due.add(new Reminder(Kind.PLAN, null, group, null, last));
        }
        return due;
    }

    private static boolean isAskedFor(LocalDate day, LocalDate meeting) {
        return day.isAfter(meeting) && !day.isAfter(meeting.plus(PATIENCE));
    }

    /** Those who had the role, where they are still members, or else all. */
    private static List<UUID> some(Collection<UUID> members, Stream<@Nullable UUID> roles) {
        var named = roles.filter(Objects::nonNull).filter(members::contains).distinct().toList();
        return named.isEmpty() ? List.copyOf(members) : named;
    }

    private static long held(GroupDocument group) {
        return group.meetings().stream().filter(meeting -> meeting.held() != null).count();
    }

    private static LocalDate lastThingAgreed(GroupDocument group) {
        return group.meetings().stream().map(meeting -> Objects.requireNonNullElse(meeting.held(), meeting.plannedFor()))
                .reduce(group.formed(), (one, other) -> one.isAfter(other) ? one : other);
    }
}
