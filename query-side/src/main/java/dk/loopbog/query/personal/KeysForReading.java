package dk.loopbog.query.personal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.events.personal.KeyStoreAddress;
import dk.loopbog.events.personal.PersonalCipher;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The key ring of this process: that of the command side where it lives here too, or else one of its own on the same store. */
@Component
public final class KeysForReading implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    private final PersonalCipher cipher;
    private @Nullable HikariDataSource ownPool;

    KeysForReading(Environment environment, ObjectProvider<PersonalCipher> ofThisProcess) {
        cipher = ofThisProcess.getIfAvailable(() -> {
            var address = KeyStoreAddress.of(environment::getProperty, Path.of(environment.getProperty("LOOPBOG_DATA", "data")).toAbsolutePath());
            ownPool = new HikariDataSource(pool(address));
            return KeyRing.forReading(ownPool, address::masterKeys, InstantSource.system());
        });
    }

    public PersonalCipher cipher() {
        return cipher;
    }

    /** Connects at the first key that is asked for, so that the store need not be there yet. */
    private static HikariConfig pool(KeyStoreAddress address) {
        var config = new HikariConfig();
        config.setPoolName("personal-keys-reader");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(5_000);
        if (address.isSqlite()) {
            config.addDataSourceProperty("query_only", "true");
            config.addDataSourceProperty("busy_timeout", "10000");
        } else {
            config.setReadOnly(true);
        }
        return config;
    }

    @Override
    public void close() {
        if (ownPool != null) {
            ownPool.close();
        }
    }
}
