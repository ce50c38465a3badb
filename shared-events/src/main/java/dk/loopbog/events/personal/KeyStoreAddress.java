package dk.loopbog.events.personal;

import static dk.loopbog.events.settings.StoreAddress.given;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys of people and the master key are kept, the same on both sides.
 *
 * @param url       JDBC URL of a SQLite file or a PostgreSQL database, apart from the log's
 * @param masterKey the key itself, or several, in base64; null where it is in the file
 */
public record KeyStoreAddress(String url, @Nullable String user, @Nullable String password, @Nullable String masterKey, Path masterKeyFile,
                              boolean mayMakeMasterKeyFile) {

    private static final String SQLITE = "jdbc:sqlite:";

    /**
     * From {@code LOOPBOG_KEYS_URL}, {@code _USER} and {@code _PASSWORD}, without them {@code keys.db} in the data folder; and from
     * {@code LOOPBOG_MASTER_KEY} or {@code LOOPBOG_MASTER_KEY_FILE}, without them {@code master.key} there, which is made if need be.
     *
     * @param environment gives null for what is not set
     */
    public static KeyStoreAddress of(UnaryOperator<@Nullable String> environment, Path dataFolder) {
        var url = given(environment, "LOOPBOG_KEYS_URL");
        var file = given(environment, "LOOPBOG_MASTER_KEY_FILE");
        return new KeyStoreAddress(url == null ? SQLITE + dataFolder.resolve("keys.db") : url, given(environment, "LOOPBOG_KEYS_USER"),
                given(environment, "LOOPBOG_KEYS_PASSWORD"), given(environment, "LOOPBOG_MASTER_KEY"),
                file == null ? dataFolder.resolve("master.key") : Path.of(file), file == null);
    }

    public KeyStoreAddress {
        if (!url.startsWith(SQLITE) && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("LOOPBOG_KEYS_URL must begin with jdbc:sqlite: or jdbc:postgresql:");
        }
    }

    public boolean isSqlite() {
        return url.startsWith(SQLITE);
    }

    /** As they are at hand now. */
    public MasterKeys masterKeys() {
        return masterKey == null ? MasterKeys.in(masterKeyFile) : MasterKeys.of(masterKey);
    }

    /** As {@link #masterKeys()}; a file that nobody named is made if it is not there. */
    public MasterKeys masterKeysOrNew() {
        return masterKey == null && mayMakeMasterKeyFile ? MasterKeys.inOrNew(masterKeyFile) : masterKeys();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "keys at " + url.replaceFirst("\\?.*", "") + ", master key in " + (masterKey == null ? masterKeyFile : "the environment");
    }
}
