package dk.loopbog.command.importing.tables;

/** What was handed in cannot be read as a whole; {@link #code()} says why, kebab-case. */
public final class ContainerRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public ContainerRefused(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
