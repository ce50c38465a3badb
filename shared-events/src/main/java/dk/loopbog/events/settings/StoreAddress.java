package dk.loopbog.events.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a store beside the event log is kept, the same on both sides and on all nodes.
 *
 * @param url JDBC URL of a SQLite file or a PostgreSQL database
 */
public record StoreAddress(String url, @Nullable String user, @Nullable String password) {

    private static final String SQLITE = "jdbc:sqlite:";

    /** The store that holds uploaded files. */
    public static StoreAddress ofFiles(UnaryOperator<@Nullable String> environment, Path dataFolder) {
        return of("FILES", environment, dataFolder);
    }

    /** The store that holds the access log. */
    public static StoreAddress ofReadings(UnaryOperator<@Nullable String> environment, Path dataFolder) {
        return of("READINGS", environment, dataFolder);
    }

    /**
     * From {@code LOOPBOG_<store>_URL}, {@code _USER} and {@code _PASSWORD}; without them the event log's PostgreSQL database, or
     * {@code <store>.db} in the data folder where the log is a SQLite file.
     *
     * @param environment gives null for what is not set
     */
    private static StoreAddress of(String store, UnaryOperator<@Nullable String> environment, Path dataFolder) {
        for (var database : new String[] {"LOOPBOG_" + store, "LOOPBOG_EVENTLOG"}) {
            var url = given(environment, database + "_URL");
            if (url != null && (!database.equals("LOOPBOG_EVENTLOG") || !url.startsWith(SQLITE))) {
                if (!url.startsWith(SQLITE) && !url.startsWith("jdbc:postgresql:")) {
                    throw new IllegalArgumentException(database + "_URL must begin with jdbc:sqlite: or jdbc:postgresql:");
                }
                return new StoreAddress(url, given(environment, database + "_USER"), given(environment, database + "_PASSWORD"));
            }
        }
        return new StoreAddress(SQLITE + dataFolder.resolve(store.toLowerCase(Locale.ROOT) + ".db"), null, null);
    }

    /** Null for what is not set or is blank. */
    public static @Nullable String given(UnaryOperator<@Nullable String> environment, String name) {
        var value = environment.apply(name);
        return value == null || value.isBlank() ? null : value;
    }

    public boolean isSqlite() {
        return url.startsWith(SQLITE);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "store at " + url.replaceFirst("\\?.*", "");
    }
}
