package dk.loopbog.query.view;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.Ids;
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.events.meeting.MeetingHeld;
import dk.loopbog.events.meeting.MeetingScheduled;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Events for {@link MeetingsView}. */
public final class MeetingExamples {

    public static final LocalDate FORMED = LocalDate.parse("2019-01-15");

    private MeetingExamples() {
    }

    public static LearningGroupFormed formed(String key) {
        return new LearningGroupFormed(Ids.group(key), key, Ids.round("r1"), Ids.jobcentre("odder"), "Gruppe " + key, List.of(), List.of(), FORMED);
    }

    public static MeetingScheduled scheduled(String group, int number, LocalDate plannedFor) {
        return new MeetingScheduled(meeting(group, number), Ids.group(group), number, plannedFor, null, null, null, plannedFor);
    }

    public static MeetingHeld held(String group, int number, LocalDate day) {
        return new MeetingHeld(meeting(group, number), Ids.group(group), null, List.of(), List.of(), null, null, day);
    }

    public static UUID meeting(String group, int number) {
        return Ids.meeting(Ids.group(group), number);
    }

    /** A group with so many meetings, each planned and held. */
    public static DomainEvent[] group(String key, int meetings) {
        var events = new DomainEvent[1 + 2 * meetings];
        events[0] = formed(key);
        for (var number = 1; number <= meetings; number++) {
            events[2 * number - 1] = scheduled(key, number, FORMED.plusWeeks(number));
            events[2 * number] = held(key, number, FORMED.plusWeeks(number));
        }
        return events;
    }
}
