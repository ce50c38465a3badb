package dk.loopbog.command.round;

import dk.loopbog.command.RuleViolated;
import java.time.LocalDate;

/** The rules of rounds. */
final class RoundRules {

    private RoundRules() {
    }

    static void aRoundEndsAfterItBegins(LocalDate from, LocalDate to) {
        RuleViolated.unless(!to.isBefore(from), "order-of-dates", "to");
    }

    static void meetingsExpectedIsPositive(int meetingsExpected) {
        RuleViolated.unless(meetingsExpected > 0, "bad-number", "meetingsExpected");
    }

    static void aClosedRoundIsNotChanged(RoundState round) {
        RuleViolated.unless(!round.closed(), "round-closed", null);
    }
}
