package dk.loopbog.command.forming;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.jobcentre.JobcentreState;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.round.RoundState;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of forming groups. */
final class FormingRules {

    private FormingRules() {
    }

    static void theJobcentreTakesPartInTheRoundsProgramme(JobcentreState jobcentre, RoundState round) {
        RuleViolated.unless(jobcentre.programmeId().equals(round.programmeId()), "unknown-key", "jobcentreId");
    }

    static void aClosedRoundIsNotFormed(RoundState round) {
        RuleViolated.unless(!round.closed(), "round-closed", null);
    }

    static void wishesAreAmongTheProposedThemes(FormingState forming, @Nullable String first, @Nullable String second) {
        RuleViolated.unless(first == null || forming.themes().contains(first), "bad-choice", "first");
        RuleViolated.unless(second == null || forming.themes().contains(second), "bad-choice", "second");
    }

    static void theSecondWishIsAnother(@Nullable String first, @Nullable String second) {
        RuleViolated.unless(second == null || first != null && !Objects.equals(first, second), "same-wish", "second");
    }

    static void onlyThoseWhoAreThereTakePart(ParticipantState participant, UUID jobcentreId, LocalDate day, String field) {
        RuleViolated.unless(participant.jobcentreId().equals(jobcentreId), "wrong-jobcentre", field);
        RuleViolated.unless(!participant.hasLeftBy(day), "participant-left", field);
    }

    static void theSketchIsThere(FormingState forming, int sketch) {
        RuleViolated.unless(forming.sketches().containsKey(sketch), "unknown-key", "sketch");
    }

    static void thereIsSomethingToStart(FormingState forming) {
        RuleViolated.unless(!forming.sketches().isEmpty(), "nothing-to-start", null);
        forming.sketches().keySet().forEach(sketch -> RuleViolated.unless(!forming.membersOf(sketch).isEmpty(), "sketch-without-people", "sketch"));
    }
}
