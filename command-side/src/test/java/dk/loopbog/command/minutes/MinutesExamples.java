package dk.loopbog.command.minutes;

import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.meeting.MeetingExamples.MEETING;

import dk.loopbog.command.submission.Wordings;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.minutes.MinutesText;
import java.time.LocalDate;
import java.util.UUID;

/** Minutes of the group's first meeting. */
public final class MinutesExamples {

    public static final UUID MINUTES = Ids.minutes(MEETING);
    public static final LocalDate SUBMITTED_ON = LocalDate.of(2026, 2, 13);

    static final MinutesSubmitted SUBMITTED = new MinutesSubmitted(MINUTES, MEETING, GROUP, 1, MEMBER,
            MinutesText.free(new Personal(MEMBER, "Vi prøvede at gå en tur")), 2, SUBMITTED_ON);

    private MinutesExamples() {
    }

    public static Wordings wordings() {
        return Wordings.after(null, SUBMITTED);
    }

    public static MinutesState submitted() {
        return MinutesState.after(null, SUBMITTED);
    }
}
