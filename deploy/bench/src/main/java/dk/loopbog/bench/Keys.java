package dk.loopbog.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.events.personal.KeyStoreAddress;
import java.nio.file.Path;
import java.time.InstantSource;

/** The key ring of a data folder, opened as the product opens it. */
public record Keys(KeyRing ring, HikariDataSource pool) implements AutoCloseable {

    static Keys of(Path folder) {
        return of(folder, "FULL");
    }

    /** Without waiting for the disk at each new key: for what is made by the thousand and can be made again. */
    static Keys inBulk(Path folder) {
        return of(folder, "OFF");
    }

    private static Keys of(Path folder, String synchronous) {
        var address = KeyStoreAddress.of(name -> null, folder);
        var config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setMaximumPoolSize(4);
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", synchronous);
        config.addDataSourceProperty("busy_timeout", "10000");
        var pool = new HikariDataSource(config);
        return new Keys(KeyRing.forWriting(pool, address::masterKeysOrNew, InstantSource.system()), pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}
