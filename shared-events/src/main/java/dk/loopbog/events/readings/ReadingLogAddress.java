package dk.loopbog.events.readings;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the access log is kept, the same on both sides and on all nodes.
 *
 * @param url JDBC URL of a SQLite file or a PostgreSQL database
 */
public record ReadingLogAddress(String url, @Nullable String user, @Nullable String password) {

    private static final String SQLITE = "jdbc:sqlite:";

    /**
     * From {@code LOOPBOG_READINGS_URL}, {@code _USER} and {@code _PASSWORD}; without them the event log's PostgreSQL database, or
     * {@code readings.db} in the data folder where the log is a SQLite file.
     *
     * @param environment gives null for what is not set
     */
    public static ReadingLogAddress of(UnaryOperator<@Nullable String> environment, Path dataFolder) {
        for (var database : new String[] {"LOOPBOG_READINGS", "LOOPBOG_EVENTLOG"}) {
            var url = given(environment, database + "_URL");
            if (url != null && (database.equals("LOOPBOG_READINGS") || !url.startsWith(SQLITE))) {
                return new ReadingLogAddress(url, given(environment, database + "_USER"), given(environment, database + "_PASSWORD"));
            }
        }
        return new ReadingLogAddress(SQLITE + dataFolder.resolve("readings.db"), null, null);
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
        return "readings at " + url.replaceFirst("\\?.*", "");
    }
}
