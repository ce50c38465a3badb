package dk.loopbog.command.personal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.loopbog.command.eventlog.EventLogAddress;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.events.personal.KeyStoreAddress;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class KeyRingConfiguration {

    private static final int CONNECTIONS = 4;

    @Bean
    KeyStoreAddress commandKeyStoreAddress(Environment environment, EventLogAddress log) {
        var address = KeyStoreAddress.of(environment::getProperty, EventLogAddress.dataFolder(environment));
        if (address.isSqlite() && address.url().equals(log.url())) {
            throw new IllegalArgumentException("LOOPBOG_KEYS_URL must not be the event log's: keys are kept apart from what they open");
        }
        return address;
    }

    /** No pool of connections as a bean: the key store is nobody else's business. */
    @Bean(destroyMethod = "close")
    OpenKeyRing commandOpenKeyRing(KeyStoreAddress commandKeyStoreAddress) {
        var pool = new HikariDataSource(pool(commandKeyStoreAddress));
        return new OpenKeyRing(KeyRing.forWriting(pool, commandKeyStoreAddress::masterKeysOrNew, InstantSource.system()), pool);
    }

    @Bean
    KeyRing commandKeyRing(OpenKeyRing commandOpenKeyRing) {
        return commandOpenKeyRing.ring();
    }

    private static HikariConfig pool(KeyStoreAddress address) {
        var config = new HikariConfig();
        config.setPoolName("personal-keys");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        if (address.isSqlite()) {
            // a key is on the disk before the first text that needs it is
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("busy_timeout", "10000");
        }
        return config;
    }

    record OpenKeyRing(KeyRing ring, HikariDataSource pool) implements AutoCloseable {

        @Override
        public void close() {
            pool.close();
        }
    }
}
