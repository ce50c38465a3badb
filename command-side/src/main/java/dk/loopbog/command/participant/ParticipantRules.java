package dk.loopbog.command.participant;

import dk.loopbog.command.Dates;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import dk.loopbog.command.jobcentre.JobcentreState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of participants. */
final class ParticipantRules {

    private ParticipantRules() {
    }

    static void aPersonIsReadable(@Nullable String name, @Nullable String email) {
        Texts.optionalLine(name, "name");
        Texts.optionalLine(email, "email");
    }

    /** A file brings what was kept elsewhere, as it was kept. */
    static void mailReachesWhoeverIsTypedIn(@Nullable String email, boolean imported) {
        if (!imported) {
            Texts.optionalAddress(email, "email");
        }
    }

    static void theJobcentreTakesPartInTheProgramme(JobcentreState jobcentre, UUID programmeId) {
        RuleViolated.unless(jobcentre.programmeId().equals(programmeId), "unknown-key", "jobcentreId");
    }

    static void aTitleFollowsTheOneBefore(ParticipantState participant, LocalDate from) {
        Dates.inOrder(participant.titles().getLast().from(), from, "happenedOn");
    }

    static void nobodyLeavesTwice(ParticipantState participant) {
        RuleViolated.unless(participant.left() == null, "participant-left", "happenedOn");
    }

    static void nobodyLeavesBeforeTheyJoined(ParticipantState participant, LocalDate left) {
        Dates.inOrder(participant.periods().getLast().from(), left, "happenedOn");
    }

    static void onlyOneWhoLeftReturns(ParticipantState participant) {
        RuleViolated.unless(participant.left() != null, "participant-present", "happenedOn");
    }

    static void nobodyReturnsBeforeTheyLeft(ParticipantState participant, LocalDate returned) {
        Dates.inOrder(participant.left(), returned, "happenedOn");
    }
}
