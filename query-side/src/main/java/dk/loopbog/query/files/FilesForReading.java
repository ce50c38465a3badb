package dk.loopbog.query.files;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.loopbog.events.Attachment;
import dk.loopbog.events.files.FileStore;
import dk.loopbog.events.settings.StoreAddress;
import dk.loopbog.query.personal.KeysForReading;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The file store of this process: that of the command side where it lives here too, or else one of its own on the same database. */
@Component
public final class FilesForReading implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    private final FileStore store;
    private @Nullable HikariDataSource ownPool;

    FilesForReading(Environment environment, KeysForReading keys, ObjectProvider<FileStore> ofThisProcess) {
        store = ofThisProcess.getIfAvailable(() -> {
            ownPool = new HikariDataSource(pool(StoreAddress.ofFiles(environment::getProperty,
                    Path.of(environment.getProperty("LOOPBOG_DATA", "data")).toAbsolutePath())));
            return FileStore.forReading(ownPool, keys.cipher());
        });
    }

    /** The content, or nothing where it was erased. */
    public Optional<byte[]> contentOf(Attachment file) {
        return store.find(file.fileName().subject(), file.sha256());
    }

    /** Connects at the first file that is asked for, so that the store need not be there yet. */
    private static HikariConfig pool(StoreAddress address) {
        var config = new HikariConfig();
        config.setPoolName("files-reader");
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
