package dk.loopbog.command.meeting;

import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.minutes.MinutesState;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.events.Ids;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of learning meetings. */
final class LearningMeetingRules {

    private LearningMeetingRules() {
    }

    static void aMeetingThatWasHeldStaysHeld(LearningMeetingState meeting) {
        RuleViolated.unless(meeting.held() == null, "meeting-held", null);
    }

    static void aCancelledMeetingIsOff(LearningMeetingState meeting) {
        RuleViolated.unless(meeting.cancelled() == null, "meeting-cancelled", null);
    }

    static void minutesComeAfterTheMeeting(UUID meetingId, LocalDate held, Facts facts) {
        facts.find(MinutesState.class, Ids.minutes(meetingId)).ifPresent(minutes -> Dates.inOrder(held, minutes.submittedOn(), "happenedOn"));
    }

    static void everybodyIsKnown(Collection<UUID> people, Facts facts, String field) {
        people.forEach(person -> facts.require(ParticipantState.class, person, field));
    }

    static void isKnown(@Nullable UUID person, Facts facts, String field) {
        if (person != null) {
            facts.require(ParticipantState.class, person, field);
        }
    }
}
