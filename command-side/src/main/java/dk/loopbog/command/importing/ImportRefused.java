package dk.loopbog.command.importing;

/** An import could not be begun, or not be brought to its end; {@link #code()} says why, kebab-case. */
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    ImportRefused(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
