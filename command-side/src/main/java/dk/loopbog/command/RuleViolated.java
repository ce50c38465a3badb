package dk.loopbog.command;

import org.jspecify.annotations.Nullable;

/**
 * A command was refused and nothing was written.
 */
public final class RuleViolated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String field;
    private final transient @Nullable TextPlace place;

    /**
     * @param code  stable, kebab-case; texts in both languages are under {@code rule.<code>}
     * @param field the command's component that is at fault, or null where it is no single one
     */
    public RuleViolated(String code, @Nullable String field) {
        this(code, field, null);
    }

    /** @param place where in the field's text, or in the file that came with it */
    public RuleViolated(String code, @Nullable String field, @Nullable TextPlace place) {
        super(field == null ? code : code + " (" + field + ")", null, false, false);
        this.code = code;
        this.field = field;
        this.place = place;
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    public @Nullable TextPlace place() {
        return place;
    }

    /** Refuses unless the rule holds. */
    public static void unless(boolean holds, String code, @Nullable String field) {
        if (!holds) {
            throw new RuleViolated(code, field);
        }
    }
}
