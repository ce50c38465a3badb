package dk.loopbog.command.meeting;

import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;

import dk.loopbog.events.Ids;
import dk.loopbog.events.meeting.LearningMeetingEvent;
import dk.loopbog.events.meeting.MeetingCancelled;
import dk.loopbog.events.meeting.MeetingHeld;
import dk.loopbog.events.meeting.MeetingMode;
import dk.loopbog.events.meeting.MeetingScheduled;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** The first meeting of the group: scheduled in January for February. */
public final class MeetingExamples {

    public static final UUID MEETING = Ids.meeting(GROUP, 1);
    public static final LocalDate AGREED = LocalDate.of(2026, 1, 20);
    public static final LocalDate HELD_ON = LocalDate.of(2026, 2, 10);

    static final LocalTime NINE = LocalTime.of(9, 0);
    static final MeetingScheduled SCHEDULED = new MeetingScheduled(MEETING, GROUP, 1, HELD_ON, NINE, "Lokale 3", MeetingMode.IN_PERSON, AGREED);
    static final MeetingCancelled CANCELLED = new MeetingCancelled(MEETING, GROUP, null, LocalDate.of(2026, 2, 9));
    static final MeetingHeld HELD = new MeetingHeld(MEETING, GROUP, MeetingMode.IN_PERSON, List.of(MEMBER), List.of(), null, MEMBER, HELD_ON);

    private MeetingExamples() {
    }

    public static LearningMeetingState scheduled() {
        return after(SCHEDULED);
    }

    public static LearningMeetingState held() {
        return after(SCHEDULED, HELD);
    }

    public static LearningMeetingState cancelled() {
        return after(SCHEDULED, CANCELLED);
    }

    private static LearningMeetingState after(MeetingScheduled scheduled, LearningMeetingEvent... more) {
        var state = LearningMeetingState.after(null, scheduled);
        for (var event : more) {
            state = LearningMeetingState.after(state, event);
        }
        return state;
    }
}
