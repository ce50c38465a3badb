package dk.loopbog.command;

import org.jspecify.annotations.Nullable;

/** Rules about what exists in versions. */
public final class Versions {

    private Versions() {
    }

    /** Nobody writes over what they have not seen. */
    public static void unchangedSince(@Nullable Integer expected, int current) {
        RuleViolated.unless(expected == null || expected == current, "changed-meanwhile", "expectedVersion");
    }
}
