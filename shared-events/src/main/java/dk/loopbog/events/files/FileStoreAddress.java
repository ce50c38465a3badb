package dk.loopbog.events.files;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where uploaded files are kept, the same on both sides and on all nodes.
 *
 * @param url JDBC URL of a SQLite file or a PostgreSQL database
 */
public record FileStoreAddress(String url, @Nullable String user, @Nullable String password) {

    private static final String SQLITE = "jdbc:sqlite:";

    /**
     * From {@code LOOPBOG_FILES_URL}, {@code _USER} and {@code _PASSWORD}; without them the event log's PostgreSQL database, or
     * {@code files.db} in the data folder where the log is a SQLite file.
     *
     * @param environment gives null for what is not set
     */
    public static FileStoreAddress of(UnaryOperator<@Nullable String> environment, Path dataFolder) {
        for (var database : new String[] {"LOOPBOG_FILES", "LOOPBOG_EVENTLOG"}) {
            var url = given(environment, database + "_URL");
            if (url != null && (database.equals("LOOPBOG_FILES") || !url.startsWith(SQLITE))) {
                return new FileStoreAddress(url, given(environment, database + "_USER"), given(environment, database + "_PASSWORD"));
            }
        }
        return new FileStoreAddress(SQLITE + dataFolder.resolve("files.db"), null, null);
    }

    public FileStoreAddress {
        if (!url.startsWith(SQLITE) && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("LOOPBOG_FILES_URL must begin with jdbc:sqlite: or jdbc:postgresql:");
        }
    }

    private static @Nullable String given(UnaryOperator<@Nullable String> environment, String name) {
        var value = environment.apply(name);
        return value == null || value.isBlank() ? null : value;
    }

    public boolean isSqlite() {
        return url.startsWith(SQLITE);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "files at " + url.replaceFirst("\\?.*", "");
    }
}
