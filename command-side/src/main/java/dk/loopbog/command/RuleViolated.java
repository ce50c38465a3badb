package dk.loopbog.command;

import org.jspecify.annotations.Nullable;

/**
 * A command was refused and nothing was written.
 */
public final class RuleViolated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String field;

    /**
     * @param code  stable, kebab-case; texts in both languages are under {@code rule.<code>}
     * @param field the command's component that is at fault, or null where it is no single one
     */
    public RuleViolated(String code, @Nullable String field) {
        super(field == null ? code : code + " (" + field + ")", null, false, false);
        this.code = code;
        this.field = field;
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    /** Refuses unless the rule holds. */
    public static void unless(boolean holds, String code, @Nullable String field) {
        if (!holds) {
            throw new RuleViolated(code, field);
        }
    }
}
