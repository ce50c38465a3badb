package dk.loopbog.command;

import org.jspecify.annotations.Nullable;

/** Rules about counts, pages and numbers in a row. */
public final class Numbers {

    /** Beyond this a count is a slip of the hand. */
    public static final int LARGEST = 100_000;

    private Numbers() {
    }

    /** A number from 1 up that may be missing. */
    public static void positive(@Nullable Integer number, String field) {
        RuleViolated.unless(number == null || number > 0 && number <= LARGEST, "bad-number", field);
    }
}
