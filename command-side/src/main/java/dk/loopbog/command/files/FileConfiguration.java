package dk.loopbog.command.files;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.loopbog.command.Commands;
import dk.loopbog.command.Rehearsals;
import dk.loopbog.command.eventlog.EventLogAddress;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.events.files.FileStore;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.events.settings.StoreAddress;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class FileConfiguration {

    private static final int CONNECTIONS = 4;

    /** No pool of connections as a bean: the file store is nobody else's business. */
    @Bean(destroyMethod = "close")
    OpenFileStore commandOpenFileStore(Environment environment, KeyRing commandKeyRing) {
        var pool = new HikariDataSource(pool(StoreAddress.ofFiles(environment::getProperty, EventLogAddress.dataFolder(environment))));
        return new OpenFileStore(FileStore.forWriting(pool, commandKeyRing, InstantSource.system()), pool);
    }

    @Bean
    FileStore commandFileStore(OpenFileStore commandOpenFileStore) {
        return commandOpenFileStore.store();
    }

    @Bean
    FileReading fileReading() {
        return new FileReading();
    }

    @Bean
    HandedInFiles handedInFiles(FileReading reading, FileStore commandFileStore, Commands commands, Rehearsals rehearsals) {
        return new HandedInFiles(reading, commandFileStore, commands, rehearsals);
    }

    @Bean(initMethod = "start")
    OrphanedFiles orphanedFiles(FileStore commandFileStore, EventLogEngine eventLog, ObjectProvider<Clock> clock) {
        return new OrphanedFiles(commandFileStore, eventLog, clock.getIfAvailable(Clock::systemUTC));
    }

    private static HikariConfig pool(StoreAddress address) {
        var config = new HikariConfig();
        config.setPoolName("files");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(5_000);
        if (address.isSqlite()) {
            // a file is on the disk before the event that names it is
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("busy_timeout", "10000");
        }
        return config;
    }

    record OpenFileStore(FileStore store, HikariDataSource pool) implements AutoCloseable {

        @Override
        public void close() {
            pool.close();
        }
    }
}
