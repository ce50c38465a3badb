package dk.loopbog.command.minutes;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.AttachedFile;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Numbers;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import dk.loopbog.command.meeting.LearningMeetingState;
import dk.loopbog.command.meeting.LearningMeetingState.Held;
import dk.loopbog.command.minutes.MinutesCommand.SubmitMinutes;
import dk.loopbog.events.Attachment;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.minutes.MinutesText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of minutes. */
final class MinutesRules {

    private MinutesRules() {
    }

    static Held minutesNeedAMeetingThatWasHeld(SubmitMinutes command, Facts facts) {
        var meeting = facts.require(LearningMeetingState.class, Ids.meeting(command.groupId(), command.meetingNumber()), "meetingNumber");
        RuleViolated.unless(meeting.cancelled() == null, "meeting-cancelled", "meetingNumber");
        var held = meeting.held();
        if (held == null) {
            throw new RuleViolated("meeting-not-held", "meetingNumber");
        }
        return held;
    }

    static void minutesAreReadable(MinutesCommand command) {
        Texts.optional(command.free(), "free");
        Texts.optional(command.tried(), "tried");
        Texts.optional(command.learned(), "learned");
        Texts.optional(command.adjust(), "adjust");
        Texts.optional(command.next(), "next");
        AttachedFile.check(command.attachment(), "attachment");
        Numbers.positive(command.pages(), "pages");
    }

    /** An administrator may register minutes of which the centre has no more than the fact that they came. */
    static void minutesSaySomething(Actor actor, MinutesCommand command, @Nullable Attachment kept) {
        if (!actor.is(Role.ADMIN)) {
            Texts.something("free", command.free(), command.tried(), command.learned(), command.adjust(), command.next(), command.attachment(),
                    command.pages(), kept);
        }
    }

    static MinutesText textBy(UUID author, MinutesCommand command, @Nullable Attachment kept) {
        var attachment = command.attachment();
        return new MinutesText(Personal.orNull(author, command.free()), Personal.orNull(author, command.tried()),
                Personal.orNull(author, command.learned()), Personal.orNull(author, command.adjust()), Personal.orNull(author, command.next()),
                attachment == null ? kept : attachment.by(author));
    }
}
